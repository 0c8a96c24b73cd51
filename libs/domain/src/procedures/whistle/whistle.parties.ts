import type { Party } from '../../case/case.state.js';
import type { WhistleState } from './whistle.state.js';

/** Callers, units called, copies, and whoever else a shared event brought in (an interim lead). */
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
  const copies = state.streets.map((each): Party => ({ unit: each, role: 'copy', live: true }));
  const others = state.parties.filter(({ role }) => role === 'other');
  const rest = [...others, ...copies].filter((each) => !own.some((party) => party.unit === each.unit));
  return { ...state, parties: [...own, ...rest] };
}
