import type { Reaction } from '../kernel/reaction.js';
import type { PostCode } from '../kernel/post.js';
import type { Label } from '../kernel/label.js';
import type { Obligation } from '../kernel/obligation.js';

export type Notify = Extract<Reaction, { does: 'notify' }>;

/** What clocks are called, by limits key. Notices are given it: clocks name notices, so these cannot name clocks. */
export type ClockWords = Readonly<Record<string, { readonly label: Label }>>;

/** Word to a unit, or to some of its posts. `key` is unique within the event that sets it off. */
export function notify(
  key: string,
  unit: string,
  posts: readonly PostCode[],
  about: Label,
  obligationId?: string,
): Notify {
  return { key, does: 'notify', unit, posts, about, ...(obligationId === undefined ? {} : { obligationId }) };
}

/** What is owed, as the clock calls it. */
export function clockLabel(owed: Obligation, clocks: ClockWords): Label {
  return clocks[owed.key]?.label ?? { zh: owed.key, en: owed.key };
}

/** Tells somebody what is owed, by the clock's own name; the owner unless told otherwise. */
export function notifyOfObligation(
  owed: Obligation,
  clocks: ClockWords,
  key = 'asked',
  { unit, posts }: { readonly unit: string; readonly posts: readonly PostCode[] } = {
    unit: owed.ownerUnit,
    posts: owed.ownerPosts,
  },
): Notify {
  return notify(key, unit, posts, clockLabel(owed, clocks), owed.id);
}
