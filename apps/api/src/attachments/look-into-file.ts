import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { FileKind } from './file-kinds.js';

/** Do its bytes show a file to be of this kind? Names and claims do not count. */
export async function isOfKind(path: string, { contents }: FileKind): Promise<boolean> {
  if (contents.includes('text')) return isPlainText(await readFile(path));
  const found = await fileTypeFromFile(path);
  return found !== undefined && contents.includes(found.mime);
}

/** As Windows, WPS and telephones write it. */
const ENCODINGS = ['utf-8', 'gb18030'];
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
/** How pages, drawings, scripts and their like begin: what a browser or a shell would run. */
const RUNNABLE = /^\s*(#!|<\?|<!|<[a-z])/i;

function isPlainText(bytes: Buffer): boolean {
  const text = decoded(bytes);
  return text !== undefined && !CONTROL.test(text) && !RUNNABLE.test(text);
}

function decoded(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encodings = mark === 'fffe' ? ['utf-16le'] : mark === 'feff' ? ['utf-16be'] : ENCODINGS;
  for (const encoding of encodings)
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  return undefined;
}
