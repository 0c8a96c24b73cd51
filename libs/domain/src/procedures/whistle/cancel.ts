import { fields, flag } from '../../kernel/form.js';
import { heads } from '../../reference/directory/directory.posts.js';
import { endCase, WhistleCancelled } from './ending.js';
import { command } from './whistle.builders.js';
import { HEADS } from './whistle.caller.js';
import { only } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import { reason } from './whistle.shared-fields.js';
import { liveParticipations } from './whistle.state.js';

/** While a unit's claim that the call was false waits for its ruling, the caller does not end the case: the fault would go with it. */
export const cancel = command({
  name: 'cancel',
  label: { zh: '撤销', en: 'Cancel' },
  form: fields({ reason, falseCall: flag({ zh: '属误吹哨', en: 'It was a false call' }) }),
  stages: ['drafted', 'approvalPending', 'approved', 'blown', 'handling'],
  permits: (state, context) =>
    only(state, context, heads(context.actor, state.calling.office)) ??
    (liveParticipations(state).some(({ falseCall }) => falseCall === 'claimed')
      ? reject('WHISTLE.CLAIM_WAITS')
      : undefined),
  declares: {
    who: { zh: '吹哨单位（社区吹哨的为其街道）负责人', en: 'head of the calling office' },
    by: HEADS,
    leadsTo: {
      drafted: ['cancelled'],
      approvalPending: ['cancelled'],
      approved: ['cancelled'],
      blown: ['cancelled'],
      handling: ['cancelled'],
    },
    records: [WhistleCancelled],
    rejects: ['WHISTLE.CLAIM_WAITS'],
  },
  decide(decision, payload) {
    endCase(decision);
    decision.record(WhistleCancelled, payload);
  },
});
