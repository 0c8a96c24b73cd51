import { fields, text } from '../../kernel/form.js';
import { command, event } from './dispute.builders.js';
import { meetCoordinator } from './dispute.obligations.js';
import { byCoordinator, COORDINATOR_ACTS } from './dispute.permits.js';
import { endedAs, endLinks, unsettled } from './ending.js';

const DisputeNotAdmitted = event<{ readonly reason: string }>({
  type: 'DisputeNotAdmitted',
  label: { zh: '不予受理', en: 'The dispute was not admitted' },
  schemaVersion: 1,
  fold: () => endedAs('notAdmitted'),
  reactions: ({ after }) => [...unsettled(after), ...endLinks(after)],
});

export const refuseAdmission = command({
  name: 'refuseAdmission',
  label: { zh: '不予受理', en: 'Refuse admission' },
  form: fields({ reason: text({ zh: '理由', en: 'Reason' }, { max: 1000, widget: 'multiline' }) }),
  stages: ['applied'],
  permits: byCoordinator,
  declares: {
    ...COORDINATOR_ACTS,
    meets: ['dispute.admit'],
    leadsTo: { applied: ['notAdmitted'] },
    records: [DisputeNotAdmitted],
  },
  decide(decision, payload) {
    meetCoordinator(decision, 'dispute.admit');
    decision.record(DisputeNotAdmitted, payload);
  },
});
