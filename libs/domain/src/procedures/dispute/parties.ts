import { type Party } from '../../case/case.state.js';
import { type DisputeState } from './dispute.state.js';

export function withParties(
  state: DisputeState,
  role: Party['role'],
  units: readonly string[],
): readonly Party[] {
  const added = units.filter((unit) => !state.parties.some((each) => each.unit === unit));
  return [...state.parties, ...added.map((unit): Party => ({ unit, role, live: true }))];
}

export function withCoordinator(state: DisputeState, coordinator: string): DisputeState {
  const parties = withParties(state, 'lead', [coordinator]);
  return { ...state, coordinator, leadUnit: coordinator, parties };
}
