import type { Label } from '../../kernel/label.js';
import type { Fact } from '../../kernel/procedure.js';

/** A fact in short; what nobody has said yet has no value and is left out. */
export type FactRow = readonly [
  key: string,
  zh: string,
  en: string,
  format: Fact['format'],
  value: Fact['value'] | undefined,
];

/** The facts of the case, or of one unit's participation. */
export function factsOf(rows: readonly FactRow[], unit?: string): readonly Fact[] {
  return rows.flatMap(([key, zh, en, format, value]): Fact[] => {
    if (value === undefined) return [];
    const fact = { label: { zh, en }, format, value };
    return [unit === undefined ? { key, ...fact } : { key: `thread.${unit}.${key}`, ...fact, thread: unit }];
  });
}

/** The word for a code; the code itself where history holds one that has no word any more. */
export function word(words: Readonly<Record<string, Label>>, code: string | undefined): Label | undefined {
  return code === undefined ? undefined : (words[code] ?? { zh: code, en: code });
}

/** Left out while it is nothing: no departure, not notified. */
export function unlessNone<T extends number | boolean>(value: T): T | undefined {
  return value === 0 || value === false ? undefined : value;
}
