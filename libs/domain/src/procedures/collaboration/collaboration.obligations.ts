import { type Decision } from '../../case/case.decision.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { deputyPostsOf } from '../../reference/directory/directory.posts.js';
import { type CollaborationState } from './collaboration.state.js';

/** Limits keys of what is owed in a collaboration. */
export type CollaborationClock =
  | 'collaboration.signIn'
  | 'collaboration.decide'
  | 'collaboration.supplement'
  | 'collaboration.answerDecline'
  | 'collaboration.result'
  | 'collaboration.rework'
  | 'collaboration.confirm'
  | 'collaboration.notify';

/** What the requester owes; all else is the requested unit's, in its thread but for the notification. */
const OF_REQUESTER: readonly CollaborationClock[] = [
  'collaboration.supplement',
  'collaboration.answerDecline',
  'collaboration.confirm',
];

/** The rows of the limits table that give the length, most particular first: a kind of ask may have its own. */
function variantsOf({ ask, urgency }: CollaborationState, key: CollaborationClock): readonly string[] {
  if (key !== 'collaboration.result') return [urgency];
  return urgency === 'ordinary' ? [ask, urgency] : [`${ask}.${urgency}`, urgency];
}

function threadOf({ requested }: CollaborationState, key: CollaborationClock): string | undefined {
  return OF_REQUESTER.includes(key) || key === 'collaboration.notify' ? undefined : requested;
}

export function start(decision: Decision<CollaborationState>, key: CollaborationClock): void {
  const { state, inForce } = decision;
  const { requester, requested, itemCode } = state;
  const byDeputy = key === 'collaboration.answerDecline';
  startObligation(decision, {
    key,
    ownerUnit: OF_REQUESTER.includes(key) ? requester : requested,
    ownerPosts: byDeputy ? deputyPostsOf(inForce.directory.units[requester]) : [],
    thread: threadOf(state, key),
    itemCode,
    variants: variantsOf(state, key),
  });
}

export function meet(decision: Decision<CollaborationState>, key: CollaborationClock): void {
  meetObligation(decision, { key, thread: threadOf(decision.state, key) });
}
