import { type Decision } from '../../case/case.decision.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { deputyPostsOf } from '../../reference/directory/directory.posts.js';
import { event } from './dispute.builders.js';
import { tellOfExecution } from './dispute.notifications.js';
import { type DisputeState, type Settlement } from './dispute.state.js';
import { withParties } from './parties.js';
import { settled } from './settlement.js';

export const ExecutionBegun = event<Settlement>({
  type: 'ExecutionBegun',
  label: { zh: '开始执行', en: 'Execution began' },
  schemaVersion: 1,
  fold(state, { payload }) {
    const named = [payload.lead, ...payload.assists];
    return {
      stage: 'executing',
      settlement: payload,
      reports: [],
      boundUnits: named,
      parties: withParties(state, 'other', named),
    };
  },
  reactions: ({ event: { payload }, after, inForce }) => [
    ...tellOfExecution(payload.lead, inForce),
    ...settled(after, payload, inForce),
  ],
});

/** Exactly one lead is named: it takes the task over, and its own result runs on in the contested case. */
export function beginExecution(decision: Decision<DisputeState>, settlement: Settlement): void {
  cancelObligations(decision, 'settled');
  decision.record(ExecutionBegun, settlement);
  const { lead } = settlement;
  const ownerPosts = deputyPostsOf(decision.inForce.directory.units[lead]);
  startObligation(decision, { key: 'dispute.execute', ownerUnit: lead, ownerPosts });
}
