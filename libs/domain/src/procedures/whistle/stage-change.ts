import type { Decision } from '../../case/case.decision.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { start } from './whistle.obligations.js';
import { isReverse, liveParticipations, type WhistleState, workStage } from './whistle.state.js';

/**
 * Starts what a new stage owes and cancels what it ends; `before` is the state before the act. From the last accepted
 * result on, the lead notifies, unless accepting was the notification, and the caller evaluates; a department added then
 * takes the case back to handling.
 */
export function followStage(decision: Decision<WhistleState>, before: WhistleState): void {
  const from = workStage(before);
  const to = workStage(decision.state);
  if (from === to) return;
  const handlingEnds = from === 'blown' || from === 'handling';
  if (handlingEnds && (to === 'resultsIn' || to === 'evaluated')) {
    if (!decision.state.notified) start(decision, 'whistle.notify');
    if (!isReverse(before))
      for (const { unit, stage } of liveParticipations(decision.state))
        if (stage === 'accepted') start(decision, 'whistle.evaluate', { unit });
  }
  if (to === 'evaluated') start(decision, 'whistle.close');
  if (from === 'resultsIn' && to === 'handling')
    cancelObligations(
      decision,
      'unitAdded',
      ({ key }) => key === 'whistle.notify' || key === 'whistle.evaluate',
    );
}
