import type { FactRow } from '../../case/fact-rows.js';
import { fields } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { DEPUTIES } from './whistle.caller.js';
import { unlessNone } from './whistle.fact-values.js';
import { tellOfRejectedDraft } from './whistle.notifications.js';
import { meet } from './whistle.obligations.js';
import { BY_APPROVER, byDecider } from './whistle.permits.js';
import { reason } from './whistle.shared-fields.js';
import type { WhistleState } from './whistle.state.js';

const DraftRejected = event<{ readonly reason: string }>({
  type: 'DraftRejected',
  label: { zh: '退回哨单', en: 'The draft was rejected' },
  schemaVersion: 1,
  fold: ({ rejections }) => ({ stage: 'drafted', rejections: rejections + 1 }),
  reactions: ({ after }) => tellOfRejectedDraft(after),
});

export const rejectDraft = command({
  name: 'rejectDraft',
  label: { zh: '退回哨单', en: 'Reject the draft' },
  form: fields({ reason }),
  stages: ['approvalPending'],
  permits: (state, context) => byDecider(state, context, 'whistle.approve'),
  declares: {
    who: BY_APPROVER,
    by: DEPUTIES,
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
