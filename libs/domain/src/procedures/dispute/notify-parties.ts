import { notify } from '../../case/notify-unit.js';
import { type Label } from '../../kernel/label.js';
import { type PostCode } from '../../kernel/post.js';
import { type Reaction } from '../../kernel/reaction.js';
import { deputyPostsOf } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { coordinatorPosts } from './coordinator.js';
import { type DisputeState } from './dispute.state.js';

export function leadPosts(unit: string, { directory }: InForce): readonly PostCode[] {
  return deputyPostsOf(directory.units[unit]);
}

export function notifyAll(units: readonly string[], inForce: InForce, about: Label): readonly Reaction[] {
  return units.map((unit) => notify(`told:${unit}`, unit, leadPosts(unit, inForce), about));
}

export function notifyCoordinator(
  { coordinator = '' }: DisputeState,
  inForce: InForce,
  about: Label,
): Reaction {
  return notify('coordinator', coordinator, coordinatorPosts(inForce, coordinator), about);
}
