import { type Decision } from '../../case/case.decision.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { event } from './collaboration.builders.js';
import { type OUTCOMES } from './collaboration.labels.js';
import { tellOfEnd } from './collaboration.notifications.js';
import { type CollaborationState } from './collaboration.state.js';

/** Nothing is owed any more; it comes before the event that ends the case. */
export function endCase(decision: Decision<CollaborationState>): void {
  cancelObligations(decision, 'caseOver');
}

export const CollaborationClosed = event<{ readonly outcome: keyof typeof OUTCOMES }>({
  type: 'CollaborationClosed',
  label: { zh: '办结', en: 'Closed' },
  schemaVersion: 1,
  fold: (_state, { payload: { outcome } }) => ({ stage: 'closed', over: true, outcome }),
  reactions: ({ after }) => tellOfEnd(after),
});
