import { commandFor, eventFor } from '../../case/case.decision.js';
import type { WhistleState } from './whistle.state.js';

export const command = commandFor<WhistleState>();
export const event = eventFor<WhistleState>();
