import { type Decision } from '../../case/case.decision.js';
import { notify } from '../../case/notify-unit.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { deputyPostsOf } from '../../reference/directory/directory.posts.js';
import { event } from './dispute.command.js';
import { type DisputeState, type Settlement } from './dispute.state.js';
import { withParties } from './parties.js';
import { settled } from './settlement.js';
import { leadPosts } from './notify-parties.js';

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
    notify('execute', payload.lead, leadPosts(payload.lead, inForce), {
      zh: '请接手办理并反馈',
      en: 'Take it over and report',
    }),
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
