import { commandFor, eventFor } from '../../case/case.decision.js';
import { type WarningState } from './warning.state.js';

export const command = commandFor<WarningState>();
export const event = eventFor<WarningState>();
