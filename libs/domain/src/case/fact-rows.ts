import type { Fact } from '../kernel/procedure.js';

/** One line of a table of facts: its key, its words, how the value is read; undefined where there is nothing to tell. */
export type FactRow = readonly [
  key: string,
  zh: string,
  en: string,
  format: Fact['format'],
  value: Fact['value'] | undefined,
];

/** The facts of a table of rows, those of one unit's part where `thread` names it. Rows with nothing to tell are left out. */
export function factRows(rows: readonly FactRow[], thread?: string): readonly Fact[] {
  const ofThread = thread === undefined ? {} : { thread };
  return rows.flatMap(([key, zh, en, format, value]): Fact[] =>
    value === undefined ? [] : [{ key, label: { zh, en }, format, value, ...ofThread }],
  );
}
