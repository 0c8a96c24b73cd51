import type { Decision } from '../../case/case.decision.js';
import { heldBy } from '../../reference/directory/directory.posts.js';
import type { WhistleState } from './whistle.state.js';

/** Does this person hold a post of the calling unit or its office now? */
export function belongsToCaller(person: string, { state, inForce, at }: Decision<WhistleState>): boolean {
  const { unit, office } = state.calling;
  return [unit, office].some((each) => heldBy(inForce.directory, person, each, at).length > 0);
}
