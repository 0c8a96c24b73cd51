import { nothing } from '../../kernel/form.js';
import { command, event } from './whistle.builders.js';
import { DRAFTERS } from './whistle.caller.js';
import { start } from './whistle.obligations.js';
import { BY_DRAFTER, byDrafter } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';

const ApprovalRequested = event({
  type: 'ApprovalRequested',
  label: { zh: '提请审批', en: 'Approval was asked for' },
  schemaVersion: 1,
  fold: () => ({ stage: 'approvalPending' }),
});

/** An emergency has no limit to approve in: it is blown at once and confirmed afterwards, so asking is rejected. */
export const submitForApproval = command({
  name: 'submitForApproval',
  label: { zh: '提请审批', en: 'Ask for approval' },
  form: nothing,
  stages: ['drafted'],
  permits: (state, context) =>
    (state.urgency === 'emergency'
      ? reject('CASE.STAGE_FORBIDS', undefined, { instead: 'blowNow' })
      : undefined) ?? byDrafter(state, context),
  declares: {
    who: BY_DRAFTER,
    by: DRAFTERS,
    starts: ['whistle.approve'],
    leadsTo: { drafted: ['approvalPending'] },
    records: [ApprovalRequested],
  },
  decide(decision) {
    decision.record(ApprovalRequested, {});
    start(decision, 'whistle.approve');
  },
});
