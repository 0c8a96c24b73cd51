import { type Decision } from '../../case/case.decision.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { fields } from '../../kernel/form.js';
import { open } from '../../kernel/contract.js';
import { panel } from '../../kernel/contracts/panel.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { DisputeAdmitted } from './admit.js';
import { reject } from './dispute.rejections.js';
import { command, event } from './dispute.builders.js';
import { reason } from './dispute.shared-fields.js';
import { meetCoordinator } from './dispute.obligations.js';
import { byCoordinator, COORDINATOR_ACTS } from './dispute.permits.js';
import { contestedCases, type DisputeState } from './dispute.state.js';

/** By this the panel is found that the dispute opened. */
export const PANEL_OPENING = 'panel';

export const DisputeReferred = event<{
  readonly reason: string;
  readonly bySilence: boolean;
  /** The parties may still agree. Absent where it was referred before that was so. */
  readonly openToAgreement?: true;
}>({
  type: 'DisputeReferred',
  label: { zh: '提交责任认定', en: 'The dispute was referred to the panel' },
  schemaVersion: 1,
  fold: (_state, { payload: { openToAgreement } }) => ({
    stage: 'referred',
    ...(openToAgreement === true ? { openToAgreement } : {}),
  }),
  reactions: ({ after }) => [docketAtPanel(after)],
});

function docketAtPanel(state: DisputeState): Reaction {
  const { caseId, matterId, title, disputants, heard, itemCodes, urgency, opinion, coordinator } = state;
  const cases = contestedCases(state);
  return open(
    panel.docket,
    {
      ...{ matterId, question: title, parties: disputants, itemCodes, urgency, cases, dispute: caseId },
      ...(heard === undefined ? {} : { heard }),
      ...(opinion === undefined || coordinator === undefined ? {} : { opinionBy: coordinator }),
    },
    {
      key: PANEL_OPENING,
      about: { zh: '争议未能解决，提请责任认定', en: 'Not settled: determine who is responsible' },
    },
  );
}

/** The panel decides, unless the parties agree before it deliberates; nothing is owed here until it has. */
export function referDispute(decision: Decision<DisputeState>, reason: string, bySilence: boolean): void {
  decision.record(DisputeReferred, { reason, bySilence, openToAgreement: true });
  cancelObligations(decision, 'referred');
}

/** Instead of an opinion; where somebody waits, also instead of admitting it only. */
export const refer = command({
  name: 'refer',
  label: { zh: '提交责任认定', en: 'Refer to the panel' },
  form: fields({ reason }),
  stages: ['applied', 'defended'],
  permits: (state, context) =>
    byCoordinator(state, context) ??
    (state.stage === 'applied' && state.peopleWait !== true
      ? reject('CASE.STAGE_FORBIDS', undefined, { stage: state.stage })
      : undefined),
  declares: {
    ...COORDINATOR_ACTS,
    meets: ['dispute.admit', 'dispute.opinion'],
    leadsTo: { applied: ['referred'], defended: ['referred'] },
    records: [DisputeAdmitted, DisputeReferred],
  },
  decide(decision, payload) {
    if (decision.state.stage === 'applied') decision.record(DisputeAdmitted, { bySilence: false });
    meetCoordinator(decision, 'dispute.admit');
    meetCoordinator(decision, 'dispute.opinion');
    referDispute(decision, payload.reason, false);
  },
});
