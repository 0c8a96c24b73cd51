import { type Party } from '../../case/case.state.js';
import { type PanelState } from './panel.state.js';

/** Whoever is asked or named sees the case in full; the chair leads it all the same, and a seat that is a party is one. */
export function withParties({ parties }: PanelState, units: readonly string[]): readonly Party[] {
  const known = parties.map(({ unit }) => unit);
  const added = units.filter((unit) => !known.includes(unit));
  return [
    ...parties.map((each) =>
      units.includes(each.unit) && each.role === 'seat' ? { ...each, role: 'other' as const } : each,
    ),
    ...added.map((unit) => ({ unit, role: 'other' as const, live: true })),
  ];
}
