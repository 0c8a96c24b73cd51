import { type Decision } from '../../case/case.decision.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { variantsOf } from '../../case/people-wait.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { type Obligation } from '../../kernel/obligation.js';
import { deputyPostsOf } from '../../reference/directory/directory.posts.js';
import type { DisputeClock } from './dispute.clocks.js';
import { coordinatorPosts } from './coordinator.js';
import { type DisputeState } from './dispute.state.js';

/** A clock of the coordinator. */
export function askCoordinator(decision: Decision<DisputeState>, key: DisputeClock): void {
  const { coordinator = '' } = decision.state;
  const ownerPosts = coordinatorPosts(decision.inForce, coordinator);
  startObligation(decision, {
    ...{ key, ownerUnit: coordinator, ownerPosts },
    variants: variantsOf(decision.state),
  });
}

/** A clock of one party's own; it and its neighbours' never touch each other. */
export function askUnit(decision: Decision<DisputeState>, key: DisputeClock, unit: string): void {
  startObligation(decision, {
    key,
    ownerUnit: unit,
    ownerPosts: deputyPostsOf(decision.inForce.directory.units[unit]),
    thread: unit,
    variants: variantsOf(decision.state),
  });
}

export function meetCoordinator(decision: Decision<DisputeState>, key: DisputeClock): void {
  meetObligation(decision, { key });
}

export function meetUnit(decision: Decision<DisputeState>, key: DisputeClock, unit: string): void {
  meetObligation(decision, { key, thread: unit });
}

/** An objection period of this dispute, also the longer one of who is to receive a transfer. */
export function isObjection({ key }: Obligation): boolean {
  return key === 'dispute.objection' || key === 'dispute.transferObjection';
}
