import { type Decision } from '../../case/case.decision.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { fields } from '../../kernel/form.js';
import { open } from '../../kernel/contract.js';
import { panel } from '../../kernel/contracts/panel.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { byCoordinator, COORDINATOR_ACTS } from './coordinator.js';
import { command, event } from './dispute.command.js';
import { reason } from './dispute.fields.js';
import { meetCoordinator } from './dispute.obligations.js';
import { contestedCases, type DisputeState } from './dispute.state.js';

export const DisputeReferred = event<{ readonly reason: string; readonly bySilence: boolean }>({
  type: 'DisputeReferred',
  label: { zh: '提交责任认定', en: 'The dispute was referred to the panel' },
  schemaVersion: 1,
  fold: () => ({ stage: 'referred' }),
  reactions: ({ after }) => [docketAtPanel(after)],
});

function docketAtPanel(state: DisputeState): Reaction {
  const { caseId, matterId, title, disputants, itemCodes, urgency } = state;
  const cases = contestedCases(state);
  return open(
    panel.docket,
    { matterId, question: title, parties: disputants, itemCodes, urgency, cases, dispute: caseId },
    {
      key: 'panel',
      about: { zh: '争议未能解决，提请责任认定', en: 'Not settled: determine who is responsible' },
    },
  );
}

/** The panel decides; nothing is owed here until it has. */
export function referDispute(decision: Decision<DisputeState>, reason: string, bySilence: boolean): void {
  decision.record(DisputeReferred, { reason, bySilence });
  cancelObligations(decision, 'referred');
}

export const refer = command({
  name: 'refer',
  label: { zh: '提交责任认定', en: 'Refer to the panel' },
  form: fields({ reason }),
  stages: ['defended'],
  permits: (state, { actor }) => byCoordinator(state, actor),
  declares: {
    ...COORDINATOR_ACTS,
    meets: ['dispute.opinion'],
    leadsTo: { defended: ['referred'] },
    records: [DisputeReferred],
  },
  decide(decision, payload) {
    meetCoordinator(decision, 'dispute.opinion');
    referDispute(decision, payload.reason, false);
  },
});
