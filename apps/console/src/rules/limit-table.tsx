import type { PublishedLimit } from '@tiaokuai/contracts';
import { Button, Empty } from 'antd';
import { Table, type Column } from '../table/table.js';
import { limitKey, limitName, sourceWords } from './limit-words.js';

interface LimitTableProps {
  readonly limits: readonly PublishedLimit[];
  /** What was changed and is not published yet, in words, by `limitKey`. */
  readonly changed: ReadonlyMap<string, string>;
  /** Absent: the table is only read. */
  readonly edit?: (limit: PublishedLimit) => void;
}

/** The rows of one version, by mechanism. */
export function LimitTable({ limits, changed, edit }: LimitTableProps): React.ReactNode {
  const groups = [...new Set(limits.map(({ group }) => group.word))];
  if (groups.length === 0) return <Empty description="没有这样的时限" />;
  return groups.map((group) => (
    <section key={group} className="limit-group">
      <h2>{group}</h2>
      <Table
        caption={`${group}的时限和参数`}
        columns={edit === undefined ? columnsWith(changed) : [...columnsWith(changed), editColumn(edit)]}
        rows={limits.filter((each) => each.group.word === group)}
        rowKey={limitKey}
        empty={null}
      />
    </section>
  ));
}

function columnsWith(changed: ReadonlyMap<string, string>): readonly Column<PublishedLimit>[] {
  return [
    { title: '时限或参数', width: '30%', cell: (limit) => limitName(limit) },
    {
      title: '规定',
      width: '26%',
      cell: (limit) => {
        const now = changed.get(limitKey(limit));
        if (now === undefined) return <strong>{limit.words}</strong>;
        return (
          <>
            <del>{limit.words}</del> <strong>改为 {now}</strong>
          </>
        );
      },
    },
    { title: '类别', width: '10%', cell: ({ className }) => className ?? '参数' },
    {
      title: '依据',
      cell: ({ markName, source, label, note }) => (
        <>
          {source === undefined ? markName : `${markName}：${sourceWords(source)}`}{' '}
          {label === null ? null : <span className="mark">{label}</span>}
          {note === undefined ? null : <div className="quiet">{note}</div>}
        </>
      ),
    },
  ];
}

function editColumn(edit: (limit: PublishedLimit) => void): Column<PublishedLimit> {
  return {
    title: '修改',
    width: '84px',
    cell: (limit) =>
      typeof limit.value === 'string' ? null : (
        <Button size="small" aria-label={`修改：${limitName(limit)}`} onClick={() => edit(limit)}>
          修改
        </Button>
      ),
  };
}
