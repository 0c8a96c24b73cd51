import { openObligation } from '../../case/obligation/obligation.end.js';
import { PANEL_POSTS } from '../../kernel/post.js';
import type { Duty } from '../../kernel/procedure.js';
import { presiding } from './panel.seats.js';
import { hasVoted, isSilent, type PanelState } from './panel.state.js';
import { awaitedRejection } from './statements.js';

/** What the one clock of the panel asks of whom, stage by stage: convene, deliberate, vote. */
export function panelDuties(state: PanelState): readonly Duty[] {
  const determine = openObligation(state, { key: 'panel.determine' });
  if (determine === undefined) return [];
  const asked = (command: string): Duty => ({
    ...presiding(state),
    ...{ command, obligationId: determine.id },
  });
  const isLate = determine.status === 'elapsed' && !state.interimNamed && state.cases.length > 0;
  return [...next(state, asked), ...(isLate ? [asked('designateInterimLead')] : [])];
}

function next(state: PanelState, asked: (command: string) => Duty): readonly Duty[] {
  switch (state.stage) {
    case 'docketed':
      // Its own clock asks for it, where the panel has one.
      return openObligation(state, { key: 'panel.openEvidence' }) === undefined
        ? [asked('openEvidence')]
        : [];
    case 'evidenceOpen':
    case 'noQuorum':
      if (awaitedRejection(state) !== undefined) return [];
      return [asked(state.tooFew === true ? 'decideByLeader' : 'deliberate')];
    case 'deliberating':
      return state.deadlocked || state.tooFew === true ? leader(state, asked) : voters(state, asked);
    default:
      return [];
  }
}

function leader(state: PanelState, asked: (command: string) => Duty): readonly Duty[] {
  if (state.leader === undefined || state.leaderDecision !== undefined) return [];
  return [{ ...asked('decideByLeader'), unit: state.leader, posts: ['districtLeader'] }];
}

/** A seat that somebody else sits on is asked by its own name too: its unit sees to it that he comes. */
function voters(state: PanelState, asked: (command: string) => Duty): readonly Duty[] {
  return state.seats
    .filter((each) => (each.present || isSilent(state, each)) && !hasVoted(state, each.unit))
    .map(({ unit, appointed }) => ({
      ...asked('vote'),
      ...{ unit, posts: appointed === true ? PANEL_POSTS : [] },
    }));
}
