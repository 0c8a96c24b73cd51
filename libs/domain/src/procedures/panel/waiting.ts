import { type PanelState } from './panel.state.js';

/** The cases that wait for the answer, and the dispute that asked. */
export function waitingCases({ cases, dispute }: PanelState): readonly string[] {
  return dispute === undefined ? cases : [...cases, dispute];
}
