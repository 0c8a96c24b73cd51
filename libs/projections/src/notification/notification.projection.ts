import {
  isOwed,
  type CaseState,
  type Duty,
  type Instant,
  type Obligation,
  type Procedure,
  type Reaction,
} from '@tiaokuai/domain';
import { reactionIdOf, type StoredEvent } from '@tiaokuai/event-store';
import { isPersonEvent } from '../log/person-events.js';
import type { NotificationRow } from './notification.entity.js';

/** A notification whose matter is not handled yet. */
interface OpenNotification {
  readonly row: NotificationRow;
  /** Equal for all events of the append it came with: nobody can have heard of it within that. */
  readonly append: string;
}

/** The open notifications of a case after an event, and the rows that this event made or changed. */
export interface CaseNotifications {
  readonly open: readonly OpenNotification[];
  readonly changed: readonly NotificationRow[];
}

export const NO_NOTIFICATIONS: CaseNotifications = { open: [], changed: [] };

/** An event of a case, with what it set off. */
export interface Happened {
  readonly procedure: Procedure;
  readonly event: StoredEvent;
  readonly append: string;
  readonly before: CaseState;
  readonly after: CaseState;
  readonly reactions: readonly Reaction[];
}

/**
 * A notification that asks is closed when what it asks for is owed no more. One that only tells is closed when its reader has
 * acted in the case since, or when the case came to its end; until then it is for each person to read.
 */
export function notificationsAfter({ open }: CaseNotifications, happened: Happened): CaseNotifications {
  const raised = happened.reactions.flatMap((each) =>
    each.does === 'notify' ? [{ row: raisedRow(each, happened), append: happened.append }] : [],
  );
  if (open.length === 0 && raised.length === 0) return NO_NOTIFICATIONS;
  const { procedure, after } = happened;
  const wanted = after.over ? [] : procedure.duties(after);
  const kept = open.map((notification) => ({
    ...notification,
    row: rowAfter(notification, happened, wanted),
  }));
  const fresh = raised.map((notification) => ({
    ...notification,
    row: rowAfter(notification, happened, wanted),
  }));
  const now = [...kept, ...fresh];
  return {
    open: now.filter(({ row }) => row.closedAt === null),
    changed: [...kept.filter(({ row }, place) => row !== open[place]?.row), ...fresh].map(({ row }) => row),
  };
}

/** What these events made or changed, as the last of them left each notification. */
export function notificationRows(
  steps: readonly { readonly after: { readonly notifications: CaseNotifications } }[],
): readonly NotificationRow[] {
  const rows = steps.flatMap(({ after }) => after.notifications.changed);
  return [...new Map(rows.map((row) => [row.noticeId, row])).values()];
}

type Notify = Extract<Reaction, { does: 'notify' }>;

function raisedRow(reaction: Notify, { procedure, event, after }: Happened): NotificationRow {
  const { key, unit, posts, about, obligationId } = reaction;
  const obligation = after.obligations[obligationId ?? ''];
  return {
    noticeId: reactionIdOf(event.eventId, key),
    caseId: event.streamId,
    version: event.version,
    key,
    unit,
    posts,
    about,
    asks: obligation !== undefined && isOwed(obligation, procedure.clocks[obligation.key]),
    obligationId: obligationId ?? null,
    dueAt: null,
    raisedAt: event.recordedAt,
    closedAt: null,
  };
}

/** The same object where nothing about it has changed. */
function rowAfter(
  { row, append }: OpenNotification,
  happened: Happened,
  wanted: readonly Duty[],
): NotificationRow {
  const handled = row.asks
    ? !isStillOwed(row, happened)
    : append !== happened.append && isHeard(row, happened);
  const closedAt = handled ? happened.event.recordedAt : null;
  const dueAt = handled ? row.dueAt : dueOf(row, happened.after, wanted);
  return closedAt === row.closedAt && dueAt === row.dueAt ? row : { ...row, closedAt, dueAt };
}

function isStillOwed({ obligationId }: NotificationRow, { procedure, after }: Happened): boolean {
  const obligation = after.obligations[obligationId ?? ''];
  return !after.over && obligation !== undefined && isOwed(obligation, procedure.clocks[obligation.key]);
}

function isHeard({ unit, posts }: NotificationRow, { event, before, after }: Happened): boolean {
  if (after.over && !before.over) return true;
  const { actor } = event;
  return isPersonEvent(event) && actor.unit === unit && (posts.length === 0 || posts.includes(actor.post));
}

/** Of what only tells: the first thing that the case wants of the same post. */
function dueOf(
  { asks, obligationId, unit, posts }: NotificationRow,
  { obligations }: CaseState,
  wanted: readonly Duty[],
): Instant | null {
  if (asks) return runningUntil(obligations[obligationId ?? '']);
  const dues = wanted
    .filter((duty) => duty.unit === unit && meets(duty.posts, posts))
    .flatMap((duty) => runningUntil(obligations[duty.obligationId ?? '']) ?? []);
  return dues.sort()[0] ?? null;
}

function runningUntil(obligation: Obligation | undefined): Instant | null {
  return obligation?.status === 'running' || obligation?.status === 'elapsed' ? obligation.dueAt : null;
}

/** Empty: any post. */
function meets(some: readonly string[], others: readonly string[]): boolean {
  return some.length === 0 || others.length === 0 || some.some((post) => others.includes(post));
}
