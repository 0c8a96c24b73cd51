import type { Instant } from '../../kernel/instant.js';
import type { InForce } from '../../reference/in-force.js';
import type { CaseSnapshot } from '../../case/case.snapshot.js';
import type { Directory } from '../../reference/directory/directory.js';
import { LIAISON_POSTS } from '../../kernel/post.js';
import { HEAD_POSTS, holdersOf } from '../../reference/directory/directory.posts.js';

/**
 * Whom the rules name: the street of the place, every live unit of the case, the units its list items
 * name. Taken from the snapshot of the case, never from the sender, who is left out as he knows.
 */
export function recipientsByRule(about: CaseSnapshot, sender: string, inForce: InForce): readonly string[] {
  const street = about.street === undefined ? [] : [about.street];
  const live = about.parties
    .filter(({ live, role }) => live && role !== 'copy' && role !== 'seat')
    .map(({ unit }) => unit);
  const byItem = about.itemCodes
    .flatMap((code) => inForce.list.items[code] ?? [])
    .flatMap(({ leads, primaryDuties }) => [...leads, ...primaryDuties].map(({ unit }) => unit));
  return [...new Set([...street, ...live, ...byItem])].filter((unit) => unit !== sender);
}

/** The units that handled or decided it, and so may tell the result. */
export function handlingUnits(about: CaseSnapshot): readonly string[] {
  const lead = about.leadUnit === undefined ? [] : [about.leadUnit];
  const working = about.parties
    .filter(({ live, role }) => live && (role === 'lead' || role === 'assist'))
    .map(({ unit }) => unit);
  return [...lead, ...working];
}

/** Is there anybody to read it: a liaison, or the unit's head? */
export function canBeReached(directory: Directory, unit: string, at: Instant): boolean {
  return [...LIAISON_POSTS, ...HEAD_POSTS].some((post) => holdersOf(directory, unit, post, at).length > 0);
}
