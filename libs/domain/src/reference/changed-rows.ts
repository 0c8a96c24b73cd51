/** A table whose rows have names, as a change of it says: rows whole, and names of those that are taken out. */
interface RowChanges<R> {
  readonly changed?: readonly R[];
  readonly added?: readonly R[];
  readonly removed?: readonly string[];
}

/** The table after the change: rows that stay in their places, what is new behind them. */
export function changedRows<R>(
  standing: readonly R[],
  { changed = [], added = [], removed = [] }: RowChanges<R>,
  nameOf: (row: R) => string,
): readonly R[] {
  const instead = new Map(changed.map((row) => [nameOf(row), row]));
  const staying = standing.filter((row) => !removed.includes(nameOf(row)));
  return [...staying.map((row) => instead.get(nameOf(row)) ?? row), ...added];
}
