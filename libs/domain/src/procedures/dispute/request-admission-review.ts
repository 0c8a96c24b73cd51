import { startObligation } from '../../case/obligation/obligation.start.js';
import { notPermitted } from '../../case/permissions.js';
import { fields } from '../../kernel/form.js';
import { DEPUTY_POSTS, HEAD_POSTS, leads } from '../../reference/directory/directory.posts.js';
import { admissionReviewer, coordinatorPosts } from './coordinator.js';
import { command, event } from './dispute.builders.js';
import { tellReviewer } from './dispute.notifications.js';
import { meetUnit } from './dispute.obligations.js';
import { reject } from './dispute.rejections.js';
import { reason } from './dispute.shared-fields.js';
import { withParties } from './parties.js';

const AdmissionReviewRequested = event<{ readonly reviewer: string; readonly reason: string }>({
  type: 'AdmissionReviewRequested',
  label: { zh: '申请受理复核', en: 'A review of the refusal was asked for' },
  schemaVersion: 1,
  fold: (state, { payload: { reviewer } }) => ({
    stage: 'admissionReview',
    admissionReviewer: reviewer,
    parties: withParties(state, 'other', [reviewer]),
  }),
  reactions: ({ after, inForce }) => tellReviewer(after, inForce),
});

/** Once: what the district office says is final. */
export const requestAdmissionReview = command({
  name: 'requestAdmissionReview',
  label: { zh: '申请受理复核', en: 'Ask for a review of the refusal' },
  form: fields({ reason }),
  stages: ['admissionRefused'],
  permits: (state, { actor }) =>
    state.applicant !== undefined && leads(actor, state.applicant) ? undefined : notPermitted(state, actor),
  declares: {
    who: { zh: '申请单位副职或负责人', en: 'deputy or head of the applicant' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['dispute.askReview'],
    starts: ['dispute.reviewAdmission'],
    leadsTo: { admissionRefused: ['admissionReview'] },
    records: [AdmissionReviewRequested],
  },
  decide(decision, payload) {
    const { coordinator, disputants, applicant = '' } = decision.state;
    const reviewer = admissionReviewer(coordinator, disputants, decision.inForce);
    if (reviewer === undefined) return decision.reject(reject('CASE.STAGE_FORBIDS'));
    meetUnit(decision, 'dispute.askReview', applicant);
    decision.record(AdmissionReviewRequested, { ...payload, reviewer });
    startObligation(decision, {
      key: 'dispute.reviewAdmission',
      ownerUnit: reviewer,
      ownerPosts: coordinatorPosts(decision.inForce, reviewer),
    });
  },
});
