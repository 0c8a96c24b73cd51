import { type Decision, ruleFor } from '../../case/case.decision.js';
import type { SharedEvent } from '../../case/case.events.js';
import type { PanelEvent } from './panel.events.js';
import type { PanelState } from './panel.state.js';

/** Everything that can stand in the stream of a panel case. */
export type AnyPanelEvent = PanelEvent | SharedEvent;
export type PanelDecision = Decision<PanelState, AnyPanelEvent>;

/** Writes one row of the command table. */
export const rule = ruleFor<PanelState, AnyPanelEvent>();
