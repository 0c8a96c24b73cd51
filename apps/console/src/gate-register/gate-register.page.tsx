import type { RefusedDispatch } from '@tiaokuai/contracts';
import { Empty, Skeleton } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useGateRegister } from '../api/gate-register.js';
import { postKey, useSession } from '../session/session.js';
import { Pages } from '../table/pages.js';
import { Table, type Column } from '../table/table.js';
import { shortInstant } from '../time/instant.js';
import { Failure } from '../ui/failure.js';
import { GateFilters } from './gate-filters.js';

/** 准入登记: what the gate refused to put on streets, for its senders, the streets and who watches over both. */
export function GateRegisterPage(): React.ReactNode {
  const { post } = useSession();
  const [filters, setFilters] = useSearchParams();
  const { data, isError, isPending, error, refetch } = useGateRegister(postKey(post), filters);
  return (
    <>
      <title>准入登记 · 条块</title>
      <h1>准入登记</h1>
      <p className="quiet">派给街道的事项要先过准入。没有通过的派单不会到街道，逐条登记在派单单位名下。</p>
      {data && (data.total > 0 || filters.size > 0) ? (
        <GateFilters choices={data.choices} filters={filters} set={setFilters} />
      ) : null}
      {data ? (
        <p className="quiet" role="status">
          共 {data.total} 次拦截
        </p>
      ) : null}
      {isError ? <Failure error={error} retry={() => void refetch()} /> : null}
      {isPending ? <Skeleton active paragraph={{ rows: 6 }} title={false} /> : null}
      {data ? (
        <>
          <Table
            caption="准入拦截"
            columns={columns(data.asOf)}
            rows={data.rows}
            rowKey={({ attempt }) => attempt}
            empty={<Empty description={emptyWords(filters)} />}
          />
          <Pages page={data.page} size={data.size} total={data.total} />
        </>
      ) : null}
    </>
  );
}

function emptyWords(filters: URLSearchParams): string {
  return filters.size > 0 ? '没有符合这些条件的拦截，请放宽条件' : '没有被拦截的派单';
}

function columns(now: string): readonly Column<RefusedDispatch>[] {
  return [
    {
      title: '派单单位',
      width: '20%',
      cell: ({ registerId, sender, at }) => (
        <span className="two-lines">
          <Link
            to={`/cases/${registerId}`}
            className="row-link"
            title={sender.name}
            aria-label={`${sender.shortName}的准入拦截登记`}
          >
            {sender.shortName}
          </Link>
          <span className="quiet">{shortInstant(at, now)}</span>
        </span>
      ),
    },
    {
      title: '派往街道',
      width: '16%',
      cell: ({ street }) => <span title={street.name}>{street.shortName}</span>,
    },
    { title: '事项', cell: ({ item }) => <Item item={item} /> },
    { title: '方式', width: '12%', cell: ({ vehicle }) => vehicle.word },
    { title: '拦截原因', width: '30%', cell: ({ reason }) => reason.word },
  ];
}

function Item({ item }: Pick<RefusedDispatch, 'item'>): React.ReactNode {
  if (item === null) return <span className="quiet">没有写明清单事项</span>;
  return (
    <span className="two-lines">
      <span>{item.word}</span>
      {item.word === item.code ? null : <span className="quiet">{item.code}</span>}
    </span>
  );
}
