import type { Actor, Instant, SightKeys } from '@tiaokuai/domain';
import type { DataSource } from 'typeorm';
import { type CaseListRow } from '../case-list/case-list.entity.js';
import { isSeenUnder } from '../case-list/seen-by.js';
import { rowOf } from '../schema/columns.js';
import { casesByIds, readSettled, type Lists } from '../settled/read-settled.js';
import type { JsonRow } from '../settled/stored-and-settled.js';
import { NotificationRow } from './notification.entity.js';

export interface NotificationsQuery {
  readonly now: Instant;
  readonly actor: Actor;
  /** Under which he reads the cases that he is told of. */
  readonly keys: SightKeys;
  /** `open`: what still waits to be handled or read; `all`: everything, what is open first. */
  readonly state: 'open' | 'all';
  /** Rows of a page, and which page, from 1. */
  readonly size: number;
  readonly number: number;
}

export interface NotificationItem {
  readonly notification: NotificationRow;
  readonly case: CaseListRow;
  /** Does the case open to him? Somebody may be told of one that does not. */
  readonly seen: boolean;
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
      SELECT n.notice_id, n.raised_at, r.at AS read_at, ${IS_OPEN} AS open ${MINE} ${where}
      ORDER BY ${order} n.raised_at DESC, n.notice_id LIMIT $4 OFFSET $5)
    SELECT to_jsonb(n) AS row, page.read_at AS "readAt", page.open
    FROM page JOIN notice n USING (notice_id)
    ORDER BY ${order} page.raised_at DESC, page.notice_id`;
}

interface Found extends JsonRow {
  readonly readAt: Instant | null;
  readonly open: boolean;
}

/**
 * The notifications of a person on a post, the newest first. They tell what was recorded: a limit that has passed gives its
 * notifications when the engine has recorded it. The case that each is about is shown as of now.
 */
export async function notifications(lists: Lists, query: NotificationsQuery): Promise<NotificationPage> {
  const { person, unit, post } = query.actor;
  const mine = [person, unit, post];
  return readSettled(lists, query.now, async (manager, instead) => {
    const [counts] = (await manager.query(COUNTS, mine)) as readonly [
      Pick<NotificationPage, 'open' | 'unread'>,
    ];
    const [{ total }] =
      query.state === 'open'
        ? [{ total: counts.open }]
        : ((await manager.query(ALL, mine)) as readonly [{ total: number }]);
    const window = [query.size, (query.number - 1) * query.size];
    const found = (await manager.query(pageOf(query.state), [...mine, ...window])) as readonly Found[];
    const told = found.map(({ row, readAt, open }) => ({
      notification: rowOf(manager, NotificationRow, row),
      readAt,
      open,
    }));
    const cases = await casesByIds(
      manager,
      instead,
      told.map(({ notification }) => notification.caseId),
    );
    const items = told.flatMap((each) => {
      const row = cases.get(each.notification.caseId);
      return row === undefined ? [] : [{ ...each, case: row, seen: isSeenUnder(row, query.keys) }];
    });
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
