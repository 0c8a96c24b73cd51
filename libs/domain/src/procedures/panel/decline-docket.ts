import { meetObligation } from '../../case/obligation/obligation.end.js';
import { fields } from '../../kernel/form.js';
import { command, event } from './panel.builders.js';
import { tellRequester } from './panel.notifications.js';
import { DECIDES_DOCKET, decidesDocket } from './panel.permits.js';
import { reason } from './panel.shared-fields.js';

const DocketDeclined = event<{ readonly reason: string }>({
  type: 'DocketDeclined',
  label: { zh: '不予立案', en: 'The request was declined' },
  schemaVersion: 1,
  fold: () => ({ stage: 'declined', over: true, outcome: 'declined' }),
  reactions: ({ after }) =>
    tellRequester(after, { zh: '不予立案，理由见案件', en: 'The request was declined' }),
});

export const declineDocket = command({
  name: 'declineDocket',
  label: { zh: '不予立案', en: 'Decline to docket' },
  form: fields({ reason }),
  stages: ['requested'],
  permits: decidesDocket,
  declares: {
    ...DECIDES_DOCKET,
    meets: ['panel.decideDocket'],
    leadsTo: { requested: ['declined'] },
    records: [DocketDeclined],
  },
  decide(decision, payload) {
    meetObligation(decision, { key: 'panel.decideDocket' });
    decision.record(DocketDeclined, payload);
  },
});
