import { type Decision } from '../../case/case.decision.js';
import { notify } from '../../case/notify-unit.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { type Label } from '../../kernel/label.js';
import { type Reaction } from '../../kernel/reaction.js';
import { type ConsultationState, partiesOf } from './consultation.state.js';

/** Nothing is owed any more; it comes before the event that ends the case. */
export function endCase(decision: Decision<ConsultationState>): void {
  cancelObligations(decision, 'caseOver');
}

/** What everybody in it is told at its end. */
export const OVER = { zh: '会商已办结', en: 'The consultation is over' };

export function notifyAll(state: ConsultationState, key: string, about: Label): readonly Reaction[] {
  return partiesOf(state).map((unit) => notify(`${key}:${unit}`, unit, [], about));
}
