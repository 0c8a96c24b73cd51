import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** A picture of one dot. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAfbLI3wAAAABJRU5ErkJggg==',
  'base64',
);

/** The same with something behind it, so that its digest is another. */
export const pictureOf = (what: string): Buffer => Buffer.concat([PICTURE, Buffer.from(what)]);

export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const padded = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat([...parts.map((part) => Buffer.from(part)), Buffer.alloc(600)]);
const box = (brand: string): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(24);
  return padded(length, 'ftyp', brand, Buffer.alloc(4), 'mif1', brand);
};

/** Beginnings of files as their programs write them: enough to tell what they are. */
export const BYTES = {
  jpeg: padded(Buffer.from('ffd8ffe000104a464946000101', 'hex')),
  pdf: padded('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\n'),
  heic: box('heic'),
  mp4: box('mp42'),
  m4a: box('M4A '),
  quickTime: box('qt  '),
  compound: padded(Buffer.from('d0cf11e0a1b11ae1', 'hex')),
  program: padded('MZ', Buffer.from('9000', 'hex')),
  elf: padded(Buffer.from('7f454c46020101', 'hex')),
  gzip: padded(Buffer.from('1f8b0800000000000003', 'hex')),
  ofd: archive({ 'OFD.xml': '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"/>' }),
  docx: archive({ '[Content_Types].xml': contentTypes('wordprocessingml.document.main') }),
  xlsx: archive({ '[Content_Types].xml': contentTypes('spreadsheetml.sheet.main') }),
  javaArchive: archive({ 'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0\n' }),
};

function contentTypes(part: string): string {
  return `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${part}+xml"/></Types>`;
}

/** A ZIP file of these texts, not compressed. */
function archive(entries: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [called, data] = [Buffer.from(name), Buffer.from(text)];
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(crc32(data), 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(called.length, 26);
    const directory = Buffer.alloc(46);
    directory.writeUInt32LE(0x02014b50);
    head.copy(directory, 6, 4, 30);
    directory.writeUInt32LE(offset, 42);
    local.push(head, called, data);
    central.push(directory, called);
    offset += 30 + called.length + data.length;
  }
  const listed = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(entries).length, 8);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, listed, end]);
}
