import type { Calendar } from '../../calendar/calendar.js';
import { countedAgain, recomputedDeadline, remainingAt } from '../../calendar/deadline.js';
import type { Instant } from '../../kernel/instant.js';
import type { Obligation } from '../../kernel/obligation.js';
import type { DeclaredClock } from '../../kernel/procedure.js';
import { isRejection } from '../../kernel/rejection.js';
import type { Deadline } from '../../kernel/time-limit.js';
import { numberFor } from '../../reference/limits/limits.js';
import type { Context } from '../case.context.js';
import type { Decision } from '../case.decision.js';
import { FaultReversed } from '../case.fault.js';
import type { CaseState } from '../case.state.js';
import { ObligationRecomputed, type Recomputed } from './obligation.events.js';

/** What a calendar that has come into force makes of something owed: from when, and what is recorded of it. */
export interface Recount {
  readonly at: Instant;
  readonly obligation: Obligation;
  readonly payload: Recomputed;
}

type Clocks = Readonly<Record<string, DeclaredClock>>;

/**
 * The next calendar in force by now that counts a limit otherwise than the one it was counted by. Everything that was
 * counted is counted once more (民法典 art. 203: no limit ends on a rest day), effective at the instant from which acts are
 * judged by the new calendar; so it is the same whether that is found at once, by a sweep or years later. What the two
 * calendars count alike stays as it was recorded, and so does what cannot be counted.
 */
export function recountOf(
  state: CaseState,
  owed: Obligation,
  clocks: Clocks,
  context: Context,
): Recount | undefined {
  if (owed.status === 'met' || owed.status === 'cancelled') return undefined;
  const now = context.inForce(context.now);
  if (now.pins.calendarVersion <= owed.countedBy) return undefined;
  for (const { inForceFrom } of now.calendarsAfter(owed.countedBy)) {
    // Somebody may have been judged by the old one in the moment in which the new one was published.
    const { from, setAt = from } = owed.counting;
    const at = inForceFrom > setAt ? inForceFrom : setAt;
    const inForce = context.inForce(at);
    const calendar = inForce.calendarFor(owed.ownerUnit);
    const amberPercent = numberFor(inForce.limits, 'clock.amberPercent');
    if (calendar.version <= owed.countedBy || isRejection(amberPercent)) continue;
    const before = inForce.calendarFor(owed.ownerUnit, owed.countedBy);
    const counted = (by: Calendar): Deadline | undefined => {
      const found = countedAgain(by, owed.clock, owed, owed.counting, at, amberPercent);
      return found === undefined || isRejection(found) ? undefined : found;
    };
    const [old, fresh] = [counted(before), counted(calendar)];
    if (fresh === undefined || (old?.dueAt === fresh.dueAt && old.provisional === fresh.provisional))
      continue;
    const payload = recomputed(state, owed, clocks[owed.key], { fresh, calendar, at, amberPercent });
    if (payload !== undefined) return { at, obligation: owed, payload };
  }
  return undefined;
}

interface Counted {
  /** The whole count, wherever it ends. */
  readonly fresh: Deadline;
  readonly calendar: Calendar;
  readonly at: Instant;
  readonly amberPercent: number;
}

function recomputed(
  state: CaseState,
  owed: Obligation,
  description: DeclaredClock | undefined,
  { fresh, calendar, at, amberPercent }: Counted,
): Recomputed | undefined {
  const { id, status, clock, counting, dueAt: old } = owed;
  if (fresh.dueAt === old) return state.over ? undefined : sameInstant(owed, fresh.provisional);
  if (status === 'elapsed' || status === 'metLate')
    return fresh.dueAt > old ? judgedAnew(state, owed, description, fresh, at) : undefined;
  const seenFrom = owed.pausedAt ?? at;
  const deadline = recomputedDeadline(calendar, clock, owed, counting, seenFrom, amberPercent);
  if (isRejection(deadline)) return undefined;
  if (status === 'paused') {
    const remaining = remainingAt(calendar, clock, deadline, seenFrom);
    return isRejection(remaining) ? undefined : { id, old, ...deadline, remaining };
  }
  return deadline.dueAt === old ? sameInstant(owed, deadline.provisional) : { id, old, ...deadline };
}

/** The notice has come and confirms the deadline: nothing moves, it is only certain now. */
function sameInstant(owed: Obligation, provisional: boolean): Recomputed | undefined {
  if (owed.status === 'metLate' || owed.provisional === provisional) return undefined;
  const { id, dueAt, amberAt, nominalDate } = owed;
  return {
    id,
    old: dueAt,
    dueAt,
    amberAt,
    ...(nominalDate === undefined ? {} : { nominalDate }),
    provisional,
  };
}

/**
 * A limit that has passed, and by the new calendar passes later. Not missed by then, or met before: it is excused. Missed
 * by either calendar it stays missed, and only the instant is put right. A right that has lapsed was nobody's fault.
 */
function judgedAnew(
  state: CaseState,
  owed: Obligation,
  description: DeclaredClock | undefined,
  fresh: Deadline,
  at: Instant,
): Recomputed | undefined {
  if (description?.whenPassed === 'window') return undefined;
  const later = { id: owed.id, old: owed.dueAt, ...fresh };
  if (owed.status === 'metLate')
    return owed.endedAt !== undefined && owed.endedAt < fresh.dueAt
      ? { ...later, excused: true, status: 'met' }
      : later;
  if (fresh.dueAt <= at) return later;
  return { ...later, excused: true, ...(runsOn(state, owed, description) ? { status: 'running' } : {}) };
}

/** What followed from its passing beyond fault and order stands; then, or when nobody could do it, it does not run on. */
function runsOn(
  { over, shelving, parties }: CaseState,
  { thread, ownerUnit }: Obligation,
  description: DeclaredClock | undefined,
): boolean {
  const { whenPassed, whenElapsed: followed } = description ?? {};
  const onlyFaults =
    followed?.starts === undefined &&
    followed?.leadsTo === undefined &&
    (followed?.records ?? []).every(({ type }) => type === 'FaultRecorded');
  const released = parties.some((each) => each.unit === (thread ?? ownerUnit) && !each.live);
  return whenPassed === undefined && onlyFaults && !over && !released && shelving?.inForce === undefined;
}

/** Records what a new calendar makes of a limit, and gives back the faults of its passing where it had passed too early. */
export function recordRecount(decision: Decision, { obligation: { id }, payload }: Recount): void {
  const { faults } = decision.state;
  decision.record(ObligationRecomputed, payload);
  if (payload.excused === undefined) return;
  for (const { unit, kind, obligationId, at: incurredAt, reversedAt } of faults)
    if (obligationId === id && incurredAt === payload.old && reversedAt === undefined)
      decision.record(FaultReversed, { unit, kind, obligationId: id, incurredAt });
}
