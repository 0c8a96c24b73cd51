import { fields, optional } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { APPROVERS } from './whistle.caller.js';
import { tellOfApproval } from './whistle.notices.js';
import { meet } from './whistle.obligations.js';
import { BY_APPROVER, byApprover } from './whistle.permits.js';
import { opinion } from './whistle.shared-fields.js';

const WhistleApproved = event<{ readonly reason?: string }>({
  type: 'WhistleApproved',
  label: { zh: '批准吹哨', en: 'The call was approved' },
  schemaVersion: 1,
  fold: () => ({ stage: 'approved' }),
  reactions: ({ after }) => tellOfApproval(after),
});

export const approve = command({
  name: 'approve',
  label: { zh: '批准吹哨', en: 'Approve the call' },
  form: fields({ reason: optional(opinion) }),
  stages: ['approvalPending'],
  permits: (state, context) => byApprover(state, context, 'whistle.approve'),
  declares: {
    who: BY_APPROVER,
    by: APPROVERS,
    meets: ['whistle.approve'],
    leadsTo: { approvalPending: ['approved'] },
    records: [WhistleApproved],
  },
  decide(decision, payload) {
    decision.record(WhistleApproved, payload);
    meet(decision, 'whistle.approve');
  },
});
