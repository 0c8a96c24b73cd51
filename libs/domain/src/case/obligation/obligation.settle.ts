import type { Procedure } from '../case.procedure.js';
import type { Decision } from '../case.decision.js';
import type { Instant } from '../../kernel/instant.js';
import type { Context } from '../case.context.js';
import type { CaseState } from '../case.state.js';
import type { CaseEvent, NewEvent } from '../../kernel/event.js';
import type { ClockDescription } from '../../kernel/procedure.js';
import { isRejection } from '../../kernel/rejection.js';
import { beginDecision, type OpenDecision } from '../../kernel/decision.js';
import type { SharedEvent } from '../case.events.js';
import { FaultRecorded } from '../case.fault.js';
import type { Obligation } from '../../kernel/obligation.js';
import { recordRecount, recountOf, type Recount } from './recount.js';
import { ObligationDueSoon, ObligationElapsed } from './obligation.events.js';

interface Moment {
  readonly at: Instant;
  readonly obligation: Obligation;
  readonly what: 'amber' | 'due';
}

/** The instants at which a running clock has something to record, provisional or not: nothing waits for a notice. */
function momentsOf(obligation: Obligation): readonly Moment[] {
  if (obligation.status !== 'running') return [];
  const due: Moment = { at: obligation.dueAt, obligation, what: 'due' };
  const { amberAt, warned } = obligation;
  return warned || amberAt === null || amberAt >= obligation.dueAt
    ? [due]
    : [{ at: amberAt, obligation, what: 'amber' }, due];
}

/** The next instant at which this case changes by itself, or undefined when nothing runs. */
export function nextMoment(state: CaseState): Moment | undefined {
  return earliest(Object.values(state.obligations).flatMap(momentsOf));
}

function earliest<T extends { readonly at: Instant }>(all: readonly T[]): T | undefined {
  return all.reduce<T | undefined>(
    (first, each) => (first === undefined || each.at < first.at ? each : first),
    undefined,
  );
}

/**
 * What has happened by itself since and is not recorded yet, the oldest first. A calendar that comes into force at the
 * very instant of a limit counts it before it is judged. In a case that is over nothing passes any more, but a fault may
 * still be given back.
 */
function nextPassed(
  state: CaseState,
  clocks: Procedure['clocks'],
  context: Context,
): Moment | Recount | undefined {
  const recount = earliest(
    Object.values(state.obligations).flatMap((each) => recountOf(state, each, clocks, context) ?? []),
  );
  const moment = state.over ? undefined : nextMoment(state);
  if (moment === undefined || moment.at > context.now) return recount;
  return recount === undefined || moment.at < recount.at ? moment : recount;
}

/** The default consequence of a passed limit by class; orders and reminders follow as reactions. */
function recordElapse(
  decision: Decision,
  obligation: Obligation,
  description: ClockDescription | undefined,
): void {
  decision.record(ObligationElapsed, { id: obligation.id, dueAt: obligation.dueAt });
  if (obligation.class === 'substantive' || description?.whenPassed === 'window') return;
  decision.record(FaultRecorded, {
    unit: obligation.ownerUnit,
    kind: `${obligation.key}.elapsed`,
    obligationId: obligation.id,
  });
}

function recordAmber(decision: Decision, { id, dueAt }: Obligation): void {
  decision.record(ObligationDueSoon, { id, dueAt });
}

/** One passed instant, or one new calendar, with what follows from it, judged by the rules that were in force at `judgedAt`. */
function pass<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  state: S,
  context: Context,
  passed: Moment | Recount,
  judgedAt: Instant,
): OpenDecision<S, E | SharedEvent, Context> {
  const decision = beginDecision<S, E | SharedEvent, Context>(
    // A procedure folds the shared events beside its own.
    (before, event) => procedure.evolve(before, event as E),
    state,
    context,
    { at: passed.at, judgedAt, byEngine: true, command: 'settle' },
  );
  const { obligation } = passed;
  if ('payload' in passed) {
    recordRecount(decision, passed);
  } else if (passed.what === 'amber') {
    recordAmber(decision, obligation);
  } else {
    recordElapse(decision, obligation, procedure.clocks[obligation.key]);
    procedure.elapse(decision, obligation);
  }
  return decision;
}

export interface Settled<S> {
  readonly state: S;
  readonly events: readonly NewEvent[];
}

/**
 * Records every passed limit up to now, and every limit that a new calendar moves, oldest first, each effective at its own
 * instant with what follows from it, so that no outcome depends on when anything woke. Judged by what was in force then; where those rules
 * cannot say what follows (a row or a calendar year was missing), by those of now, so that publishing what was missing
 * sets the case going again. Until then it throws: a history that cannot be settled is broken and must be seen.
 */
export function settle<S extends CaseState, E extends CaseEvent>(
  procedure: Procedure<S, E>,
  state: S,
  context: Context,
): Settled<S> {
  const events: NewEvent[] = [];
  let settled = state;
  for (;;) {
    const next = nextPassed(settled, procedure.clocks, context);
    if (next === undefined) return { state: settled, events };
    let decision = pass(procedure, settled, context, next, next.at);
    if (decision.rejected) decision = pass(procedure, settled, context, next, context.now);
    const { outcome } = decision;
    if (isRejection(outcome))
      throw new Error(`limit ${next.obligation.id} cannot be settled: ${outcome.rejection}`);
    events.push(...outcome);
    settled = decision.state;
  }
}
