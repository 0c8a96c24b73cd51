import { turnsDirection } from '@tiaokuai/domain';
import { text, type FieldReader } from '../platform/fields.pipe.js';

/** Path separators, control characters and what file systems and headers cannot carry. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNFIT = /[\\/:*?"<>|\u0000-\u001f\u007f]/;
const plain = text(200);

/** A plain file name, in any script, that reads as it is written. */
export const fileName: FieldReader<string> = {
  schema: plain.schema,
  read(value) {
    if (typeof value !== 'string' || UNFIT.test(value) || turnsDirection(value)) return undefined;
    const name = plain.read(value);
    return name === undefined || name.startsWith('.') ? undefined : name;
  },
};

/** `Content-Disposition` that saves a file and never shows it, with its name in any script (RFC 8187). */
export function savedAs(name: string): string {
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}
