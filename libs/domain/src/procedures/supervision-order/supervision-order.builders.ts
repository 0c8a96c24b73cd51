import { commandFor, eventFor } from '../../case/case.decision.js';
import type { SupervisionOrderState } from './supervision-order.state.js';

export const command = commandFor<SupervisionOrderState>();
export const event = eventFor<SupervisionOrderState>();
