import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

const BLOCK = 512;

/** One file out of a .tar.gz. Throws when the archive is broken or does not hold it. */
export async function unpackFromTarGz(archive: Buffer, wanted: string): Promise<Buffer> {
  const tar = await promisify(gunzip)(archive);
  for (let at = 0; at + BLOCK <= tar.length;) {
    const name = text(tar, at, 100);
    const size = parseInt(text(tar, at + 124, 12), 8) || 0;
    if (name.replace(/^\.\//, '') === wanted) return tar.subarray(at + BLOCK, at + BLOCK + size);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new Error(`the archive holds no file ${wanted}`);
}

function text(tar: Buffer, start: number, length: number): string {
  const field = tar.toString('latin1', start, start + length);
  const end = field.indexOf('\0');
  return (end < 0 ? field : field.slice(0, end)).trim();
}

/** One file out of a zip. Throws when the archive is broken or does not hold it. */
export async function unpackFromZip(archive: Buffer, wanted: string): Promise<Buffer> {
  const zip = await fromBufferPromise(archive, { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== wanted) continue;
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
  throw new Error(`the archive holds no file ${wanted}`);
}
