import { PANEL_OF_REFUSALS, PANEL_KIND } from '../../case/contest/contest.panel.js';
import { linkIn } from '../../case/link/link.reactions.js';
import { type Reaction } from '../../kernel/reaction.js';
import { type PanelState } from './panel.state.js';

/** A case that waits learns of the panel; where refusals brought it together, every refusal of the matter joins it. */
export function linkPanel({ caseId: panel, trigger }: PanelState, caseId: string): Reaction {
  const about = { zh: '关联责任认定', en: 'The panel case is linked' };
  const link = { caseId: panel, kind: PANEL_KIND };
  return linkIn(
    `link:${caseId}`,
    caseId,
    trigger === 'refusals' ? { ...link, about: PANEL_OF_REFUSALS } : link,
    about,
  );
}
