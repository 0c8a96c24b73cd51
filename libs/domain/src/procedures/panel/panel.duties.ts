import { openObligation } from '../../case/obligation/obligation.end.js';
import type { Duty } from '../../kernel/procedure.js';
import { CHAIR_POSTS } from './panel.seats.js';
import { hasVoted, type PanelState } from './panel.state.js';
import { awaitedRejection } from './statements.js';

/** What the one clock of the panel asks of whom, stage by stage: convene, deliberate, vote. */
export function panelDuties(state: PanelState): readonly Duty[] {
  const determine = openObligation(state, { key: 'panel.determine' });
  const chair = state.seats[0]?.unit;
  if (determine === undefined || chair === undefined) return [];
  const asked = (command: string): Duty => ({
    unit: chair,
    posts: CHAIR_POSTS,
    command,
    obligationId: determine.id,
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
      return awaitedRejection(state) === undefined ? [asked('deliberate')] : [];
    case 'deliberating':
      return state.deadlocked ? leader(state, asked) : voters(state, asked);
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
    .filter(({ unit, present }) => present && !hasVoted(state, unit))
    .map(({ unit }) => ({ ...asked('vote'), unit, posts: [] }));
}
