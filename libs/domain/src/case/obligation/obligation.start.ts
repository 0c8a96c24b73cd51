import type { Decision } from '../case.decision.js';
import type { Instant } from '../../kernel/instant.js';
import type { InForce } from '../../reference/in-force.js';
import type { TimeLimit } from '../../kernel/time-limit.js';
import { deadlineOf } from '../../calendar/deadline.js';
import type { CaseState } from '../case.state.js';
import type { PostCode } from '../../kernel/post.js';
import { limitFor, numberFor, type LimitRow } from '../../reference/limits/limits.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import type { Obligation, StandIn } from '../../kernel/obligation.js';
import { ObligationStarted, type StartedObligation } from './obligation.events.js';
import { isLongEnoughForWhite, isWhiteAutomatic } from './obligation.white.js';

/** What is to be owed by whom; its length comes from the limits in force. */
export interface ObligationSpec {
  /** Limits key, e.g. `whistle.result`. */
  readonly key: string;
  readonly ownerUnit: string;
  readonly ownerPosts?: readonly PostCode[];
  readonly thread?: string;
  /** What it decides or answers, where several of one key run side by side. */
  readonly about?: string;
  /** Variants of the limits row, most particular first. */
  readonly variants?: readonly string[];
  readonly itemCode?: string;
  /** The promised date or instant, for rows that let the parties agree one. */
  readonly agreed?: TimeLimit & { readonly unit: 'agreed' };
  /** As long, of the same class and origin as this one, instead of a row of its own: an interim lead's. */
  readonly like?: Pick<Obligation, 'clock' | 'class' | 'extensionGrade' | 'mark'>;
  /** Where counting begins, if not at once: an appointment that lies ahead. */
  readonly countsFrom?: Instant;
  readonly emergency?: boolean;
  readonly neverPauses?: boolean;
  readonly standIn?: StandIn;
}

type Length = Pick<StartedObligation, 'clock' | 'class' | 'extensionGrade' | 'extendedAtMost' | 'mark'>;

function clockOf(row: LimitRow, order: ObligationSpec, inForce: InForce, at: Instant): TimeLimit | Rejection {
  if (row.agreedWithin === undefined)
    return row.clock ?? reject('CLOCK.LIMIT_MISSING', undefined, { key: order.key });
  const agreed = order.agreed;
  if (agreed === undefined) return reject('CLOCK.AGREED_DATE_OUT_OF_RANGE', undefined, { key: order.key });
  if (row.agreedWithin === 'any') return agreed;
  const calendar = inForce.calendarFor(order.ownerUnit);
  const promised = deadlineOf(calendar, at, agreed, 100);
  const latest = deadlineOf(calendar, at, row.agreedWithin, 100);
  if (isRejection(promised)) return promised;
  if (isRejection(latest)) return latest;
  if (promised.dueAt > latest.dueAt)
    return reject('CLOCK.AGREED_DATE_OUT_OF_RANGE', undefined, { key: order.key, latest: latest.dueAt });
  return agreed;
}

function lengthOf(order: ObligationSpec, inForce: InForce, at: Instant): Length | Rejection {
  if (order.like !== undefined) {
    const { clock, class: ofClass, extensionGrade, mark } = order.like;
    return { clock, class: ofClass, extensionGrade, mark };
  }
  const { key, variants = [], itemCode } = order;
  const own = inForce.list.items[itemCode ?? '']?.limits;
  const row = limitFor(inForce.limits, key, { variants, itemCode, own });
  if (isRejection(row)) return row;
  const clock = clockOf(row, order, inForce, at);
  if (isRejection(clock)) return clock;
  if (row.class === undefined) return reject('CLOCK.LIMIT_MISSING', undefined, { key, missing: 'class' });
  const byClass = row.class === 'substantive' ? 'shiftThenSigned' : 'none';
  const { class: ofClass, extensionGrade = byClass, extendedAtMost, mark } = row;
  return {
    ...{ clock, class: ofClass, extensionGrade, mark },
    ...(extendedAtMost === undefined ? {} : { extendedAtMost }),
  };
}

/**
 * The obligation as it would start at `at`: clock, due and amber instant by the calendar and limits in force.
 * Rejects with CLOCK.LIMIT_MISSING, CALENDAR.NOT_COVERED or CLOCK.AGREED_DATE_OUT_OF_RANGE; nothing is ever guessed.
 */
export function plannedObligation(
  order: ObligationSpec,
  id: string,
  inForce: InForce,
  at: Instant,
): StartedObligation | Rejection {
  const length = lengthOf(order, inForce, at);
  if (isRejection(length)) return length;
  const amberPercent = numberFor(inForce.limits, 'clock.amberPercent');
  if (isRejection(amberPercent)) return amberPercent;
  const calendar = inForce.calendarFor(order.ownerUnit);
  const deadline = deadlineOf(calendar, order.countsFrom ?? at, length.clock, amberPercent);
  if (isRejection(deadline)) return deadline;
  const automatic = isWhiteAutomatic(order.key, inForce.limits);
  if (isRejection(automatic)) return automatic;
  const white =
    length.class === 'substantive' &&
    automatic &&
    isLongEnoughForWhite(length.clock, deadline.dueAt, calendar, inForce.limits, at);
  if (isRejection(white)) return white;
  return {
    id,
    key: order.key,
    ...length,
    ownerUnit: order.ownerUnit,
    ownerPosts: order.ownerPosts ?? [],
    ...saidOf(order),
    emergency: order.emergency ?? false,
    neverPauses: order.neverPauses ?? false,
    whiteAtAmber: white,
    ...deadline,
  };
}

/** What is stored only where it is said. */
function saidOf({
  thread,
  itemCode,
  about,
  standIn,
  countsFrom,
}: ObligationSpec): Partial<StartedObligation> {
  return {
    ...(thread === undefined ? {} : { thread }),
    ...(itemCode === undefined ? {} : { itemCode }),
    ...(about === undefined ? {} : { about }),
    ...(standIn === undefined ? {} : { standIn }),
    ...(countsFrom === undefined ? {} : { countsFrom }),
  };
}

/** `result:zf:1`: key without the kind, thread or `case`, and its ordinal among those of this key and thread in the case. */
export function nextObligationId(state: CaseState, order: ObligationSpec): string {
  const prefix = `${order.key.slice(order.key.indexOf('.') + 1)}:${order.thread ?? 'case'}:`;
  const started = Object.keys(state.obligations).filter((id) => id.startsWith(prefix)).length;
  return `${prefix}${started + 1}`;
}

/** Starts a clock in the same append as the act that sends the task. */
export function startObligation(decision: Decision, order: ObligationSpec): void {
  const id = nextObligationId(decision.state, order);
  const planned = plannedObligation(order, id, decision.inForce, decision.at);
  if (isRejection(planned)) decision.reject(planned);
  else decision.record(ObligationStarted, planned);
}
