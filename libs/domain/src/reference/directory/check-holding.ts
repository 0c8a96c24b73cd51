import type { Instant } from '../../kernel/instant.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './directory.rejections.js';
import { unitMissing } from './check-unit.js';
import type { Directory, Holding } from './directory.js';
import { isPanelPost, LIAISON_POSTS, type PostCode, postsOfKind, type UnitKind } from '../../kernel/post.js';

const LIAISONS: readonly PostCode[] = LIAISON_POSTS;

export function isLiaisonPost(post: PostCode): boolean {
  return LIAISONS.includes(post);
}

/** Whether a unit of this kind has the post. The engine's own is never held by anybody. */
function hasPost(kind: UnitKind, post: PostCode): boolean {
  return post !== 'engine' && postsOfKind(kind).includes(post);
}

/** Runs at some instant after `from`, so that a second holding of the same post would overlap. */
function stillRuns(holding: Holding, from: Instant): boolean {
  return holding.to === undefined || holding.to > from;
}

function share(some: readonly string[] | undefined, others: readonly string[] | undefined): boolean {
  return some === undefined || others === undefined || some.some((item) => others.includes(item));
}

/** May this person be given this post from `from` on? Fields are relative to the appointment. */
export function holdingRejection(directory: Directory, holding: Holding): Rejection | undefined {
  const { person, unit, post, items, from, to } = holding;
  if (to !== undefined && to <= from) return reject('DIRECTORY.TO_BEFORE_FROM', 'to', { from, to });
  if (directory.people[person] === undefined) return reject('DIRECTORY.PERSON_UNKNOWN', 'person', { person });
  const missing = unitMissing(directory, unit, 'unit');
  if (missing !== undefined) return missing;
  const kind = directory.units[unit]?.kind;
  if (kind === undefined || !hasPost(kind, post))
    return reject('DIRECTORY.POST_NOT_OF_UNIT', 'post', { unit, post });
  const here = (directory.holdings[person] ?? []).filter(
    (each) => each.unit === unit && stillRuns(each, from),
  );
  const taken = seatRejection(directory, holding);
  if (taken !== undefined) return taken;
  const rank = rankRejection(holding, here);
  if (rank !== undefined) return rank;
  if (here.some((each) => each.post === post && share(each.items, items)))
    return reject('DIRECTORY.ALREADY_APPOINTED', 'post', { person, unit, post });
  const other = post === 'liaisonA' ? 'liaisonB' : post === 'liaisonB' ? 'liaisonA' : undefined;
  if (here.some((each) => each.post === other && share(each.items, items)))
    return reject('DIRECTORY.SAME_PERSON_A_AND_B', 'person', { person, unit });
  return undefined;
}

/** A seat of the panel is one member and one substitute, two persons. Whose term ends by then makes room. */
function seatRejection(
  directory: Directory,
  { person, unit, post, from, to }: Holding,
): Rejection | undefined {
  if (!isPanelPost(post)) return undefined;
  const other = Object.values(directory.holdings)
    .flat()
    .find(
      (each) =>
        each.unit === unit &&
        isPanelPost(each.post) &&
        (each.post === post) !== (each.person === person) &&
        stillRuns(each, from) &&
        (to === undefined || each.from < to),
    );
  return other && reject('DIRECTORY.SEAT_TAKEN', 'post', { unit, post: other.post, person: other.person });
}

/** Items are for liaisons alone, and a liaison has another post of the unit. */
function rankRejection(
  { person, unit, post, items }: Holding,
  here: readonly Holding[],
): Rejection | undefined {
  if (!isLiaisonPost(post))
    return items === undefined ? undefined : reject('DIRECTORY.ITEMS_ONLY_FOR_LIAISONS', 'items');
  return here.some((each) => !isLiaisonPost(each.post))
    ? undefined
    : reject('DIRECTORY.POST_REQUIRED', 'post', { person, unit });
}
