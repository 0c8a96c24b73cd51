import { Button } from 'antd';
import type { Column } from '../table/table.js';
import type { Edited } from './edited-rows.js';
import { CHANGE_WORDS } from './row-comparison.js';
import type { KeptRow, KeptRows } from './use-kept-rows.js';

/** How rows of a table are changed before they are published. */
export interface Changing<C> {
  readonly kept: KeptRows<C>;
  readonly edit: (row: Edited<C>) => void;
}

/** A row as it stands in the version that is changed. */
export type ChangedRow<C> = Required<Pick<KeptRow<C>, 'key' | 'title' | 'before'>>;

/** That a row was changed and is not published yet. */
export function KeptMark<C>({
  changing,
  rowKey,
}: {
  readonly changing: Changing<C> | undefined;
  readonly rowKey: string;
}): React.ReactNode {
  const change = changing?.kept.of(rowKey)?.change;
  if (change === undefined) return null;
  return (
    <span>
      <span className="mark">已{CHANGE_WORDS[change]}，尚未发布</span>
    </span>
  );
}

/** The column by which a row is edited or taken out. */
export function changeColumn<C, R>({ kept, edit }: Changing<C>, rowOf: (row: R) => ChangedRow<C>): Column<R> {
  return {
    title: '修改',
    width: '92px',
    cell: (shown) => {
      const row = rowOf(shown);
      const { key, title } = row;
      if (kept.of(key)?.change === 'removed')
        return (
          <span className="row-buttons">
            <Button size="small" aria-label={`保留：${title}`} onClick={() => kept.takeBack(key)}>
              保留
            </Button>
          </span>
        );
      return (
        <span className="row-buttons">
          <Button size="small" aria-label={`修改：${title}`} onClick={() => edit(kept.of(key) ?? row)}>
            修改
          </Button>
          <Button size="small" aria-label={`移出：${title}`} onClick={() => kept.keep(row)}>
            移出
          </Button>
        </span>
      );
    },
  };
}
