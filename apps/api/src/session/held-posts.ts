import type { HeldPost } from '@tiaokuai/contracts';
import type { Actor, Directory, Instant } from '@tiaokuai/domain';
import type { Names } from '../wording/names.js';

/** A post as people read it, with the actor that a person is when he acts from it. */
export interface Held {
  readonly actor: Actor;
  readonly view: HeldPost;
}

function runs(at: Instant, from: Instant, to: Instant | undefined): boolean {
  return from <= at && (to === undefined || at < to);
}

/** The posts a person may act from at an instant: his own, then those delegated to him by who still holds them. */
export function heldPosts(directory: Directory, person: string, at: Instant, names: Names): readonly Held[] {
  const holdingsOf = (holder: string) =>
    (directory.holdings[holder] ?? []).filter((each) => runs(at, each.from, each.to));
  const own = holdingsOf(person).map(({ unit, post, items, to }): Held => ({
    actor: { person, unit, post },
    view: {
      ...names.heldPost(unit, post),
      items,
      until: to,
    },
  }));
  const delegated = directory.delegations
    .filter((each) => each.to === person && runs(at, each.validFrom, each.validTo))
    .filter(({ from, unit, post }) =>
      holdingsOf(from).some((held) => held.unit === unit && held.post === post),
    )
    .map(({ from, unit, post, validTo }): Held => ({
      actor: { person, unit, post, onBehalfOf: from },
      view: { ...names.heldPost(unit, post), onBehalfOf: names.person(from), until: validTo },
    }));
  return [...own, ...delegated];
}
