import type { Party } from '../../case/case.state.js';
import type { Likeness } from '../../case/duplicate/likeness.js';
import { suggestedUnits } from './suggestion.js';
import type { WhistleState } from './whistle.state.js';

/** Callers, units called, copies, whom a refusal names, and whoever else a shared event brought in (an interim lead). */
export function withParties(state: WhistleState): WhistleState {
  const { unit, office } = state.calling;
  const callers = [...new Set([unit, office])].map((each): Party => ({
    unit: each,
    role: 'caller',
    live: true,
  }));
  const called = state.participations.map((each): Party => ({
    unit: each.unit,
    role: each.unit === state.leadUnit ? 'lead' : 'assist',
    live: each.stage !== 'released',
  }));
  const own = [...callers, ...called];
  const suggested = suggestedUnits(state).map(({ unit: named, isAsked }): Party => ({
    unit: named,
    role: 'other',
    live: isAsked || state.interimLead?.unit === named,
  }));
  const copies = state.streets.map((each): Party => ({ unit: each, role: 'copy', live: true }));
  const others = state.parties.filter(({ role }) => role === 'other');
  // The first of a unit counts: who refused for one unit's sake and waits comes before who was answered.
  const rest = [...suggested.filter(({ live }) => live), ...suggested, ...others, ...copies];
  const isFirst = ({ unit: each }: Party, n: number): boolean =>
    !own.some((party) => party.unit === each) && rest.findIndex((party) => party.unit === each) === n;
  return { ...state, parties: [...own, ...rest.filter(isFirst)] };
}

/** Who calls whom for what: by the sheet until the call is blown, then by who is called and was not released. */
export function callLikeness({ calling, departments, participations, streets }: WhistleState): Likeness {
  const called =
    participations.length === 0 ? departments : participations.filter(({ stage }) => stage !== 'released');
  return {
    between: [calling.unit, ...called.map(({ unit }) => unit), ...streets],
    about: called.flatMap(({ itemCode, powerBasis }) => itemCode ?? powerBasis ?? []),
  };
}

/** Every unit that takes or took part: what a command about a participation may name. */
export const participants = (state: WhistleState): readonly string[] =>
  state.participations.map(({ unit }) => unit);
