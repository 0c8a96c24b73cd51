import { commandFor, eventFor } from '../../case/case.decision.js';
import { type CollaborationState } from './collaboration.state.js';

export const command = commandFor<CollaborationState>();
export const event = eventFor<CollaborationState>();
