import type { ListItemView } from '@tiaokuai/contracts';
import { foldedText } from '@tiaokuai/domain';
import { Empty, Input, Skeleton } from 'antd';
import { useState } from 'react';
import { useList } from '../api/queries.js';
import { Failure } from '../ui/failure.js';
import { CLEARABLE } from '../ui/icons.js';
import { Table, type Column } from '../table/table.js';
import { shortInstant } from '../time/instant.js';

/** 属地管理事项责任清单: who leads, what the street owes and no more, on what law. */
export function ResponsibilityListPage(): React.ReactNode {
  const list = useList();
  const [wanted, setWanted] = useState('');
  const rows = (list.data?.items ?? []).filter((item) => isAbout(item, foldedText(wanted)));
  return (
    <>
      <title>责任清单 · 条块</title>
      <h1>属地管理事项责任清单</h1>
      <div className="filters" role="search">
        <Input
          aria-label="按事项、编号或部门查找"
          placeholder="按事项、编号或部门查找"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          allowClear={CLEARABLE}
        />
        {list.data ? (
          <span className="quiet">
            现行第 {list.data.version} 版，共 {list.data.items.length} 项
          </span>
        ) : null}
      </div>
      {list.isError ? <Failure error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isPending ? <Skeleton active paragraph={{ rows: 8 }} title={false} /> : null}
      {list.data ? (
        <Table
          caption="属地管理事项"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ code }) => code}
          empty={<Empty description="清单里没有这样的事项；清单外的事项不能直接派给街道" />}
        />
      ) : null}
    </>
  );
}

function isAbout({ code, name, leads }: ListItemView, wanted: string): boolean {
  const units = leads.flatMap(({ unit }) => [unit.name, unit.shortName]);
  return [code, name, ...units].some((each) => foldedText(each).includes(wanted));
}

const COLUMNS: readonly Column<ListItemView>[] = [
  {
    title: '事项',
    width: '20%',
    cell: ({ code, name, validFrom }) => (
      <span className="two-lines">
        <strong>{name}</strong>
        <span className="quiet">
          {code} · {shortInstant(validFrom).slice(0, 5)} 起施行
        </span>
      </span>
    ),
  },
  {
    title: '主体责任',
    cell: (item) =>
      item.primaryDuties.map((duty) => (
        <div key={`${duty.unit.id}${duty.text}`}>
          <strong title={duty.unit.name}>{duty.unit.shortName}</strong> {duty.text}
        </div>
      )),
  },
  { title: '街道配合责任', width: '22%', cell: (item) => item.assistingDuty },
  {
    title: '依据',
    width: '28%',
    cell: (item) => item.legalBasis.map(({ law, article }) => `《${law}》${article ?? ''}`).join('；'),
  },
];
