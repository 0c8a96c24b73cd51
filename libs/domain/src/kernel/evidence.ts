import { type Field, group, listOf, optional, text, type Value, wholeNumber } from './form.js';

const digest: Field<string> = {
  schema: { title: '摘要', titleEn: 'Digest', type: 'string', pattern: '^[0-9a-f]{64}$' },
};

/** A stored file, named by the hash of its bytes; the bytes themselves are kept beside the log, never in it. */
export const file = group(
  { zh: '文件', en: 'File' },
  {
    name: text({ zh: '文件名', en: 'File name' }, { max: 200 }),
    sha256: digest,
    mediaType: text({ zh: '类型', en: 'Media type' }, { max: 100 }),
    size: wholeNumber({ zh: '字节数', en: 'Bytes' }, { min: 1, max: 20_000_000 }),
  },
);
export type File = Value<typeof file>;

export const files: Field<readonly File[]> = listOf({ zh: '附件', en: 'Files' }, file, { min: 1, max: 20 });

const piece = group(
  { zh: '凭据', en: 'Piece of evidence' },
  { note: text({ zh: '说明', en: 'Note' }, { max: 500 }), file: optional(file) },
);
export type Evidence = Value<typeof piece>;

/** What shows that something was done: a note each, with a stored file where there is one. */
export const evidence: Field<readonly Evidence[]> = listOf({ zh: '凭据', en: 'Evidence' }, piece, {
  min: 0,
  max: 20,
});

/** The same where an act without any is not asked for at all. */
export const someEvidence: Field<readonly Evidence[]> = listOf({ zh: '凭据', en: 'Evidence' }, piece, {
  min: 1,
  max: 20,
});

/** Every stored file that a payload names, with the field in which it stands: `evidence.0.file`. */
export function filesIn(
  value: unknown,
  field = '',
): readonly { readonly file: File; readonly field: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isFile(value)) return [{ file: value, field }];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    filesIn(inner, field === '' ? key : `${field}.${key}`),
  );
}

/** The same payload with another file in the place of each. */
export function withFiles(value: unknown, instead: (file: File) => File): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isFile(value)) return instead(value);
  if (Array.isArray(value)) return value.map((inner: unknown) => withFiles(inner, instead));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, withFiles(inner, instead)]),
  );
}

function isFile(value: object): value is File {
  return 'sha256' in value && 'mediaType' in value && 'name' in value && 'size' in value;
}
