import type { RowDifference } from '@tiaokuai/contracts';
import { isSameContent } from '@tiaokuai/domain';
import { useState } from 'react';

/** A row of a table as it was changed and is not published yet. */
export interface KeptRow<C> {
  /** By which name it is found among the others. */
  readonly key: string;
  readonly title: string;
  readonly change: RowDifference['change'];
  /** As the version has it; absent where it is added. */
  readonly before?: C;
  /** As it is to stand; absent where it is taken out. */
  readonly after?: C;
}

export interface KeptRows<C> {
  readonly rows: readonly KeptRow<C>[];
  readonly of: (key: string) => KeptRow<C> | undefined;
  /**
   * Keeps a row aside until all are published together; a row changed twice stands once, one that is as it was not at all.
   * `insteadOf`: the key it was kept by before.
   */
  readonly keep: (row: Omit<KeptRow<C>, 'change'>, insteadOf?: string) => void;
  readonly takeBack: (key: string) => void;
  readonly forget: () => void;
}

export function useKeptRows<C>(): KeptRows<C> {
  const [rows, setRows] = useState<readonly KeptRow<C>[]>([]);
  return {
    rows,
    of: (key) => rows.find((row) => row.key === key),
    keep(row, insteadOf = row.key) {
      const others = rows.filter(({ key }) => key !== row.key && key !== insteadOf);
      const change = changeOf(row);
      setRows(change === undefined ? others : [...others, { ...row, change }]);
    },
    takeBack: (key) => setRows(rows.filter((row) => row.key !== key)),
    forget: () => setRows([]),
  };
}

function changeOf({ before, after }: Omit<KeptRow<unknown>, 'change'>): RowDifference['change'] | undefined {
  if (before === undefined) return after === undefined ? undefined : 'added';
  if (after === undefined) return 'removed';
  return isSameContent(before, after) ? undefined : 'changed';
}
