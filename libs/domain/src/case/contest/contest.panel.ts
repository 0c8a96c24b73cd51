import { panel } from '../../kernel/contracts/panel.contract.js';
import type { CaseState } from '../case.state.js';
import type { Link } from '../link/link.state.js';

export const PANEL_KIND = panel.docket.kind;

/** What a link to a panel is about where contested refusals brought it together. */
export const PANEL_OF_REFUSALS = 'refusals';

/** The panels that decide, or decided, on the refusals of the matter, as far as the case knows them. */
export function panelsOfRefusals({ links }: CaseState): readonly Link[] {
  return links.filter(({ kind, about }) => kind === PANEL_KIND && about === PANEL_OF_REFUSALS);
}
