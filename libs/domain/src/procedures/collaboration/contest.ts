import { type Decision } from '../../case/case.decision.js';
import { openDispute } from '../../case/contest/contest.dispute.js';
import { contestParticipation } from '../../case/contest/contest.js';
import { type Reaction } from '../../kernel/reaction.js';
import { event } from './collaboration.builders.js';
import { start } from './collaboration.obligations.js';
import { type CollaborationState } from './collaboration.state.js';
import { declineWith } from './decline-state.js';

/** `byRule`: so many declines of one matter go to a dispute, whatever the requester says. */
export const DeclineContested = event<{ readonly reason?: string; readonly byRule: boolean }>({
  type: 'DeclineContested',
  label: { zh: '不同意退回', en: 'The decline was contested' },
  schemaVersion: 1,
  fold: (state) => ({ stage: 'disputed', ...declineWith(state, 'contested') }),
  reactions: ({ after }) => [openDisputeAbout(after)],
});

/**
 * The task is held to be the unit's: a dispute opens. What it contests is the answer it owes, which begins anew and stands
 * still until the dispute is over.
 */
export function contest(
  decision: Decision<CollaborationState>,
  contested: { readonly reason?: string; readonly byRule: boolean },
): void {
  start(decision, 'collaboration.decide');
  contestParticipation(decision, decision.state.requested);
  decision.record(DeclineContested, contested);
}

const OF_DUTY: readonly string[] = ['notInList', 'outsideStatutoryPower', 'wrongPlace'];

/** Whose duty it is; or that a transfer is not taken over, or help not given, for reasons of fact. */
function openDisputeAbout(state: CollaborationState): Reaction {
  const { ask: asked, decline, requested, requester, details, itemCode } = state;
  const byFact = asked === 'transfer' ? 'transfer' : 'assistance';
  return openDispute(state, {
    key: 'dispute',
    about: { zh: '退回协作请求引起的争议', en: 'Dispute about a declined request' },
    parties: [requested, requester],
    issueKind: OF_DUTY.includes(decline?.ground ?? '') ? 'duty' : byFact,
    issue: details,
    itemCodes: [itemCode, decline?.citation.itemCode],
  });
}
