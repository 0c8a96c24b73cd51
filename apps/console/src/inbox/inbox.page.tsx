import type { InboxTab, InboxTiles } from '@tiaokuai/contracts';
import { Empty, Skeleton, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useInbox } from '../api/queries.js';
import { Failure } from '../ui/failure.js';
import { useSession } from '../session/session.js';
import { Pages } from '../table/pages.js';
import { Table } from '../table/table.js';
import { clockTime, shortInstant } from '../time/instant.js';
import { columnsOf } from './inbox.columns.js';
import './inbox.css';

const TABS: readonly { key: InboxTab; label: string }[] = [
  { key: 'todo', label: '待办' },
  { key: 'done', label: '已办' },
  { key: 'mine', label: '我发起' },
  { key: 'copied', label: '抄送' },
];

const TILES: readonly { key: keyof InboxTiles; label: string }[] = [
  { key: 'todo', label: '待我办理' },
  { key: 'dueSoon', label: '1 工作时内到期' },
  { key: 'overdue', label: '已超期' },
  { key: 'paused', label: '暂停计时' },
];

const SIZE = 50;

/** 工作台: what waits for my post, by time left; overdue first, paused last. The filters stand in the address. */
export function InboxPage(): React.ReactNode {
  const { post } = useSession();
  const [search, setSearch] = useSearchParams();
  const inbox = useInbox(post.id, search);
  const tab = TABS.find(({ key }) => key === search.get('tab'))?.key ?? 'todo';
  const tile = search.get('tile') ?? 'todo';
  const { data } = inbox;

  return (
    <>
      <title>工作台 · 条块</title>
      <h1>工作台</h1>
      <div className="tiles" role="group" aria-label="筛选待办">
        {TILES.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            className="tile"
            aria-pressed={tab === 'todo' && tile === key}
            onClick={() => setSearch(key === 'todo' ? {} : { tile: key })}
          >
            <span className="tile-count">{data?.tiles[key] ?? '–'}</span>
            <span>{label}</span>
          </button>
        ))}
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
          stillValid={data && `显示的是 ${clockTime(data.asOf)} 的数据`}
        />
      ) : null}
      {inbox.isPending ? <Skeleton active paragraph={{ rows: 8 }} title={false} /> : null}
      {data ? (
        <Table
          caption={TABS.find(({ key }) => key === tab)?.label ?? ''}
          columns={columnsOf(data.asOf, tab)}
          rows={data.rows}
          rowKey={({ caseId, duty }) => `${caseId}:${duty?.due?.obligationId ?? duty?.command ?? ''}`}
          empty={<Empty description={emptyWords(tab, tile, data.lastDoneAt)} />}
        />
      ) : null}
      {data ? <Pages page={Number(search.get('page') ?? 1)} size={SIZE} total={data.total} /> : null}
    </>
  );
}

function emptyWords(tab: InboxTab, tile: string, lastDoneAt: string | null): string {
  if (tab === 'copied') return '还没有抄送给您的案件';
  if (tab !== 'todo') return '还没有记录';
  if (tile !== 'todo') return '这一类里没有待办';
  return lastDoneAt ? `没有待办，最近一件 ${shortInstant(lastDoneAt)} 办结` : '没有待办';
}
