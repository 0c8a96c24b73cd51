import { notify } from '../../case/notify-unit.js';
import type { FactRow } from '../../case/fact-rows.js';
import { fields } from '../../kernel/form.js';
import { APPROVERS, CALLER_POSTS } from './whistle.caller.js';
import { BY_APPROVER, byApprover, command, event, reason } from './whistle.command.js';
import { unlessNone } from './whistle.fact-values.js';
import { meet } from './whistle.obligations.js';
import type { WhistleState } from './whistle.state.js';

const DraftRejected = event<{ readonly reason: string }>({
  type: 'DraftRejected',
  label: { zh: '退回哨单', en: 'The draft was rejected' },
  schemaVersion: 1,
  fold: ({ rejections }) => ({ stage: 'drafted', rejections: rejections + 1 }),
  reactions({ after: { calling } }) {
    const about = { zh: '哨单被退回', en: 'The draft was rejected' };
    return [notify('rejected', calling.unit, CALLER_POSTS[calling.kind].draft, about)];
  },
});

export const rejectDraft = command({
  name: 'rejectDraft',
  label: { zh: '退回哨单', en: 'Reject the draft' },
  form: fields({ reason }),
  stages: ['approvalPending'],
  permits: (state, context) => byApprover(state, context, 'whistle.approve'),
  declares: {
    who: BY_APPROVER,
    by: APPROVERS,
    meets: ['whistle.approve'],
    leadsTo: { approvalPending: ['drafted'] },
    records: [DraftRejected],
  },
  decide(decision, payload) {
    decision.record(DraftRejected, payload);
    meet(decision, 'whistle.approve');
  },
});

export function rejectionFacts({ rejections }: WhistleState): readonly FactRow[] {
  return [['rejections', '退回次数', 'Times rejected', 'count', unlessNone(rejections)]];
}
