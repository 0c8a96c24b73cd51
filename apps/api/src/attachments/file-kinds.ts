/** One kind of file that evidence comes as. */
export interface FileKind {
  readonly mediaType: string;
  readonly extensions: readonly string[];
  /** What its bytes may show themselves to be, as `file-type` calls it; `text` where nothing but text may stand in it. */
  readonly contents: readonly string[];
}

/** Office files of before 2007, of Word, Excel and WPS alike, are one container; its name tells which. */
const COMPOUND = 'application/x-cfb';
const HEIF = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'];

/** What evidence comes as. Nothing that a browser or a computer would run, whatever it is called. */
export const FILE_KINDS: readonly FileKind[] = [
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], contents: ['image/jpeg'] },
  { mediaType: 'image/png', extensions: ['png'], contents: ['image/png', 'image/apng'] },
  { mediaType: 'image/webp', extensions: ['webp'], contents: ['image/webp'] },
  { mediaType: 'image/heic', extensions: ['heic', 'heif'], contents: HEIF },
  { mediaType: 'application/pdf', extensions: ['pdf'], contents: ['application/pdf'] },
  { mediaType: 'application/ofd', extensions: ['ofd'], contents: ['application/zip'] },
  { mediaType: 'application/msword', extensions: ['doc'], contents: [COMPOUND] },
  officeOpenXml('docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  { mediaType: 'application/vnd.ms-excel', extensions: ['xls'], contents: [COMPOUND] },
  officeOpenXml('xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  { mediaType: 'application/wps-office.wps', extensions: ['wps'], contents: [COMPOUND] },
  { mediaType: 'application/wps-office.et', extensions: ['et'], contents: [COMPOUND] },
  { mediaType: 'text/plain', extensions: ['txt'], contents: ['text'] },
  { mediaType: 'audio/mpeg', extensions: ['mp3'], contents: ['audio/mpeg'] },
  // Recorders of telephones write sound into the container of films.
  { mediaType: 'audio/mp4', extensions: ['m4a'], contents: ['audio/mp4', 'audio/x-m4a', 'video/mp4'] },
  { mediaType: 'video/mp4', extensions: ['mp4'], contents: ['video/mp4', 'video/x-m4v'] },
];

function officeOpenXml(extension: string, mediaType: string): FileKind {
  return { mediaType, extensions: [extension], contents: [mediaType] };
}

export const MEDIA_TYPES: readonly string[] = FILE_KINDS.map(({ mediaType }) => mediaType);

/** The kind that a file of this name has to be; undefined where no such file is taken. */
export function kindOfName(name: string): FileKind | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return FILE_KINDS.find(({ extensions }) => extensions.includes(extension));
}
