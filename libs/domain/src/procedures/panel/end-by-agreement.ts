import { ENGINE_ALONE } from '../../kernel/actor.js';
import { answers } from '../../kernel/contract.js';
import { panel } from '../../kernel/contracts/panel.contract.js';
import { fields, reference } from '../../kernel/form.js';
import { unlinkAll } from './ending.js';
import { command, event } from './panel.builders.js';
import { tellOfAgreement } from './panel.notifications.js';
import { reject } from './panel.rejections.js';
import { BEFORE_THE_DETERMINATION } from './panel.seats.js';

const EndedByAgreement = event<{ readonly dispute: string }>({
  type: 'EndedByAgreement',
  label: { zh: '争议各方协商一致，终止责任认定', en: 'The parties agreed, and the panel ended' },
  schemaVersion: 1,
  fold: () => ({ stage: 'closed', over: true, outcome: 'agreed' }),
  reactions: ({ after, inForce }) => [...tellOfAgreement(after, inForce), ...unlinkAll(after)],
});

/**
 * By the engine: the parties of the dispute that asked agreed. They could, as long as they had not heard that it
 * deliberates, so what has begun meanwhile ends too; a determination stands.
 */
export const endByAgreement = command({
  ...answers(panel.endByAgreement, fields({ dispute: reference({ zh: '争议协商', en: 'Dispute' }, 'case') })),
  label: { zh: '争议各方协商一致', en: 'End by agreement' },
  engine: 'only',
  stages: BEFORE_THE_DETERMINATION,
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    leadsTo: Object.fromEntries(BEFORE_THE_DETERMINATION.map((stage) => [stage, ['closed']])),
    records: [EndedByAgreement],
    rejects: ['CASE.FIELD_INVALID'],
  },
  decide(decision, payload) {
    if (payload.dispute !== decision.state.dispute)
      return decision.reject(reject('CASE.FIELD_INVALID', 'dispute'));
    decision.record(EndedByAgreement, payload);
  },
});
