import type { Obligation } from '../../kernel/obligation.js';
import type { Decision } from '../case.decision.js';
import { FaultRecorded } from '../case.fault.js';
import { ObligationCancelled, ObligationStarted, type StartedObligation } from './obligation.events.js';
import { nextObligationId } from './obligation.start.js';

/**
 * What met it was void: it is owed once more, as a new obligation with the old due instant, counted as before. Where that
 * has passed it begins as passed, effective now: nothing is dated back. The fault of its passing is recorded once. Orders
 * about it are the procedure's, as it started.
 */
export function reopenObligation(decision: Decision, met: Obligation): void {
  const id = startAgain(decision, met);
  const isFault = met.dueAt <= decision.at && met.class !== 'substantive' && met.status !== 'metLate';
  if (isFault)
    decision.record(FaultRecorded, { unit: met.ownerUnit, kind: `${met.key}.elapsed`, obligationId: id });
}

/** Somebody else owes it from now on, by the same due instant, counted as before. */
export function handOverObligation(
  decision: Decision,
  owed: Obligation,
  to: Pick<Obligation, 'ownerUnit' | 'ownerPosts'>,
  reason: string,
): void {
  decision.record(ObligationCancelled, { id: owed.id, reason });
  startAgain(decision, { ...owed, ...to });
}

function startAgain(decision: Decision, before: Obligation): string {
  const { counting, countedBy, extensions, pins } = before;
  const id = nextObligationId(decision.state, before);
  const reopens = { id: before.id, counting, countedBy, extensions, pins };
  decision.record(ObligationStarted, { ...startedAs(before), id, reopens });
  return id;
}

/** What was said of it when it started, with its deadline as it stands. */
function startedAs(met: Obligation): StartedObligation {
  const {
    status: _status,
    warned: _warned,
    underOrder: _underOrder,
    replaced: _replaced,
    pausedAt: _pausedAt,
    pauseGround: _pauseGround,
    remaining: _remaining,
    endedAt: _endedAt,
    extensions: _extensions,
    pins: _pins,
    startedAt: _startedAt,
    counting: _counting,
    countedBy: _countedBy,
    ...said
  } = met;
  return said;
}
