import type { Party } from '../../case/case.state.js';
import { assertNever } from '../../kernel/label.js';
import type { PanelEvent } from './panel.events.js';
import type { Determination, PanelState, Seat } from './panel.state.js';

function withSeat(state: PanelState, unit: string, change: (seat: Seat) => Partial<Seat>): PanelState {
  const seats = state.seats.map((each) => (each.unit === unit ? { ...each, ...change(each) } : each));
  return { ...state, seats };
}

function withPresent(state: PanelState, present: readonly string[], stage: string): PanelState {
  const seats = state.seats.map((each) => ({ ...each, present: present.includes(each.unit) }));
  return { ...state, stage, seats };
}

/** The chair leads the case, the parties are in it, the other seats decide and take no part. */
function partiesOf(
  chair: string | undefined,
  disputants: readonly string[],
  seats: readonly string[],
): readonly Party[] {
  const roleOf = (unit: string): Party['role'] =>
    unit === chair ? 'lead' : disputants.includes(unit) ? 'other' : 'seat';
  return [...new Set([...disputants, ...seats])].map((unit) => ({ unit, role: roleOf(unit), live: true }));
}

function binding(state: PanelState, stage: string, determination: Determination): PanelState {
  const boundUnits = [determination.lead, ...determination.assists];
  return { ...state, stage, determination, boundUnits };
}

/** Folds what happens to a panel case alone; what happens to any case is folded beside it. */
export function evolvePanel(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'Docketed': {
      const { parties: disputants, seats, ...docketed } = event.payload;
      const units = seats.map(({ unit }) => unit);
      return {
        ...state,
        ...docketed,
        stage: 'docketed',
        disputants,
        seats: seats.map((each) => ({ ...each, present: false })),
        openedAt: event.effectiveAt,
        openedBy: event.actor,
        leadUnit: units[0],
        parties: partiesOf(units[0], disputants, units),
      };
    }
    case 'EvidenceOpened':
      return { ...state, stage: 'evidenceOpen' };
    case 'StatementSubmitted':
      return { ...state, statements: [...state.statements, event.payload.unit] };
    case 'InterimLeadDesignated':
      return { ...state, interimNamed: true };
    case 'SeatRecused':
      return withSeat(state, event.payload.seat, () => ({
        recused: event.payload.person,
        substitute: undefined,
        present: false,
      }));
    case 'SeatSubstituted': {
      const { seat, person, unit } = event.payload;
      const isIn = state.parties.some((each) => each.unit === unit);
      const parties: readonly Party[] = isIn
        ? state.parties
        : [...state.parties, { unit, role: 'seat', live: true }];
      // Who is called in while they deliberate, comes.
      const present = state.stage === 'deliberating';
      return { ...withSeat(state, seat, () => ({ substitute: person, present })), parties };
    }
    case 'DeliberationOpened':
      return withPresent(state, event.payload.present, 'deliberating');
    case 'NoQuorum':
      return withPresent(state, [], 'noQuorum');
    case 'SeatVoted':
      return { ...state, votes: [...state.votes, event.payload] };
    case 'RoundClosed': {
      const { round, last, leader } = event.payload;
      return { ...state, round: last ? round : round + 1, deadlocked: last, leader };
    }
    case 'LeaderDecided':
      return { ...state, leaderDecision: event.payload };
    case 'Determined': {
      const { precedent, ...determination } = event.payload;
      return { ...binding(state, 'determined', determination), precedent };
    }
    case 'DeterminationServed':
      return {
        ...{ ...state, stage: 'served', servedAt: event.effectiveAt },
        alsoBinds: event.payload.alsoBinds ?? [],
      };
    case 'ReviewRequested':
      return { ...state, stage: 'underReview', reviewAskedBy: event.payload.unit };
    case 'DutyRulingIssued': {
      const ruled = { ...state, reviewOver: true };
      if (event.payload.upheld) return { ...ruled, stage: 'upheld' };
      const { upheld: _no, ...determination } = event.payload;
      const { way: _way, text: _text, ...held } = determination;
      const precedent = state.precedent && { ...state.precedent, ...held };
      return { ...binding(ruled, 'changed', determination), precedent };
    }
    case 'ReviewLapsed':
      return { ...state, stage: 'upheld', reviewOver: true };
    case 'ReviewWindowClosed':
      return { ...state, reviewOver: true };
    case 'ListGapRegistered':
      return { ...state, gapRegistered: true };
    case 'PanelClosed': {
      const outcome = state.stage === 'upheld' || state.stage === 'changed' ? state.stage : 'determined';
      return { ...state, stage: 'closed', over: true, outcome };
    }
    default:
      return assertNever(event);
  }
}
