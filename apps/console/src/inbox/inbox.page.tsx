import type { HeldPost, InboxTab, InboxTiles } from '@tiaokuai/contracts';
import { Empty, Skeleton, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useInbox } from '../api/queries.js';
import { Failure } from '../ui/failure.js';
import { postKey, postWords, useSession } from '../session/session.js';
import { Pages } from '../table/pages.js';
import { Table } from '../table/table.js';
import { clockTime, shortInstant } from '../time/instant.js';
import { columnsOf } from './inbox.columns.js';
import './inbox.css';

/** In the order of the page, with what stands there where the list is empty; 待办 says that by its tile. */
const TABS: Readonly<Record<InboxTab, { readonly label: string; readonly empty: string | null }>> = {
  todo: { label: '待办', empty: null },
  done: { label: '已办', empty: '还没有记录' },
  mine: { label: '我发起', empty: '还没有记录' },
  copied: { label: '抄送', empty: '还没有抄送给您的案件' },
};

interface Tile {
  readonly label: string;
  readonly count: (tiles: InboxTiles) => number;
}

/** In the order of the page. */
const TILES: Readonly<Record<keyof InboxTiles, Tile>> = {
  todo: { label: '待我办理', count: ({ todo }) => todo },
  dueSoon: { label: '1小时内到期', count: ({ dueSoon }) => dueSoon },
  overdue: { label: '已超期', count: ({ overdue }) => overdue },
  paused: { label: '暂停计时', count: ({ paused }) => paused },
};

const SIZE = 50;

/** 工作台: what waits for my post, by time left; overdue first, paused last. The filters stand in the address. */
export function InboxPage(): React.ReactNode {
  const { post } = useSession();
  const [search, setSearch] = useSearchParams();
  const inbox = useInbox(postKey(post), search);
  const wanted = search.get('tab');
  const tab = isTab(wanted) ? wanted : 'todo';
  const tile = search.get('tile') ?? 'todo';
  const { data } = inbox;

  return (
    <>
      <title>工作台 · 条块</title>
      <h1>工作台</h1>
      {(data?.delegated ?? []).map(({ post: held, todo }) => (
        <Delegated key={`${held.id}@${held.onBehalfOf?.id ?? ''}`} held={held} todo={todo} />
      ))}
      <div className="tiles" role="group" aria-label="筛选待办">
        {Object.entries(TILES).map(([key, { label, count }]) => (
          <button
            key={key}
            type="button"
            className="tile"
            aria-pressed={tab === 'todo' && tile === key}
            onClick={() => setSearch(key === 'todo' ? {} : { tile: key })}
          >
            <span>{label}</span>
            <span className="tile-count">{data ? count(data.tiles) : '–'}</span>
          </button>
        ))}
      </div>
      <Tabs
        activeKey={tab}
        onChange={(key) => setSearch(key === 'todo' ? {} : { tab: key })}
        items={Object.entries(TABS).map(([key, { label }]) => ({ key, label }))}
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
          caption={TABS[tab].label}
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

interface DelegatedProps {
  readonly held: HeldPost;
  readonly todo: number;
}

/** What waits where this person acts for somebody else, one click away. */
function Delegated({ held, todo }: DelegatedProps): React.ReactNode {
  const { me, switchTo } = useSession();
  const post = me.posts.find(
    ({ id, onBehalfOf }) => id === held.id && onBehalfOf?.id === held.onBehalfOf?.id,
  );
  return (
    <p className="panel delegated">
      您正代行 {postWords(held)}
      {held.until ? `，至 ${shortInstant(held.until)}` : ''}，该岗位待办 <strong>{todo}</strong> 件{' '}
      {post ? (
        <button type="button" className="link" onClick={() => switchTo(post)}>
          以此岗位办理
        </button>
      ) : null}
    </p>
  );
}

function isTab(text: string | null): text is InboxTab {
  return text !== null && Object.keys(TABS).includes(text);
}

function emptyWords(tab: InboxTab, tile: string, lastDoneAt: string | null): string {
  const { empty } = TABS[tab];
  if (empty !== null) return empty;
  if (tile !== 'todo') return '这一类里没有待办';
  return lastDoneAt ? `没有待办，最近一件 ${shortInstant(lastDoneAt)} 办结` : '没有待办';
}
