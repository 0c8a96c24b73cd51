import type { Obligation } from '../../kernel/obligation.js';
import {
  admitIt,
  applyOnFile,
  closeDefences,
  forwardTo,
  isObjection,
  putOpinionInForce,
  referIt,
} from './dispute.course.js';
import type { DisputeDecision } from './dispute.rule.js';

/** What follows when one of these passes, beyond fault, reminder or order (clock table of domain.md 3.8). */
export function elapseDispute(decision: DisputeDecision, passed: Obligation): void {
  if (isObjection(passed)) return putOpinionInForce(decision);
  switch (passed.key) {
    case 'dispute.selfNegotiate':
      // One instant for all of them: the first that passes applies.
      return decision.state.stage === 'selfNegotiation' ? applyOnFile(decision) : undefined;
    case 'dispute.admit':
      return admitIt(decision, true);
    case 'dispute.supplement':
      return decision.record('DisputeLapsed', {});
    case 'dispute.forward':
      return forwardTo(decision, decision.state.disputants, true);
    case 'dispute.defence':
      decision.record('DefenceLapsed', { unit: passed.thread ?? passed.ownerUnit });
      return closeDefences(decision);
    case 'dispute.opinion':
      return referIt(decision, '逾期未出具协调意见', true);
    case 'dispute.confirm':
      return decision.record('DisputeExecuted', { bySilence: true });
  }
}
