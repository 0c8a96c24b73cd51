import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { dispute } from '../../kernel/contracts/dispute.contract.js';
import { fields, reference } from '../../kernel/form.js';
import { command, event } from './dispute.builders.js';
import { tellOfJoining } from './dispute.notifications.js';

const PanelJoined = event<{ readonly panelCaseId: string }>({
  type: 'PanelJoined',
  label: { zh: '并入责任认定', en: 'The panel has taken the matter up' },
  schemaVersion: 1,
  fold: (_state, { payload: { panelCaseId } }) => ({ stage: 'referred', panelCaseId, joined: true }),
  reactions: ({ after, inForce }) => tellOfJoining(after, inForce),
});

const STAGES = [
  ...['selfNegotiation', 'applied', 'supplementing', 'admissionRefused', 'admissionReview'],
  ...['admitted', 'forwarded', 'defended', 'opinionIssued'],
];

/**
 * So many refusals were contested in the matter that a panel decides on all of them: nothing is negotiated or owed beside it,
 * and its determination is applied here.
 */
export const joinPanel = command({
  ...answers(
    dispute.joinPanel,
    fields({ panelCaseId: reference({ zh: '责任认定案件', en: 'Panel' }, 'case') }),
  ),
  label: { zh: '并入责任认定', en: 'Join the panel' },
  engine: 'only',
  stages: STAGES,
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    cancels: 'everything',
    leadsTo: Object.fromEntries(STAGES.map((stage) => [stage, ['referred']])),
    records: [PanelJoined],
  },
  decide(decision, payload) {
    decision.record(PanelJoined, payload);
    cancelObligations(decision, 'referred');
  },
});
