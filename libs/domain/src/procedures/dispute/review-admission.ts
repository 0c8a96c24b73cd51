import { notPermitted } from '../../case/permissions.js';
import { fields, flag } from '../../kernel/form.js';
import { admitDispute, DisputeAdmitted } from './admit.js';
import { COORDINATOR_POSTS } from './coordinator.js';
import { command, event } from './dispute.builders.js';
import { tellOfReviewedAdmission } from './dispute.notifications.js';
import { meetCoordinator } from './dispute.obligations.js';
import { reason } from './dispute.shared-fields.js';
import { DisputeForwarded } from './forward.js';
import { DisputeNotAdmitted } from './refuse-admission.js';

const AdmissionReviewed = event<{ readonly admitted: boolean; readonly reason: string }>({
  type: 'AdmissionReviewed',
  label: { zh: '复核不予受理', en: 'The refusal was reviewed' },
  schemaVersion: 1,
  fold: () => ({}),
  reactions: ({ after, event: { payload }, inForce }) =>
    tellOfReviewedAdmission(after, payload.admitted, inForce),
});

export const reviewAdmission = command({
  name: 'reviewAdmission',
  label: { zh: '复核不予受理', en: 'Review the refusal' },
  form: fields({ admitted: flag({ zh: '应当受理', en: 'To be admitted' }), reason }),
  stages: ['admissionReview'],
  permits: (state, { actor }) =>
    actor.unit === state.admissionReviewer && COORDINATOR_POSTS.has(actor.post)
      ? undefined
      : notPermitted(state, actor),
  declares: {
    who: { zh: '区府办经办岗位或负责人', en: 'who acts for the district office' },
    by: ['districtSecretary', 'deptHead'],
    meets: ['dispute.reviewAdmission'],
    starts: ['dispute.forward', 'dispute.defence', 'dispute.opinion'],
    leadsTo: { admissionReview: ['admitted', 'forwarded', 'notAdmitted'] },
    records: [AdmissionReviewed, DisputeAdmitted, DisputeForwarded, DisputeNotAdmitted],
  },
  decide(decision, payload) {
    meetCoordinator(decision, 'dispute.reviewAdmission');
    decision.record(AdmissionReviewed, payload);
    if (payload.admitted) admitDispute(decision, false);
    else decision.record(DisputeNotAdmitted, { reason: payload.reason });
  },
});
