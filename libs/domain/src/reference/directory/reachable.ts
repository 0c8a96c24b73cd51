import type { Instant } from '../../kernel/instant.js';
import type { Urgency } from '../../kernel/urgency.js';
import type { InForce } from '../in-force.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import type { PostCode } from '../../kernel/post.js';
import type { Directory } from './directory.js';
import {
  deputyPostsOf,
  headPostsOf,
  heldBy,
  isDeputyPost,
  isHeadPost,
  liaisonVacant,
  peopleOn,
  theOnly,
} from './directory.posts.js';

/** A unit and some of its posts; none named: any post of it. */
export interface Addressee {
  readonly unit: string;
  readonly posts: readonly PostCode[];
}

/**
 * Who is told instead where nobody holds these posts of a unit, nor acts for who holds them: its deputies, its head, the same
 * of the units above it, then of the command centre, which stands in for whoever does not decide, then the district's leader.
 * Undefined where somebody holds one of the posts, and where the district has nobody else.
 */
export function toldInstead(
  { unit, posts }: Addressee,
  directory: Directory,
  at: Instant,
): Addressee | undefined {
  const isReached = (each: Addressee): boolean => peopleOn(directory, each, at).length > 0;
  if (isReached({ unit, posts })) return undefined;
  const { businessParent, dailyManager, parent } = directory.units[unit] ?? {};
  const centre = theOnly(directory, 'commandCentre')?.id;
  const leadership = theOnly(directory, 'districtLeadership')?.id;
  return [unit, businessParent, dailyManager, parent, centre, leadership]
    .filter((each) => each !== undefined)
    .flatMap((each) => {
      const of = directory.units[each];
      return [deputyPostsOf(of), headPostsOf(of)].map((leading) => ({ unit: each, posts: leading }));
    })
    .find((each) => each.posts.length > 0 && isReached(each));
}

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
