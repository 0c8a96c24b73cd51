import { type Decision, ruleFor } from '../../case/case.decision.js';
import type { SharedEvent } from '../../case/case.events.js';
import type { WhistleEvent } from './whistle.events.js';
import type { WhistleState } from './whistle.state.js';

/** Everything that can stand in the stream of a whistle. */
export type AnyWhistleEvent = WhistleEvent | SharedEvent;
export type WhistleDecision = Decision<WhistleState, AnyWhistleEvent>;

/** Writes one row of the command table; `permits` judges all that the state and the actor alone decide. */
export const rule = ruleFor<WhistleState, AnyWhistleEvent>();
