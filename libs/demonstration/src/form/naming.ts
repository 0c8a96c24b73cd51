import { isStateOf } from '../matter/case-states.js';
import { itemOf } from './content.js';
import type { FormContext } from './form-context.js';

/** The item's lead among the parties leads, everybody else assists: what an agreement, an opinion, a ruling says. */
export function namingOf(context: FormContext): {
  readonly lead: string;
  readonly assists: readonly string[];
} {
  const leads = context.inForce.list.items[itemOf(context) ?? '']?.leads.map(({ unit }) => unit) ?? [];
  const units = disputantsOf(context);
  const lead = leads.find((unit) => units.includes(unit)) ?? leads[0] ?? units[0] ?? context.actor.unit;
  return { lead, assists: units.filter((unit) => unit !== lead && !isStreet(unit, context)) };
}

export function isStreet(unit: string, { inForce }: FormContext): boolean {
  return inForce.directory.units[unit]?.kind === 'street';
}

/** Those who do not agree; in a case that is no dispute, its parties. */
export function disputantsOf({ state }: FormContext): readonly string[] {
  if (isStateOf('dispute', state) || isStateOf('panel', state)) return state.disputants;
  return state.parties.filter(({ live, role }) => live && role !== 'copy').map(({ unit }) => unit);
}
