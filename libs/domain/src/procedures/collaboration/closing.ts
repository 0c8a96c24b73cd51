import { type Decision } from '../../case/case.decision.js';
import { notify } from '../../case/notify-unit.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { type Reaction } from '../../kernel/reaction.js';
import { event } from './collaboration.command.js';
import { type OUTCOMES } from './collaboration.labels.js';
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
  reactions: ({ after }) => notifyEnd(after),
});

/** Both sides hear that it is over. */
export function notifyEnd({ requester, requested }: CollaborationState): readonly Reaction[] {
  return [requester, requested].map((unit) =>
    notify(`over:${unit}`, unit, [], { zh: '协作已办结', en: 'The collaboration is over' }),
  );
}
