import { basis, basisRejection } from '../../case/citation/citation.list.js';
import { evidence } from '../../kernel/evidence.js';
import { fields, text } from '../../kernel/form.js';
import { reject } from './dispute.rejections.js';
import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { applyToCoordinator, CoordinationApplied } from './application.js';
import { command } from './dispute.builders.js';
import { meetUnit } from './dispute.obligations.js';
import { byDisputantDeputy } from './dispute.permits.js';

export const applyForCoordination = command({
  name: 'applyForCoordination',
  label: { zh: '申请协调', en: 'Apply for coordination' },
  form: fields({
    negotiationRecord: { ...evidence, schema: { ...evidence.schema, title: '协商记录', titleEn: 'Record' } },
    differences: text({ zh: '分歧', en: 'Differences' }, { max: 2000, widget: 'multiline' }),
    proposal: text({ zh: '建议', en: 'Proposal' }, { max: 2000, widget: 'multiline' }),
    basis,
  }),
  stages: ['selfNegotiation'],
  permits: byDisputantDeputy,
  declares: {
    who: { zh: '争议单位副职或负责人', en: 'deputy or head of a disputant' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['dispute.selfNegotiate'],
    starts: ['dispute.admit'],
    leadsTo: { selfNegotiation: ['applied'] },
    records: [CoordinationApplied],
    rejects: ['CASE.FIELD_INVALID', 'DISPUTE.RECORD_MISSING', 'LIST.ITEM_NOT_IN_FORCE', 'LIST.ITEM_UNKNOWN'],
  },
  decide(decision, payload) {
    const { inForce, at, context } = decision;
    if (payload.negotiationRecord.length === 0)
      return decision.reject(reject('DISPUTE.RECORD_MISSING', 'negotiationRecord'));
    const rejection = basisRejection(payload.basis, reject('CASE.FIELD_INVALID'), inForce, at);
    if (rejection !== undefined) return decision.reject(rejection);
    for (const unit of decision.state.disputants) meetUnit(decision, 'dispute.selfNegotiate', unit);
    applyToCoordinator(decision, { ...payload, applicant: context.actor.unit, bySilence: false });
  },
});
