import type { CaseRow } from '@tiaokuai/contracts';
import { Empty, Input, Select, Skeleton, Table, type TableColumnsType } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { useCaseList, useProcedures, useUnits } from '../api/queries.js';
import { Failure } from '../frame/failure.js';
import { useSession } from '../frame/session.js';
import { clockTime, shortInstant } from '../time/instant.js';
import { Remaining } from '../time/remaining.js';

const STATES = [
  { value: 'over=false', label: '办理中' },
  { value: 'overdue=true', label: '有超期' },
  { value: 'over=true', label: '已结束' },
];

/** 案件查询: everything my post may see, by filters that stand in the address. */
export function CaseListPage(): React.ReactNode {
  const { post } = useSession();
  const [filters, setFilters] = useSearchParams();
  const list = useCaseList(post.id, filters);
  const procedures = useProcedures();
  const units = useUnits();
  const go = useNavigate();

  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(filters);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    if (name !== 'page') next.delete('page');
    setFilters(next);
  };
  const state = STATES.find(
    ({ value }) => filters.get(value.split('=')[0] ?? '') === value.split('=')[1],
  )?.value;
  const unitOptions = (units.data?.units ?? []).map((unit) => ({
    value: unit.id,
    label: unit.shortName,
    title: unit.name,
  }));

  return (
    <>
      <h1>案件查询</h1>
      <div className="filters">
        <Input.Search
          aria-label="标题含"
          placeholder="标题含…"
          defaultValue={filters.get('text') ?? ''}
          onSearch={(text) => set('text', text)}
          allowClear
        />
        <Select
          aria-label="种类"
          placeholder="全部种类"
          allowClear
          value={filters.get('kind') ?? undefined}
          onChange={(kind?: string) => set('kind', kind)}
          options={(procedures.data?.procedures ?? []).map(({ kind, label }) => ({
            value: kind,
            label: label.zh,
          }))}
        />
        <Select
          aria-label="单位"
          placeholder="全部单位"
          allowClear
          showSearch={{ optionFilterProp: 'title' }}
          value={filters.get('unit') ?? undefined}
          onChange={(unit?: string) => set('unit', unit)}
          options={unitOptions}
        />
        <Select
          aria-label="状态"
          placeholder="全部状态"
          allowClear
          value={state}
          onChange={(value?: string) => {
            const next = new URLSearchParams(filters);
            for (const name of ['over', 'overdue', 'page']) next.delete(name);
            const [name, wanted] = value?.split('=') ?? [];
            if (name !== undefined && wanted !== undefined) next.set(name, wanted);
            setFilters(next);
          }}
          options={STATES}
        />
        {list.data ? (
          <span className="quiet">
            共 {list.data.total} 件:办理中 {list.data.counts.open},已结束 {list.data.counts.over},有超期{' '}
            {list.data.counts.overdue},挂账 {list.data.counts.shelved}
          </span>
        ) : null}
      </div>
      {list.isError ? (
        <Failure
          error={list.error}
          retry={() => void list.refetch()}
          stillValid={list.data && `显示的是 ${clockTime(list.data.asOf)} 的数据`}
        />
      ) : null}
      {list.isPending ? <Skeleton active paragraph={{ rows: 8 }} title={false} /> : null}
      {list.data ? (
        <Table<CaseRow>
          rowKey="caseId"
          dataSource={[...list.data.rows]}
          columns={columns(list.data.asOf)}
          onRow={(row) => ({ onClick: () => void go(`/cases/${row.caseId}`), className: 'row' })}
          locale={{
            emptyText: (
              <Empty description={filters.size > 0 ? '没有符合这些条件的案件,请放宽条件' : '还没有案件'} />
            ),
          }}
          pagination={{
            current: list.data.page,
            pageSize: list.data.size,
            total: list.data.total,
            hideOnSinglePage: true,
            showSizeChanger: false,
            onChange: (page) => set('page', String(page)),
          }}
        />
      ) : null}
    </>
  );
}

function columns(now: string): TableColumnsType<CaseRow> {
  return [
    {
      title: '案件',
      render: (_, row) => (
        <div className="two-lines">
          <a href={`/cases/${row.caseId}`} onClick={(event) => event.preventDefault()} title={row.title}>
            {row.title}
          </a>
          <span className="quiet">
            {row.kind.word} · {row.urgency.word} · {shortInstant(row.openedAt, now)} 发起
          </span>
        </div>
      ),
    },
    { title: '环节', width: 130, render: (_, row) => row.outcome?.word ?? row.stage.word },
    { title: '街道', width: 110, render: (_, row) => row.street?.shortName },
    { title: '主办', width: 130, render: (_, row) => row.leadUnit?.shortName },
    {
      title: '最近时限',
      width: 280,
      render: (_, row) =>
        row.due ? (
          <>
            <span className="quiet">
              {row.due.owner.shortName} · {row.due.word}
            </span>
            <Remaining due={row.due} now={now} />
          </>
        ) : (
          <span className="quiet">—</span>
        ),
    },
  ];
}
