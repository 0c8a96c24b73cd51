import type { PublishedLimit } from '@tiaokuai/contracts';
import { Skeleton } from 'antd';
import { useLimitsComparison } from '../api/rules.js';
import { Table, type Column } from '../table/table.js';
import { Failure } from '../ui/failure.js';
import { limitKey, limitName, sourceWords } from './limit-words.js';

interface Difference {
  readonly limit: PublishedLimit;
  readonly before?: PublishedLimit;
  readonly after?: PublishedLimit;
}

/** What one version says otherwise than an earlier one. */
export function LimitsComparison({
  from,
  to,
}: {
  readonly from: number;
  readonly to: number;
}): React.ReactNode {
  const { data, isError, error, refetch } = useLimitsComparison(from, to);
  if (isError) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 3 }} title={false} />;
  const rows: readonly Difference[] = [
    ...data.changed.map((each) => ({ limit: each.after, ...each })),
    ...data.added.map((after) => ({ limit: after, after })),
    ...data.removed.map((before) => ({ limit: before, before })),
  ];
  const title = `第 ${from} 版与第 ${to} 版的不同`;
  return (
    <section className="panel">
      <h2>
        {title}：改 {data.changed.length} 行，增 {data.added.length} 行，减 {data.removed.length} 行
      </h2>
      <Table
        caption={title}
        columns={COLUMNS}
        rows={rows}
        rowKey={({ limit }) => limitKey(limit)}
        empty={<p className="quiet">两版相同。</p>}
      />
    </section>
  );
}

function contents(limit: PublishedLimit | undefined): React.ReactNode {
  if (limit === undefined) return <span className="quiet">没有这一行</span>;
  const { words, markName, source } = limit;
  return (
    <>
      <strong>{words}</strong>
      <div className="quiet">{source === undefined ? markName : `${markName}：${sourceWords(source)}`}</div>
    </>
  );
}

const COLUMNS: readonly Column<Difference>[] = [
  { title: '时限或参数', width: '36%', cell: ({ limit }) => `${limit.group.word} · ${limitName(limit)}` },
  { title: '原来', cell: ({ before }) => contents(before) },
  { title: '后来', cell: ({ after }) => contents(after) },
];
