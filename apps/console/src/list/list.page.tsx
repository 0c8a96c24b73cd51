import type { ListItemView } from '@tiaokuai/contracts';
import { Empty, Input, Skeleton, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useList } from '../api/queries.js';
import { Failure } from '../frame/failure.js';

/** 属地管理事项责任清单: who leads, what the street owes and no more, on what law. */
export function ListPage(): React.ReactNode {
  const list = useList();
  const [wanted, setWanted] = useState('');
  const rows = (list.data?.items ?? []).filter((item) =>
    `${item.code}${item.name}${item.leads.map(({ unit }) => unit.name).join('')}`.includes(wanted.trim()),
  );
  return (
    <>
      <h1>属地管理事项责任清单</h1>
      <div className="filters">
        <Input
          aria-label="按事项、编号或部门查找"
          placeholder="按事项、编号或部门查找"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          allowClear
        />
        {list.data ? (
          <span className="quiet">
            第 {list.data.version} 版,共 {list.data.items.length} 项
          </span>
        ) : null}
      </div>
      {list.isError ? <Failure error={list.error} retry={() => void list.refetch()} /> : null}
      {list.isPending ? <Skeleton active paragraph={{ rows: 8 }} title={false} /> : null}
      {list.data ? (
        <Table<ListItemView>
          rowKey="code"
          dataSource={rows}
          columns={COLUMNS}
          pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
          locale={{ emptyText: <Empty description="清单里没有这样的事项;清单外的事项不能直接派给街道" /> }}
        />
      ) : null}
    </>
  );
}

const COLUMNS: TableColumnsType<ListItemView> = [
  { title: '编号', width: 90, dataIndex: 'code' },
  { title: '事项', width: 190, dataIndex: 'name' },
  {
    title: '主体责任',
    render: (_, item) => (
      <>
        {item.primaryDuties.map((duty) => (
          <div key={`${duty.unit.id}${duty.text}`}>
            <strong>{duty.unit.shortName}</strong> {duty.text}
          </div>
        ))}
      </>
    ),
  },
  { title: '街道配合责任', width: 240, dataIndex: 'assistingDuty' },
  {
    title: '依据',
    width: 300,
    render: (_, item) => item.legalBasis.map(({ law, article }) => `《${law}》${article ?? ''}`).join(';'),
  },
];
