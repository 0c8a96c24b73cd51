import { commandFor, eventFor } from '../../case/case.decision.js';
import { type LiaisonState } from './liaison.state.js';

export const command = commandFor<LiaisonState>();
export const event = eventFor<LiaisonState>();
