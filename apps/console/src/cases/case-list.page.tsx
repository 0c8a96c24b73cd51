import type { CaseList, CaseRow } from '@tiaokuai/contracts';
import { Empty, Skeleton } from 'antd';
import { useSearchParams } from 'react-router';
import { useCaseList } from '../api/queries.js';
import { Failure } from '../ui/failure.js';
import { useSession } from '../session/session.js';
import { CaseCell } from '../table/case-cell.js';
import { Pages } from '../table/pages.js';
import { Table, type Column } from '../table/table.js';
import { clockTime } from '../time/instant.js';
import { TimeLeft } from '../time/time-left.js';
import { Filters } from './filters.js';

/** 案件查询: everything my post may see, by filters that stand in the address. */
export function CaseListPage(): React.ReactNode {
  const { post } = useSession();
  const [filters, setFilters] = useSearchParams();
  const list = useCaseList(post.id, filters);
  const { data } = list;

  return (
    <>
      <title>案件查询 · 条块</title>
      <h1>案件查询</h1>
      <Filters filters={filters} set={setFilters} />
      <p className="quiet" role="status">
        {data ? countWords(data) : '正在查询…'}
      </p>
      {list.isError ? (
        <Failure
          error={list.error}
          retry={() => void list.refetch()}
          stillValid={data && `显示的是 ${clockTime(data.asOf)} 的数据`}
        />
      ) : null}
      {list.isPending ? <Skeleton active paragraph={{ rows: 8 }} title={false} /> : null}
      {data ? (
        <>
          <Table
            caption="案件"
            columns={columns(data.asOf)}
            rows={data.rows}
            rowKey={({ caseId }) => caseId}
            empty={
              <Empty description={filters.size > 0 ? '没有符合这些条件的案件，请放宽条件' : '还没有案件'} />
            }
          />
          <Pages page={data.page} size={data.size} total={data.total} />
        </>
      ) : null}
    </>
  );
}

function countWords({ total, counts }: CaseList): string {
  const { open, over, overdue, shelved } = counts;
  return `共 ${total} 件：办理中 ${open}，已结束 ${over}，有超期 ${overdue}，挂账 ${shelved}`;
}

function columns(now: string): readonly Column<CaseRow>[] {
  return [
    { title: '案件', cell: (row) => <CaseCell row={row} now={now} /> },
    { title: '环节', width: '14%', cell: (row) => row.outcome?.word ?? row.stage.word },
    { title: '主办', width: '12%', cell: (row) => row.leadUnit?.shortName },
    { title: '最近到期事项', width: '15%', cell: (row) => row.due && <Owed due={row.due} /> },
    {
      title: '时限',
      width: '24%',
      cell: (row) => row.due && <TimeLeft due={row.due} now={now} />,
    },
  ];
}

function Owed({ due }: { readonly due: NonNullable<CaseRow['due']> }): React.ReactNode {
  return (
    <span className="two-lines">
      <span>{due.word}</span>
      <span className="quiet">{due.owner.shortName}</span>
    </span>
  );
}
