import type { DemonstrationPeople } from '@tiaokuai/contracts';

/** Who holds which post (`wj/streetOfficer`), in the order of the directory. */
export function holdersOf({ units }: DemonstrationPeople): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const { id, posts } of units.flatMap(({ people }) => people))
    for (const post of posts) holders.set(post.id, [...(holders.get(post.id) ?? []), id]);
  return holders;
}
