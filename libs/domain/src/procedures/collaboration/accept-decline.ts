import { type Decision } from '../../case/case.decision.js';
import { nothing } from '../../kernel/form.js';
import { DEPUTY_POSTS, HEAD_POSTS } from '../../reference/directory/directory.posts.js';
import { CollaborationClosed, endCase } from './closing.js';
import { byRequesterDeputy } from './collaboration.permits.js';
import { command, event } from './collaboration.builders.js';
import { meet } from './collaboration.obligations.js';
import { type CollaborationState } from './collaboration.state.js';
import { declineWith } from './decline-state.js';

export const DeclineAccepted = event<{ readonly bySilence: boolean }>({
  type: 'DeclineAccepted',
  label: { zh: '同意退回', en: 'The decline was accepted' },
  schemaVersion: 1,
  fold: (state) => declineWith(state, 'accepted'),
});

/** The unit was right, or the requester let it pass: the request ends. */
export function endByDecline(decision: Decision<CollaborationState>, bySilence: boolean): void {
  decision.record(DeclineAccepted, { bySilence });
  endCase(decision);
  decision.record(CollaborationClosed, { outcome: 'declinedAccepted' });
}

export const acceptDecline = command({
  name: 'acceptDecline',
  label: { zh: '同意退回', en: 'Accept the decline' },
  form: nothing,
  stages: ['declined'],
  permits: byRequesterDeputy,
  declares: {
    who: { zh: '请求单位副职或负责人', en: 'deputy or head of the requester' },
    by: [...DEPUTY_POSTS, ...HEAD_POSTS],
    meets: ['collaboration.answerDecline'],
    leadsTo: { declined: ['closed'] },
    records: [CollaborationClosed, DeclineAccepted],
  },
  decide(decision) {
    meet(decision, 'collaboration.answerDecline');
    endByDecline(decision, false);
  },
});
