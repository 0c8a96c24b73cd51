import { commandFor, eventFor } from '../../case/case.decision.js';
import { type DisputeState } from './dispute.state.js';

export const command = commandFor<DisputeState>();
export const event = eventFor<DisputeState>();
