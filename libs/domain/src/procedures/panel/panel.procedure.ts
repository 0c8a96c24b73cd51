import { GATE_REJECTIONS } from '../../reference/gate/gate.js';
import { defineProcedure } from '../../case/define-procedure.js';
import { elapsePanel, PANEL_CLOCKS } from './panel.clocks.js';
import { DECIDING_RULES } from './panel.deciding.js';
import { DOCKETING_RULES } from './panel.docketing.js';
import { panelDuties } from './panel.duties.js';
import { EVENTS, type PanelEvent } from './panel.events.js';
import { evolvePanel } from './panel.evolve.js';
import { factsOfPanel } from './panel.facts.js';
import { HEARING_RULES } from './panel.hearing.js';
import { OUTCOMES, REJECTIONS, STAGES } from './panel.labels.js';
import { panelReactions } from './panel.reactions.js';
import { REVIEWING_RULES } from './panel.reviewing.js';
import { initialPanel, type PanelState } from './panel.state.js';

/** Responsibility panel (五人小组, domain.md 4.5): five seats determine whose a matter is, and it binds everywhere. */
export const panel = defineProcedure<PanelState, PanelEvent>({
  kind: 'panel',
  label: { zh: '责任认定', en: 'Responsibility panel' },
  stages: STAGES,
  outcomes: OUTCOMES,
  clocks: PANEL_CLOCKS,
  events: EVENTS,
  rejections: { ...GATE_REJECTIONS, ...REJECTIONS },
  rules: [...DOCKETING_RULES, ...HEARING_RULES, ...DECIDING_RULES, ...REVIEWING_RULES],
  initial: initialPanel,
  evolve: evolvePanel,
  elapse: elapsePanel,
  reactions: panelReactions,
  duties: panelDuties,
  facts: factsOfPanel,
  // Votes are equal and uninfluenced: nobody knows another's before the determination is served.
  hides: ({ servedAt }, type) => type === 'SeatVoted' && servedAt === undefined,
});
