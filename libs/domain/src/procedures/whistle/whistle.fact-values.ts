import type { Label } from '../../kernel/label.js';

/** The word for a code; the code itself where history holds one that has no word any more. */
export function word(words: Readonly<Record<string, Label>>, code: string | undefined): Label | undefined {
  return code === undefined ? undefined : (words[code] ?? { zh: code, en: code });
}

/** Left out while it is nothing: no departure, not notified. */
export function unlessNone<T extends number | boolean>(value: T): T | undefined {
  return value === 0 || value === false ? undefined : value;
}
