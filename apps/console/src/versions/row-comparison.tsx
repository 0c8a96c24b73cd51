import type { FieldDifference, RowDifference } from '@tiaokuai/contracts';
import { Skeleton } from 'antd';
import { useTableComparison, type VersionedTable } from '../api/rules.js';
import { Table, type Column } from '../table/table.js';
import { Failure } from '../ui/failure.js';

interface Line extends FieldDifference {
  readonly row: RowDifference;
  /** The first of its row, which names it. */
  readonly isFirst: boolean;
}

export const CHANGE_WORDS: Readonly<Record<RowDifference['change'], string>> = {
  added: '增加',
  removed: '移出',
  changed: '修改',
};

interface RowComparisonProps {
  readonly table: VersionedTable;
  readonly from: number;
  readonly to: number;
}

/** What one version of a table says otherwise than an earlier one, row by row and field by field. */
export function RowComparison({ table, from, to }: RowComparisonProps): React.ReactNode {
  const { data, isError, error, refetch } = useTableComparison(table, from, to);
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 3 }} title={false} />;
  const title = `第 ${from} 版与第 ${to} 版的不同`;
  const count = (change: RowDifference['change']): number =>
    data.rows.filter((row) => row.change === change).length;
  return (
    <section className="panel compared">
      <h2>
        {title}：改 {count('changed')} 项，增 {count('added')} 项，减 {count('removed')} 项
      </h2>
      <Table
        caption={title}
        columns={COLUMNS}
        rows={data.rows.flatMap(linesOf)}
        rowKey={({ row, field }) => `${row.change} ${row.key} ${field}`}
        empty={<p className="quiet">两版相同。</p>}
      />
    </section>
  );
}

function linesOf(row: RowDifference): readonly Line[] {
  return row.fields.map((field, n) => ({ ...field, row, isFirst: n === 0 }));
}

const NOTHING = <span className="quiet">没有</span>;

const COLUMNS: readonly Column<Line>[] = [
  {
    title: '事项',
    width: '24%',
    cell: ({ row, isFirst }) =>
      isFirst ? (
        <>
          <span className="mark">{CHANGE_WORDS[row.change]}</span> <strong>{row.title}</strong>
        </>
      ) : (
        <span className="visually-hidden">{row.title}</span>
      ),
  },
  { title: '内容', width: '14%', cell: ({ title }) => title },
  {
    title: '原来',
    cell: ({ before }) => (before === undefined ? NOTHING : <del className="pre">{before}</del>),
  },
  {
    title: '后来',
    cell: ({ after }) => (after === undefined ? NOTHING : <strong className="pre">{after}</strong>),
  },
];
