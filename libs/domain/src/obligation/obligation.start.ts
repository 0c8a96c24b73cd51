import { deadlineOf } from '../calendar/deadline.js';
import type { Clock } from '../calendar/clock.js';
import type { CaseState } from '../case/case.state.js';
import type { InForce } from '../context.js';
import type { PostCode } from '../directory/post.js';
import type { Instant } from '../calendar/instant.js';
import { limitFor, numberFor, type LimitRow } from '../limits/limits.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import type { Decision } from '../rule/decision.js';
import type { ObligationEvent, StartedObligation } from './obligation.events.js';

/** What is to be owed by whom; its length comes from the limits in force (domain.md 2.10). */
export interface ObligationOrder {
  /** Limits key, e.g. `whistle.result`. */
  readonly key: string;
  readonly ownerUnit: string;
  readonly ownerPosts?: readonly PostCode[];
  readonly thread?: string;
  /** Variants of the limits row, most particular first. */
  readonly variants?: readonly string[];
  readonly itemCode?: string;
  /** The promised date or instant, for rows that let the parties agree one. */
  readonly agreed?: Clock & { readonly unit: 'agreed' };
  readonly emergency?: boolean;
}

function clockOf(row: LimitRow, order: ObligationOrder, inForce: InForce, at: Instant): Clock | Refusal {
  if (row.agreedWithin === undefined)
    return row.clock ?? refuse('CLOCK.LIMIT_MISSING', undefined, { key: order.key });
  const agreed = order.agreed;
  if (agreed === undefined) return refuse('CLOCK.AGREED_DATE_OUT_OF_RANGE', undefined, { key: order.key });
  if (row.agreedWithin === 'any') return agreed;
  const calendar = inForce.calendarFor(order.ownerUnit);
  const promised = deadlineOf(calendar, at, agreed, 100);
  const latest = deadlineOf(calendar, at, row.agreedWithin, 100);
  if (isRefusal(promised)) return promised;
  if (isRefusal(latest)) return latest;
  if (promised.dueAt > latest.dueAt)
    return refuse('CLOCK.AGREED_DATE_OUT_OF_RANGE', undefined, { key: order.key, latest: latest.dueAt });
  return agreed;
}

/**
 * The obligation as it would start at `at`: clock, due and amber instant by the calendar and limits in force.
 * Refuses with CLOCK.LIMIT_MISSING, CALENDAR.NOT_COVERED or CLOCK.AGREED_DATE_OUT_OF_RANGE; nothing is ever guessed.
 */
export function plannedObligation(
  order: ObligationOrder,
  id: string,
  inForce: InForce,
  at: Instant,
): StartedObligation | Refusal {
  const variants = order.variants ?? [];
  const row = order.itemCode === undefined ? undefined : itemLimit(order, inForce);
  const limit = row ?? limitFor(inForce.limits, order.key, { variants });
  if (isRefusal(limit)) return limit;
  const clock = clockOf(limit, order, inForce, at);
  if (isRefusal(clock)) return clock;
  const amberPercent = numberFor(inForce.limits, 'clock.amberPercent');
  if (isRefusal(amberPercent)) return amberPercent;
  const deadline = deadlineOf(inForce.calendarFor(order.ownerUnit), at, clock, amberPercent);
  if (isRefusal(deadline)) return deadline;
  if (limit.class === undefined)
    return refuse('CLOCK.LIMIT_MISSING', undefined, { key: order.key, missing: 'class' });
  return {
    id,
    key: order.key,
    class: limit.class,
    ownerUnit: order.ownerUnit,
    ownerPosts: order.ownerPosts ?? [],
    ...(order.thread === undefined ? {} : { thread: order.thread }),
    emergency: order.emergency ?? false,
    clock,
    ...deadline,
    extensionGrade: limit.extensionGrade ?? (limit.class === 'substantive' ? 'shiftThenSigned' : 'none'),
    mark: limit.mark,
  };
}

function itemLimit(order: ObligationOrder, inForce: InForce): LimitRow | undefined {
  const limits = inForce.list.items[order.itemCode ?? '']?.limits ?? [];
  return limits.find((row) => row.key === order.key);
}

/** `result:zf:1`: key without the kind, thread or `case`, and the how-manieth of this key and thread in the case. */
export function nextObligationId(state: CaseState, order: ObligationOrder): string {
  const prefix = `${order.key.slice(order.key.indexOf('.') + 1)}:${order.thread ?? 'case'}:`;
  const started = Object.keys(state.obligations).filter((id) => id.startsWith(prefix)).length;
  return `${prefix}${started + 1}`;
}

/** Starts a clock in the same append as the act that sends the task (domain.md 2.5, rule 2). */
export function startObligation<S extends CaseState>(
  decision: Decision<S, ObligationEvent>,
  order: ObligationOrder,
): void {
  const id = nextObligationId(decision.state, order);
  const planned = plannedObligation(order, id, decision.inForce, decision.at);
  if (isRefusal(planned)) decision.refuse(planned);
  else decision.record('ObligationStarted', planned);
}
