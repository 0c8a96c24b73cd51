import { fields, text } from '../../kernel/form.js';
import { admissionReviewer } from './coordinator.js';
import { command, event } from './dispute.builders.js';
import { tellOfRefusedAdmission } from './dispute.notifications.js';
import { askUnit, meetCoordinator } from './dispute.obligations.js';
import { byCoordinator, COORDINATOR_ACTS } from './dispute.permits.js';
import { endedAs, endLinks, unsettled } from './ending.js';

export const DisputeNotAdmitted = event<{ readonly reason: string }>({
  type: 'DisputeNotAdmitted',
  label: { zh: '不予受理', en: 'The dispute was not admitted' },
  schemaVersion: 1,
  fold: () => endedAs('notAdmitted'),
  reactions: ({ after }) => [...unsettled(after), ...endLinks(after)],
});

/** What is contested stands still until the refusal is final. */
const AdmissionRefused = event<{ readonly reason: string }>({
  type: 'AdmissionRefused',
  label: { zh: '不予受理，可申请复核', en: 'Admission was refused and may be reviewed' },
  schemaVersion: 1,
  fold: () => ({ stage: 'admissionRefused' }),
  reactions: ({ after, inForce }) => tellOfRefusedAdmission(after, inForce),
});

/** Final at once only where the district office, which reviews it, is the coordinator or a party. */
export const refuseAdmission = command({
  name: 'refuseAdmission',
  label: { zh: '不予受理', en: 'Refuse admission' },
  form: fields({ reason: text({ zh: '理由', en: 'Reason' }, { max: 1000, widget: 'multiline' }) }),
  stages: ['applied'],
  permits: byCoordinator,
  declares: {
    ...COORDINATOR_ACTS,
    meets: ['dispute.admit'],
    starts: ['dispute.askReview'],
    leadsTo: { applied: ['admissionRefused', 'notAdmitted'] },
    records: [AdmissionRefused, DisputeNotAdmitted],
  },
  decide(decision, payload) {
    meetCoordinator(decision, 'dispute.admit');
    const { coordinator, disputants, applicant = '' } = decision.state;
    if (admissionReviewer(coordinator, disputants, decision.inForce) === undefined)
      return decision.record(DisputeNotAdmitted, payload);
    decision.record(AdmissionRefused, payload);
    askUnit(decision, 'dispute.askReview', applicant);
  },
});
