import type { Instant } from '../../kernel/instant.js';
import type { Urgency } from '../../kernel/urgency.js';
import type { InForce } from '../in-force.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import { heldBy, isDeputyPost, isHeadPost, liaisonVacant } from './directory.posts.js';

/** CASE.FIELD_INVALID for a unit that the directory does not have, or not any more. */
export function unitRejection(unit: string, { directory }: InForce, field = 'unit'): Rejection | undefined {
  const found = directory.units[unit];
  return found === undefined || found.closedAt !== undefined
    ? reject('CASE.FIELD_INVALID', field, { unit })
    : undefined;
}

/**
 * Nobody is on the liaison slots for this item, so nobody would see the work; an emergency goes to the unit's head
 * instead. A dispatched body is also reached through the department that leads its work. A shift leader's
 * override appoints a substitute, who then stands in the directory.
 */
export function vacancyRejection(
  work: { readonly unit: string; readonly itemCode?: string; readonly urgency: Urgency },
  { directory }: InForce,
  at: Instant,
  field = 'unit',
): Rejection | undefined {
  const { unit, itemCode, urgency } = work;
  if (urgency === 'emergency' || itemCode === undefined) return undefined;
  const reachable = [unit, directory.units[unit]?.businessParent].filter((each) => each !== undefined);
  return reachable.every((each) => liaisonVacant(directory, each, itemCode, at))
    ? reject('CASE.LIAISON_VACANT', field, { unit, itemCode })
    : undefined;
}

/** "Deputy's name" of the tables: somebody an auditor can find, a deputy or the head of this unit now. */
export function namedDeputyRejection(
  deputy: string,
  unit: string,
  { directory }: InForce,
  at: Instant,
): Rejection | undefined {
  const held = heldBy(directory, deputy, unit, at);
  return held.some(({ post }) => isDeputyPost(post) || isHeadPost(post))
    ? undefined
    : reject('CASE.FIELD_INVALID', 'deputy', { deputy, unit });
}
