import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { fields, text } from '../../kernel/form.js';
import { reject } from './dispute.rejections.js';
import { command, event } from './dispute.builders.js';
import { tellApplicant } from './dispute.notifications.js';
import { askUnit } from './dispute.obligations.js';
import { byCoordinator, COORDINATOR_ACTS } from './dispute.permits.js';

const SupplementRequested = event<{ readonly missing: string }>({
  type: 'SupplementRequested',
  label: { zh: '要求补正', en: 'A supplement was asked for' },
  schemaVersion: 1,
  fold: () => ({ stage: 'supplementing', supplementAsked: true }),
  reactions: ({ after, inForce }) => tellApplicant(after, inForce),
});

export const requestSupplement = command({
  name: 'requestSupplement',
  label: { zh: '要求补正', en: 'Ask for a supplement' },
  form: fields({
    missing: text({ zh: '缺少的材料', en: 'What is missing' }, { max: 1000, widget: 'multiline' }),
  }),
  stages: ['applied'],
  permits: byCoordinator,
  declares: {
    ...COORDINATOR_ACTS,
    starts: ['dispute.supplement'],
    cancels: ['dispute.admit'],
    leadsTo: { applied: ['supplementing'] },
    records: [SupplementRequested],
    rejects: ['DISPUTE.SUPPLEMENT_ONCE'],
  },
  decide(decision, payload) {
    const { supplementAsked, applicant = '' } = decision.state;
    if (supplementAsked) return decision.reject(reject('DISPUTE.SUPPLEMENT_ONCE'));
    decision.record(SupplementRequested, payload);
    cancelObligations(decision, 'supplementAsked', ({ key }) => key === 'dispute.admit');
    askUnit(decision, 'dispute.supplement', applicant);
  },
});
