import { POST_FORBIDS } from '../../case/permissions.js';
import { ENGINE } from '../../kernel/actor.js';
import { fields } from '../../kernel/form.js';
import { endCase } from './ending.js';
import { command, event } from './whistle.builders.js';
import { DRAFTERS } from './whistle.caller.js';
import { tellOfWithdrawnDraft } from './whistle.notifications.js';
import { BY_DRAFTER, byDrafter } from './whistle.permits.js';
import { reason } from './whistle.shared-fields.js';

const DraftWithdrawn = event<{ readonly reason: string }>({
  type: 'DraftWithdrawn',
  label: { zh: '撤回哨单', en: 'The draft was withdrawn' },
  schemaVersion: 1,
  fold: (_state, { payload: { reason } }) => ({
    stage: 'cancelled',
    over: true,
    outcome: 'withdrawn',
    summary: reason,
  }),
  reactions: ({ before }) => tellOfWithdrawnDraft(before),
});

/**
 * Whoever drafted a call takes it back as long as nobody has approved it. What the engine drafted because a danger has
 * begun is not theirs to take back: its head may cancel it.
 */
export const withdrawDraft = command({
  name: 'withdrawDraft',
  label: { zh: '撤回哨单', en: 'Withdraw the draft' },
  form: fields({ reason }),
  stages: ['drafted', 'approvalPending'],
  permits: (state, context) =>
    byDrafter(state, context) ?? (state.openedBy?.post === ENGINE.post ? POST_FORBIDS : undefined),
  declares: {
    who: BY_DRAFTER,
    by: DRAFTERS,
    leadsTo: { drafted: ['cancelled'], approvalPending: ['cancelled'] },
    records: [DraftWithdrawn],
  },
  decide(decision, payload) {
    endCase(decision);
    decision.record(DraftWithdrawn, payload);
  },
});
