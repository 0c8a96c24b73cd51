import type { CaseState } from '../../case/case.state.js';
import type { Instant } from '../../kernel/instant.js';
import type { PanelState, Precedent } from './panel.state.js';

/**
 * What a case leaves to later panels: its determination as it stands, from its service on, by facts and
 * item; a duty ruling that changed it changes this too. Undefined where the case is no panel or has served nothing.
 */
export function precedentOf(state: CaseState): (Precedent & { readonly servedAt: Instant }) | undefined {
  if (!isPanel(state)) return undefined;
  const { precedent, servedAt } = state;
  return precedent && servedAt ? { ...precedent, servedAt } : undefined;
}

function isPanel(state: CaseState): state is PanelState {
  return state.kind === 'panel';
}
