import { commandFor, eventFor } from '../../case/case.decision.js';
import { type ConsultationState } from './consultation.state.js';

export const command = commandFor<ConsultationState>();
export const event = eventFor<ConsultationState>();
