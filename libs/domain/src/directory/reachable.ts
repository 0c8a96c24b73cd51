import type { Instant } from '../calendar/instant.js';
import type { Urgency } from '../case/case.state.js';
import type { InForce } from '../context.js';
import { refuse, type Refusal } from '../refusal.js';
import { heldBy, isDeputyPost, isHeadPost, liaisonVacant } from './who.js';

/** CASE.FIELD_INVALID for a unit that the directory does not have, or not any more. */
export function unitRefusal(unit: string, { directory }: InForce, field = 'unit'): Refusal | undefined {
  const found = directory.units[unit];
  return found === undefined || found.closedAt !== undefined
    ? refuse('CASE.FIELD_INVALID', field, { unit })
    : undefined;
}

/**
 * Nobody is on the liaison slots for this item, so nobody would see the work; an emergency goes to the unit's head
 * instead (domain.md 2.9). A dispatched body is also reached through the department that leads its work. A shift leader's
 * override appoints a substitute, who then stands in the directory.
 */
export function vacancyRefusal(
  work: { readonly unit: string; readonly itemCode?: string; readonly urgency: Urgency },
  { directory }: InForce,
  at: Instant,
  field = 'unit',
): Refusal | undefined {
  const { unit, itemCode, urgency } = work;
  if (urgency === 'emergency' || itemCode === undefined) return undefined;
  const reachable = [unit, directory.units[unit]?.businessParent].filter((each) => each !== undefined);
  return reachable.every((each) => liaisonVacant(directory, each, itemCode, at))
    ? refuse('CASE.LIAISON_VACANT', field, { unit, itemCode })
    : undefined;
}

/** "Deputy's name" of the tables: somebody an auditor can find, a deputy or the head of this unit now. */
export function namedDeputyRefusal(
  deputy: string,
  unit: string,
  { directory }: InForce,
  at: Instant,
): Refusal | undefined {
  const held = heldBy(directory, deputy, unit, at);
  return held.some(({ post }) => isDeputyPost(post) || isHeadPost(post))
    ? undefined
    : refuse('CASE.FIELD_INVALID', 'deputy', { deputy, unit });
}
