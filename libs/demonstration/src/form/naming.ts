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

/** The same where nobody is named lead unheard: instead of a lead that was not, the first one heard that is no street. */
export function namingOfHeard(context: FormContext, heard: readonly string[]): ReturnType<typeof namingOf> {
  const named = namingOf(context);
  if (heard.includes(named.lead)) return named;
  const lead = heard.find((unit) => !isStreet(unit, context)) ?? named.lead;
  return { lead, assists: named.assists.filter((unit) => unit !== lead) };
}

export function isStreet(unit: string, { inForce }: FormContext): boolean {
  return inForce.directory.units[unit]?.kind === 'street';
}

/** Those who do not agree; in a case that is no dispute, its parties. */
export function disputantsOf({ state }: FormContext): readonly string[] {
  if (isStateOf('dispute', state) || isStateOf('panel', state)) return state.disputants;
  return state.parties.filter(({ live, role }) => live && role !== 'copy').map(({ unit }) => unit);
}
