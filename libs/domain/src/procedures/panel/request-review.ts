import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import { notPermitted } from '../../case/permissions.js';
import { fields, optional, text } from '../../kernel/form.js';
import { reject } from './panel.rejections.js';
import { HEAD_POSTS, heads } from '../../reference/directory/directory.posts.js';
import { command, event } from './panel.builders.js';
import { tellOfReview } from './panel.notifications.js';
import { askOffice } from './panel.obligations.js';
import { reason } from './panel.shared-fields.js';
import { reviewers } from './panel.state.js';

const ReviewRequested = event<{
  readonly unit: string;
  readonly reason: string;
  readonly newFacts?: string;
}>({
  type: 'ReviewRequested',
  label: { zh: '申请复核', en: 'A review was asked for' },
  schemaVersion: 1,
  fold: (_state, { payload: { unit } }) => ({ stage: 'underReview', reviewAskedBy: unit }),
  reactions: ({ inForce }) => tellOfReview(inForce),
});

export const requestReview = command({
  name: 'requestReview',
  label: { zh: '申请复核', en: 'Ask for a review' },
  form: fields({
    reason,
    newFacts: optional(text({ zh: '新的事实', en: 'New facts' }, { max: 2000, widget: 'multiline' })),
  }),
  stages: ['served', 'underReview', 'upheld', 'changed'],
  permits(state, { actor }) {
    if (!reviewers(state).includes(actor.unit) || !heads(actor, actor.unit))
      return notPermitted(state, actor);
    if (state.reviewAskedBy !== undefined) return reject('PANEL.REVIEW_ONCE');
    return state.reviewOver ? reject('PANEL.REVIEW_LATE') : undefined;
  },
  declares: {
    who: { zh: '当事单位或被认定单位负责人', en: 'head of a party, or of a unit that is named' },
    by: [...HEAD_POSTS],
    meets: ['panel.review'],
    starts: ['panel.dutyRuling'],
    cancels: ['panel.review'],
    leadsTo: { served: ['underReview'] },
    records: [ReviewRequested],
    rejects: ['PANEL.REVIEW_LATE', 'PANEL.REVIEW_ONCE'],
  },
  decide(decision, payload) {
    const { unit } = decision.context.actor;
    decision.record(ReviewRequested, { ...payload, unit });
    meetObligation(decision, { key: 'panel.review', thread: unit });
    cancelObligations(decision, 'reviewRequested', ({ key }) => key === 'panel.review');
    askOffice(decision, 'panel.dutyRuling', 'districtLeadership', ['districtLeader']);
  },
});
