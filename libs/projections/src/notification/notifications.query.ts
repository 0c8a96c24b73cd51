import type { Actor, Instant } from '@tiaokuai/domain';
import type { DataSource } from 'typeorm';
import { CaseListRow } from '../case-list/case-list.entity.js';
import { rowOf } from '../schema/columns.js';
import type { JsonRow } from '../settled/stored-and-settled.js';
import { NotificationRow } from './notification.entity.js';

export interface NotificationsQuery {
  readonly actor: Actor;
  /** `open`: what still waits to be handled or read; `all`: everything, what is open first. */
  readonly state: 'open' | 'all';
  /** Rows of a page, and which page, from 1. */
  readonly size: number;
  readonly number: number;
}

export interface NotificationItem {
  readonly notification: NotificationRow;
  readonly case: CaseListRow;
  /** When this person read it. */
  readonly readAt: Instant | null;
  /** Still to be handled, or, where it only tells, to be read. */
  readonly open: boolean;
}

export interface NotificationPage {
  readonly items: readonly NotificationItem[];
  /** Of the state asked for, all pages. */
  readonly total: number;
  readonly open: number;
  /** Open and not read by this person. */
  readonly unread: number;
}

// $1 person  $2 unit  $3 post
const MINE = `
  FROM notice n LEFT JOIN notice_read r ON r.notice_id = n.notice_id::uuid AND r.person = $1
  WHERE n.unit = $2 AND (n.posts = '{}' OR $3 = ANY (n.posts))`;
const IS_OPEN = 'closed_at IS NULL AND (asks OR r.at IS NULL)';
const COUNTS = `
  SELECT count(*)::int AS open, count(*) FILTER (WHERE r.at IS NULL)::int AS unread ${MINE} AND ${IS_OPEN}`;
const ALL = `SELECT count(*)::int AS total ${MINE}`;

function pageOf(state: NotificationsQuery['state']): string {
  const [where, order] = state === 'open' ? [`AND ${IS_OPEN}`, ''] : ['', 'open DESC,'];
  return `
    WITH page AS (
      SELECT n.notice_id, n.case_id, n.raised_at, r.at AS read_at, ${IS_OPEN} AS open ${MINE} ${where}
      ORDER BY ${order} n.raised_at DESC, n.notice_id LIMIT $4 OFFSET $5)
    SELECT to_jsonb(n) AS row, to_jsonb(c) AS "case", page.read_at AS "readAt", page.open
    FROM page JOIN notice n USING (notice_id) JOIN case_list c ON c.case_id = page.case_id
    ORDER BY ${order} page.raised_at DESC, page.notice_id`;
}

interface Found extends JsonRow {
  readonly case: JsonRow['row'];
  readonly readAt: Instant | null;
  readonly open: boolean;
}

/**
 * The notifications of a person on a post, the newest first. They tell what was recorded: a limit that has passed gives its
 * notifications when the engine has recorded it.
 */
export async function notifications(
  readModels: DataSource,
  query: NotificationsQuery,
): Promise<NotificationPage> {
  const { person, unit, post } = query.actor;
  const mine = [person, unit, post];
  return readModels.transaction('REPEATABLE READ', async (manager) => {
    const [counts] = (await manager.query(COUNTS, mine)) as readonly [
      Pick<NotificationPage, 'open' | 'unread'>,
    ];
    const [{ total }] =
      query.state === 'open'
        ? [{ total: counts.open }]
        : ((await manager.query(ALL, mine)) as readonly [{ total: number }]);
    const window = [query.size, (query.number - 1) * query.size];
    const found = (await manager.query(pageOf(query.state), [...mine, ...window])) as readonly Found[];
    const items = found.map(({ row, case: listed, readAt, open }) => ({
      notification: rowOf(manager, NotificationRow, row),
      case: rowOf(manager, CaseListRow, listed),
      readAt,
      open,
    }));
    return { ...counts, total, items };
  });
}

/** Is there such a notification for this post? */
export async function isNotificationOf(
  readModels: DataSource,
  noticeId: string,
  actor: Actor,
): Promise<boolean> {
  const rows = (await readModels.query(
    `SELECT FROM notice WHERE notice_id = $1 AND unit = $2 AND (posts = '{}' OR $3 = ANY (posts))`,
    [noticeId, actor.unit, actor.post],
  )) as readonly unknown[];
  return rows.length > 0;
}
