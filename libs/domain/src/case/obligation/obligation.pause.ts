import type { Decision } from '../case.decision.js';
import { remainingAt, resumedDeadline } from '../../calendar/deadline.js';
import { numberFor } from '../../reference/limits/limits.js';
import { isRejection } from '../../kernel/rejection.js';
import type { Obligation, PauseGround } from '../../kernel/obligation.js';
import { ObligationPaused, ObligationResumed } from './obligation.events.js';

/**
 * Stops running obligations that `applies` to. Emergency obligations and those that never pause run on; so does every
 * procedural one unless the case is shelved, when nobody could do it. Once the matter carries a determination nothing
 * pauses for a dispute any more. An elapsed one cannot be paused into innocence.
 */
export function pauseObligations(
  decision: Decision,
  ground: PauseGround,
  applies: (obligation: Obligation) => boolean,
): void {
  if (ground !== 'shelved' && decision.state.boundUnits.length > 0) return;
  for (const each of Object.values(decision.state.obligations)) {
    if (each.status !== 'running' || !mayPause(each, ground) || !applies(each)) continue;
    const calendar = decision.inForce.calendarFor(each.ownerUnit);
    const remaining = remainingAt(calendar, each.clock, each, decision.at);
    if (isRejection(remaining)) return decision.reject(remaining);
    decision.record(ObligationPaused, { id: each.id, ground, remaining });
  }
}

function mayPause(obligation: Obligation, ground: PauseGround): boolean {
  if (obligation.emergency || obligation.neverPauses) return false;
  return ground === 'shelved' || obligation.class !== 'procedural';
}

/** Lets paused obligations that `applies` to run on with what was left of them. */
export function resumeObligations(decision: Decision, applies: (obligation: Obligation) => boolean): void {
  const amberPercent = numberFor(decision.inForce.limits, 'clock.amberPercent');
  if (isRejection(amberPercent)) return decision.reject(amberPercent);
  for (const each of Object.values(decision.state.obligations)) {
    if (
      each.status !== 'paused' ||
      each.pausedAt === undefined ||
      each.remaining === undefined ||
      !applies(each)
    )
      continue;
    const calendar = decision.inForce.calendarFor(each.ownerUnit);
    const pause = { pausedAt: each.pausedAt, resumedAt: decision.at, remaining: each.remaining };
    const deadline = resumedDeadline(calendar, each.clock, each, pause, amberPercent);
    if (isRejection(deadline)) return decision.reject(deadline);
    decision.record(ObligationResumed, { id: each.id, ...deadline });
  }
}
