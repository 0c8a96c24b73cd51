import { commandFor, eventFor } from '../../case/case.decision.js';
import { type PanelState } from './panel.state.js';

export const command = commandFor<PanelState>();
export const event = eventFor<PanelState>();
