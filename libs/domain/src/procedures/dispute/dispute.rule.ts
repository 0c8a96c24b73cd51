import { type Decision, ruleFor } from '../../case/case.decision.js';
import type { SharedEvent } from '../../case/case.events.js';
import type { DisputeEvent } from './dispute.events.js';
import type { DisputeState } from './dispute.state.js';

/** Everything that can stand in the stream of a dispute. */
export type AnyDisputeEvent = DisputeEvent | SharedEvent;
export type DisputeDecision = Decision<DisputeState, AnyDisputeEvent>;

/** Writes one row of the command table. */
export const rule = ruleFor<DisputeState, AnyDisputeEvent>();
