import { commandFor, eventFor } from '../../case/case.decision.js';
import type { GateRegister } from './gate-register.state.js';

export const command = commandFor<GateRegister>();
export const event = eventFor<GateRegister>();
