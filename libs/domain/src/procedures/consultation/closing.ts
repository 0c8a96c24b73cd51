import { type Decision } from '../../case/case.decision.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { type ConsultationState } from './consultation.state.js';

/** Nothing is owed any more; it comes before the event that ends the case. */
export function endCase(decision: Decision<ConsultationState>): void {
  cancelObligations(decision, 'caseOver');
}
