import { notPermitted } from '../../case/permissions.js';
import { fields } from '../../kernel/form.js';
import { reject } from './dispute.rejections.js';
import { HEAD_POSTS, heads } from '../../reference/directory/directory.posts.js';
import { command, event } from './dispute.builders.js';
import { meetUnit } from './dispute.obligations.js';
import { reason } from './dispute.shared-fields.js';
import { isDisputant } from './dispute.state.js';
import { DisputeReferred, referDispute } from './refer.js';

const OpinionObjected = event<{ readonly unit: string; readonly reason: string }>({
  type: 'OpinionObjected',
  label: { zh: '对协调意见提出异议', en: 'A party objected to the opinion' },
  schemaVersion: 1,
  fold: ({ objectors }, { payload: { unit } }) => ({ objectors: [...objectors, unit] }),
});

/** The lead named may object too, although it was not heard. One objection takes the matter to the panel. */
export const objectToOpinion = command({
  name: 'objectToOpinion',
  label: { zh: '对协调意见提出异议', en: 'Object to the opinion' },
  form: fields({ reason }),
  stages: ['opinionIssued'],
  permits(state, { actor }) {
    const { unit } = actor;
    const isHeard = isDisputant(state, unit) || state.opinion?.lead === unit;
    if (!isHeard || !heads(actor, unit)) return notPermitted(state, actor);
    const isOver = !Object.values(state.obligations).some(
      ({ key, thread, status }) =>
        (key === 'dispute.objection' || key === 'dispute.transferObjection') &&
        thread === unit &&
        status === 'running',
    );
    return isOver ? reject('CASE.STAGE_FORBIDS', undefined, { objection: 'over' }) : undefined;
  },
  declares: {
    who: { zh: '争议单位或意见所定主责单位的负责人', en: 'head of a disputant, or of the lead named' },
    by: [...HEAD_POSTS],
    meets: ['dispute.objection', 'dispute.transferObjection'],
    cancels: ['dispute.objection', 'dispute.transferObjection'],
    leadsTo: { opinionIssued: ['referred'] },
    records: [DisputeReferred, OpinionObjected],
  },
  decide(decision, payload) {
    const { unit } = decision.context.actor;
    decision.record(OpinionObjected, { ...payload, unit });
    meetUnit(decision, 'dispute.objection', unit);
    meetUnit(decision, 'dispute.transferObjection', unit);
    referDispute(decision, payload.reason, false);
  },
});
