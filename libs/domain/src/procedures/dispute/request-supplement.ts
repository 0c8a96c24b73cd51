import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { fields, text } from '../../kernel/form.js';
import { reject } from './dispute.rejections.js';
import { byCoordinator, COORDINATOR_ACTS } from './coordinator.js';
import { command, event } from './dispute.command.js';
import { askUnit } from './dispute.obligations.js';
import { notifyAll } from './notify-parties.js';

const SupplementRequested = event<{ readonly missing: string }>({
  type: 'SupplementRequested',
  label: { zh: '要求补正', en: 'A supplement was asked for' },
  schemaVersion: 1,
  fold: () => ({ stage: 'supplementing', supplementAsked: true }),
  reactions: ({ after, inForce }) =>
    notifyAll([after.applicant ?? ''], inForce, { zh: '请补正材料', en: 'Supplement' }),
});

export const requestSupplement = command({
  name: 'requestSupplement',
  label: { zh: '要求补正', en: 'Ask for a supplement' },
  form: fields({
    missing: text({ zh: '缺少的材料', en: 'What is missing' }, { max: 1000, widget: 'multiline' }),
  }),
  stages: ['applied'],
  permits: (state, { actor }) => byCoordinator(state, actor),
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
