import { notificationMissing } from '../../case/notification/notification.js';
import { leadsCentre, notPermitted } from '../../case/permissions.js';
import { nothing } from '../../kernel/form.js';
import { speaksFor } from '../../reference/directory/directory.posts.js';
import { CollaborationClosed, endCase } from './closing.js';
import { command } from './collaboration.builders.js';
import { outcomeOf } from './collaboration.state.js';

/** The requester; the centre's deputy too, so that no case hangs on one who forgets it. */
export const close = command({
  name: 'close',
  label: { zh: '办结', en: 'Close' },
  form: nothing,
  stages: ['confirmed'],
  permits: (state, context) =>
    speaksFor(context.actor, state.requester) || leadsCentre(context)
      ? undefined
      : notPermitted(state, context.actor),
  declares: {
    who: {
      zh: '请求单位任何岗位；指挥中心副职或负责人',
      en: 'any post of the requester; deputy or head of the command centre',
    },
    by: 'anyPost',
    leadsTo: { confirmed: ['closed'] },
    records: [CollaborationClosed],
    rejects: ['CASE.NOTIFICATION_MISSING'],
  },
  decide(decision) {
    const { state } = decision;
    const untold = notificationMissing(state, state.requested);
    if (untold !== undefined) return decision.reject(untold);
    endCase(decision);
    decision.record(CollaborationClosed, { outcome: outcomeOf(state) });
  },
});
