import { type CollaborationState, type Decline } from './collaboration.state.js';

/** The decline with its new status; nothing where there is none. */
export function declineWith(
  state: CollaborationState,
  status: Decline['status'],
): Partial<CollaborationState> {
  return state.decline === undefined ? {} : { decline: { ...state.decline, status } };
}

/** The unit stays: it answers anew, and may only accept. */
export function keptByRuling(state: CollaborationState): Partial<CollaborationState> {
  return { stage: 'signedIn', declineUsed: true, ...declineWith(state, 'overruled') };
}
