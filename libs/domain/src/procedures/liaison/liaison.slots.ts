import type { Instant } from '../../kernel/instant.js';
import type { Holding, Unit } from '../../reference/directory/directory.js';
import { deputyPostsOf, heldBy, holdersOf } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import { givesDutyTo } from '../../reference/list/item-in-force.js';
import { POST_OF, type Role } from './liaison.labels.js';
import { type Slot, slotId } from './liaison.state.js';

/** What the unit may be asked for: a street, every item; any other, those that give it a duty. */
function itemsOf(unit: Unit, { list }: InForce, at: Instant): readonly string[] {
  return Object.values(list.items)
    .filter(({ validFrom, validTo }) => validFrom <= at && (validTo === undefined || at < validTo))
    .filter((item) => unit.kind === 'street' || givesDutyTo(item, unit))
    .map(({ code }) => code);
}

/**
 * The slots of a unit by the list and directory in force: who fills one keeps it while he holds its post, and whoever the
 * directory names for good fills a vacant one. A substitute for a while fills none.
 */
export function slotsInForce(
  unit: Unit,
  before: readonly Slot[],
  inForce: InForce,
  at: Instant,
): readonly Slot[] {
  const items = itemsOf(unit, inForce, at);
  const places: readonly (string | undefined)[] = items.length === 0 ? [undefined] : items;
  const pairs = places.flatMap((itemCode) => [placed('A', itemCode), placed('B', itemCode)]);
  return [...pairs, placed('leader', undefined), placed('operator', undefined)].map((slot) => {
    const now = before.find((each) => slotId(each) === slotId(slot))?.person;
    const person = filler(unit, slot, now, inForce, at);
    return person === undefined ? slot : { ...slot, person };
  });
}

function placed(role: Role, itemCode: string | undefined): Slot {
  return itemCode === undefined ? { role } : { role, itemCode };
}

function filler(
  unit: Unit,
  { role, itemCode }: Slot,
  now: string | undefined,
  { directory }: InForce,
  at: Instant,
): string | undefined {
  const post = POST_OF[role];
  if (post === undefined) {
    const leaders = deputyPostsOf(unit).flatMap((each) => holdersOf(directory, unit.id, each, at));
    return now !== undefined && leaders.includes(now) ? now : leaders[0];
  }
  const isHis = (each: Holding): boolean =>
    each.post === post &&
    (itemCode === undefined || each.items === undefined || each.items.includes(itemCode));
  if (now !== undefined && heldBy(directory, now, unit.id, at).some(isHis)) return now;
  return holdersOf(directory, unit.id, post, at).find((person) =>
    heldBy(directory, person, unit.id, at).some((each) => isHis(each) && each.to === undefined),
  );
}
