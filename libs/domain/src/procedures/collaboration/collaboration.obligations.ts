import { type Decision } from '../../case/case.decision.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { deputyPostsOf } from '../../reference/directory/directory.posts.js';
import { CLOCKS, type CollaborationClock } from './collaboration.clocks.js';
import { type CollaborationState } from './collaboration.state.js';

/** The rows of the limits table that give the length, most particular first: a kind of ask may have its own. */
function variantsOf({ ask, urgency }: CollaborationState, key: CollaborationClock): readonly string[] {
  if (key !== 'collaboration.result') return [urgency];
  return urgency === 'ordinary' ? [ask, urgency] : [`${ask}.${urgency}`, urgency];
}

/** What the requested unit owes stands in its thread, but for the notification. */
function threadOf({ requested }: CollaborationState, key: CollaborationClock): string | undefined {
  return isOfRequested(key) && key !== 'collaboration.notify' ? requested : undefined;
}

function isOfRequested(key: CollaborationClock): boolean {
  return CLOCKS[key].ownedBy === 'requested';
}

export function start(decision: Decision<CollaborationState>, key: CollaborationClock): void {
  const { state, inForce } = decision;
  const { requester, requested, itemCode } = state;
  const byDeputy = CLOCKS[key].ownedBy === 'requesterDeputy';
  startObligation(decision, {
    key,
    ownerUnit: isOfRequested(key) ? requested : requester,
    ownerPosts: byDeputy ? deputyPostsOf(inForce.directory.units[requester]) : [],
    thread: threadOf(state, key),
    itemCode,
    variants: variantsOf(state, key),
  });
}

export function meet(decision: Decision<CollaborationState>, key: CollaborationClock): void {
  meetObligation(decision, { key, thread: threadOf(decision.state, key) });
}
