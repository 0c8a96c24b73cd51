import { notify } from '../../case/notify-unit.js';
import { fields, optional } from '../../kernel/form.js';
import { APPROVERS, CALLER_POSTS } from './whistle.caller.js';
import { BY_APPROVER, byApprover, command, event, opinion } from './whistle.command.js';
import { meet } from './whistle.obligations.js';

const WhistleApproved = event<{ readonly reason?: string }>({
  type: 'WhistleApproved',
  label: { zh: '批准吹哨', en: 'The call was approved' },
  schemaVersion: 1,
  fold: () => ({ stage: 'approved' }),
  reactions({ after: { calling } }) {
    const about = { zh: '哨单已批准，请吹哨', en: 'Approved: blow the whistle' };
    return [notify('blow', calling.office, [CALLER_POSTS[calling.kind].blow], about)];
  },
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
