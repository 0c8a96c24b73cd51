import { fields, optional } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { DEPUTIES } from './whistle.caller.js';
import { tellOfApproval } from './whistle.notifications.js';
import { hasLimit, meet, start } from './whistle.obligations.js';
import { BY_APPROVER, byDecider } from './whistle.permits.js';
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
  permits: (state, context) => byDecider(state, context, 'whistle.approve'),
  declares: {
    who: BY_APPROVER,
    by: DEPUTIES,
    meets: ['whistle.approve'],
    starts: ['whistle.blow'],
    leadsTo: { approvalPending: ['approved'] },
    records: [WhistleApproved],
  },
  decide(decision, payload) {
    decision.record(WhistleApproved, payload);
    meet(decision, 'whistle.approve');
    if (hasLimit(decision, 'whistle.blow')) start(decision, 'whistle.blow');
  },
});
