import type { InboxRow, InboxTab, InboxTiles } from '@tiaokuai/contracts';
import { Empty, Skeleton, Table, Tabs, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useInbox } from '../api/queries.js';
import { Failure } from '../frame/failure.js';
import { useSession } from '../frame/session.js';
import { clockTime, shortInstant } from '../time/instant.js';
import { Remaining } from '../time/remaining.js';
import { useRowKeys } from './row-keys.js';

const TABS: readonly { key: InboxTab; label: string }[] = [
  { key: 'todo', label: '待办' },
  { key: 'done', label: '已办' },
  { key: 'mine', label: '我发起' },
];

const TILES: readonly { key: keyof InboxTiles; label: string }[] = [
  { key: 'todo', label: '待我办理' },
  { key: 'dueSoon', label: '1 小时内到期' },
  { key: 'overdue', label: '已超期' },
  { key: 'paused', label: '暂停' },
];

/** 工作台: what waits for my post, by time left; overdue first, paused last. */
export function InboxPage(): React.ReactNode {
  const { post } = useSession();
  const [search, setSearch] = useSearchParams();
  const tab = TABS.find(({ key }) => key === search.get('tab'))?.key ?? 'todo';
  const tile = search.get('tile') ?? undefined;
  const inbox = useInbox(post.id, tab, tile, search.get('after') ?? undefined);
  const go = useNavigate();
  const rows = inbox.data?.rows ?? [];
  const open = (row: InboxRow) => void go(`/cases/${row.caseId}`);
  const selected = useRowKeys(rows.length, (index) => rows[index] && open(rows[index]));

  return (
    <>
      <h1>工作台</h1>
      <div className="tiles" role="group" aria-label="筛选待办">
        {TILES.map(({ key, label }) => {
          const pressed = tab === 'todo' && (tile ?? 'todo') === key;
          return (
            <button
              key={key}
              type="button"
              className="tile"
              aria-pressed={pressed}
              onClick={() => setSearch(key === 'todo' ? {} : { tile: key })}
            >
              <span className="tile-count">{inbox.data?.tiles[key] ?? '–'}</span>
              <span>{label}</span>
            </button>
          );
        })}
      </div>
      <Tabs
        activeKey={tab}
        onChange={(key) => setSearch(key === 'todo' ? {} : { tab: key })}
        items={TABS.map(({ key, label }) => ({ key, label }))}
      />
      {inbox.isError ? (
        <Failure
          error={inbox.error}
          retry={() => void inbox.refetch()}
          stillValid={inbox.data && `显示的是 ${clockTime(inbox.data.asOf)} 的数据`}
        />
      ) : null}
      {inbox.isPending ? <Skeleton active paragraph={{ rows: 8 }} title={false} /> : null}
      {inbox.data ? (
        <Table<InboxRow>
          rowKey={(row) => `${row.caseId}:${row.duty?.command ?? ''}:${row.duty?.about ?? ''}`}
          dataSource={[...rows]}
          columns={columns(inbox.data.asOf, tab)}
          pagination={rows.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          locale={{ emptyText: <Empty description={emptyWords(tab, inbox.data.lastDoneAt)} /> }}
          onRow={(row, index) => ({
            onClick: () => open(row),
            className: index === selected ? 'row row-selected' : 'row',
            'aria-selected': index === selected,
          })}
        />
      ) : null}
      <p className="quiet">键盘:J / K 上下移动,Enter 打开,W 吹哨</p>
    </>
  );
}

function emptyWords(tab: InboxTab, lastDoneAt: string | null): string {
  if (tab !== 'todo') return '还没有记录';
  return lastDoneAt ? `没有待办,最近一件 ${shortInstant(lastDoneAt)} 办结` : '没有待办';
}

function columns(now: string, tab: InboxTab): TableColumnsType<InboxRow> {
  return [
    {
      title: '案件',
      render: (_, row) => (
        <div className="two-lines">
          <a href={`/cases/${row.caseId}`} onClick={(event) => event.preventDefault()} title={row.title}>
            {row.title}
          </a>
          <span className="quiet">
            {row.kind.word} · {row.street?.shortName} · {row.urgency.word}
          </span>
        </div>
      ),
    },
    {
      title: tab === 'todo' ? '我要做' : '环节',
      width: 180,
      render: (_, row) => (
        <div className="two-lines">
          <strong>{row.duty?.word ?? row.stage.word}</strong>
          <span className="quiet">{row.duty ? row.stage.word : (row.outcome?.word ?? '')}</span>
        </div>
      ),
    },
    {
      title: '时限',
      width: 260,
      render: (_, row) => {
        const due = row.duty ? row.duty.due : row.due;
        return due ? <Remaining due={due} now={now} /> : <span className="quiet">无时限</span>;
      },
    },
    {
      title: '单位',
      width: 200,
      render: (_, row) => (
        <span title={row.units.map((unit) => unit.name).join('、')}>
          {row.units.map((unit) => unit.shortName).join('、')}
        </span>
      ),
    },
  ];
}
