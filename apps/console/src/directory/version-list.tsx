import type { DirectoryDifference, DirectoryVersionRow } from '@tiaokuai/contracts';
import { Button, Empty, InputNumber, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useDirectoryDifferences, useDirectoryVersions } from '../api/directory.js';
import { Pages } from '../table/pages.js';
import { Table, type Column } from '../table/table.js';
import { shortInstant } from '../time/instant.js';
import { Failure } from '../ui/failure.js';

const SIZE = 20;
/** A row names so many of the things that one command changed, and counts the rest. */
const SHOWN_CHANGES = 5;

/** 变更记录: what each command changed and by whom, any version to look at, any two to compare. */
export function VersionList({ newest }: { readonly newest: number }): React.ReactNode {
  const [search] = useSearchParams();
  const page = Number(search.get('page') ?? 1);
  const { data, isError, isPending, error, refetch } = useDirectoryVersions(page, SIZE);
  return (
    <>
      <Comparison newest={newest} />
      {isError ? <Failure error={error} retry={() => void refetch()} /> : null}
      {isPending ? <Skeleton active paragraph={{ rows: 6 }} title={false} /> : null}
      {data ? (
        <Table
          caption="名录变更记录"
          columns={columnsOf(data.asOf)}
          rows={data.rows}
          rowKey={({ version }) => `${version}`}
          empty={<Empty description="还没有变更" />}
        />
      ) : null}
      {data ? <Pages page={data.page} size={data.size} total={data.total} /> : null}
    </>
  );
}

function columnsOf(asOf: string): readonly Column<DirectoryVersionRow>[] {
  return [
    {
      title: '版本',
      width: '14%',
      cell: ({ version }) => (
        <span className="two-lines">
          <strong>第 {version} 版</strong>
          <Link to={`/directory?version=${version}`}>看这一版</Link>
        </span>
      ),
    },
    {
      title: '变更',
      cell: ({ command, changes, more }) => (
        <>
          <strong>{command.word}</strong>
          <ul className="plain changes">
            {changes.slice(0, SHOWN_CHANGES).map((words) => (
              <li key={words}>{words}</li>
            ))}
            {changes.length + more > SHOWN_CHANGES ? (
              <li className="quiet">另有 {changes.length + more - SHOWN_CHANGES} 项</li>
            ) : null}
          </ul>
        </>
      ),
    },
    {
      title: '经办',
      width: '24%',
      cell: ({ actor, recordedAt }) => (
        <span className="two-lines">
          <span>
            {actor.person.name}
            {actor.onBehalfOf ? `（代 ${actor.onBehalfOf.name}）` : ''}
          </span>
          <span className="quiet">{shortInstant(recordedAt, asOf)}</span>
        </span>
      ),
    },
  ];
}

/** Two versions beside each other; to begin with the last change. */
function Comparison({ newest }: { readonly newest: number }): React.ReactNode {
  const [typed, setTyped] = useState({ from: Math.max(1, newest - 1), to: newest });
  const [pair, setPair] = useState<typeof typed>();
  const { data, isError, error } = useDirectoryDifferences(pair);
  const input = (key: 'from' | 'to', label: string) => (
    <InputNumber
      aria-label={label}
      min={1}
      max={newest}
      precision={0}
      controls={false}
      value={typed[key]}
      onChange={(value) => setTyped({ ...typed, [key]: value ?? typed[key] })}
    />
  );
  return (
    <section className="panel" aria-label="比较两个版本">
      <div className="buttons">
        比较第 {input('from', '较早的版本')} 版与第 {input('to', '较晚的版本')} 版
        <Button disabled={typed.from > typed.to} onClick={() => setPair(typed)}>
          比较
        </Button>
      </div>
      {isError ? <Failure error={error} /> : null}
      {data && pair ? <Differences differences={data.differences} /> : null}
    </section>
  );
}

const ABOUT: Readonly<Record<DirectoryDifference['about'], string>> = {
  unit: '单位',
  person: '人员',
  holding: '任岗',
  delegation: '代行',
};

function Differences({
  differences,
}: {
  readonly differences: readonly DirectoryDifference[];
}): React.ReactNode {
  return (
    <Table
      caption="两个版本的不同"
      columns={[
        { title: '类别', width: '12%', cell: ({ about }) => ABOUT[about] },
        { title: '对象', width: '34%', cell: ({ subject }) => subject },
        { title: '原来', cell: ({ before }) => before ?? <span className="quiet">没有</span> },
        { title: '现在', cell: ({ after }) => after },
      ]}
      rows={differences}
      rowKey={({ about, subject, after }) => `${about} ${subject} ${after}`}
      empty={<Empty description="两个版本相同" />}
    />
  );
}
