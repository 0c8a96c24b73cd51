import type { Decision } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { isOpen, type Obligation } from '../../kernel/obligation.js';
import { ObligationCancelled, ObligationMet } from './obligation.events.js';

export interface Which {
  readonly key: string;
  readonly thread?: string;
  readonly about?: string;
}

/** The open obligation of this key, thread and subject, the latest first; undefined when nothing of it is owed. */
export function openObligation(state: CaseState, which: Which): Obligation | undefined {
  return Object.values(state.obligations)
    .reverse()
    .find(
      (each) =>
        each.key === which.key && each.thread === which.thread && each.about === which.about && isOpen(each),
    );
}

/** Meets what is owed, if it is: in time if and only if `at < dueAt`; an elapsed one is met late. */
export function meetObligation(decision: Decision, which: Which): void {
  const owed = openObligation(decision.state, which);
  if (owed === undefined) return;
  // One that passed too early, as a new calendar showed, may be met in time after it has passed.
  const late = owed.status !== 'paused' && decision.at >= owed.dueAt;
  decision.record(ObligationMet, { id: owed.id, late });
}

/** Meets everything of this key, thread and subject that is open: what was missed before is answered with it, late. */
export function meetObligations(decision: Decision, which: Which): void {
  while (!decision.rejected && openObligation(decision.state, which) !== undefined)
    meetObligation(decision, which);
}

/** Cancels running and paused obligations that `applies` to; what has elapsed stays elapsed, never cancelled into innocence. */
export function cancelObligations(
  decision: Decision,
  reason: string,
  applies: (obligation: Obligation) => boolean = () => true,
): void {
  for (const each of Object.values(decision.state.obligations))
    if ((each.status === 'running' || each.status === 'paused') && applies(each))
      decision.record(ObligationCancelled, { id: each.id, reason });
}
