import type { Instant } from '../../kernel/instant.js';
import type { Happening } from '../reference.rule.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './directory.rejections.js';
import { isLiaisonPost } from './check-holding.js';
import { unitMissing } from './check-unit.js';
import type { Directory, Holding } from './directory.js';
import type { DirectoryEvent } from './directory.events.js';
import type { PostCode } from '../../kernel/post.js';

interface Relief {
  readonly person: string;
  readonly unit: string;
  readonly post: PostCode;
  readonly to: Instant;
}

type Happenings = readonly Happening<DirectoryEvent>[];

function openHoldings(directory: Directory): readonly Holding[] {
  return Object.values(directory.holdings)
    .flat()
    .filter((each) => each.to === undefined);
}

/** One event per post, however many items a liaison holds it for. */
function relieved(holdings: readonly Holding[], to: Instant): Happenings {
  const posts = new Map(holdings.map((each) => [`${each.person}/${each.unit}/${each.post}`, each]));
  return [...posts.values()].map(({ person, unit, post }) => ({
    type: 'PersonRelieved',
    payload: { person, unit, post, to },
  }));
}

function lastAdministrator(ending: readonly Holding[], directory: Directory): boolean {
  if (!ending.some((each) => each.post === 'rulesAdministrator')) return false;
  return !openHoldings(directory).some(
    (each) => each.post === 'rulesAdministrator' && !ending.includes(each),
  );
}

/** Ends a holding; whoever keeps no other post in the unit is no liaison of it any more. */
export function decideRelief(
  directory: Directory,
  { person, unit, post, to }: Relief,
): Happenings | Rejection {
  const here = openHoldings(directory).filter((each) => each.person === person && each.unit === unit);
  const ending = here.filter((each) => each.post === post);
  if (ending.length === 0) return reject('DIRECTORY.NOT_ON_POST', 'post', { person, unit, post });
  if (lastAdministrator(ending, directory)) return reject('DIRECTORY.LAST_ADMINISTRATOR', 'post');
  const remaining = here.filter((each) => !ending.includes(each));
  const onlyLiaison = remaining.every((each) => isLiaisonPost(each.post));
  return relieved(onlyLiaison ? here : ending, to);
}

/** Closes a unit: everybody in it is relieved first. Its open cases are the administrator's to have handed over before. */
export function decideClosing(directory: Directory, unit: string, now: Instant): Happenings | Rejection {
  const missing = unitMissing(directory, unit, 'unit');
  if (missing !== undefined) return missing;
  const below = Object.values(directory.units).find(
    (each) => [each.parent, each.businessParent, each.dailyManager].includes(unit) && !each.closedAt,
  );
  if (below !== undefined) return reject('DIRECTORY.UNIT_HAS_CHILDREN', 'unit', { below: below.id });
  const ending = openHoldings(directory).filter((each) => each.unit === unit);
  if (lastAdministrator(ending, directory)) return reject('DIRECTORY.LAST_ADMINISTRATOR', 'unit');
  return [...relieved(ending, now), { type: 'UnitClosed', payload: { unit } }];
}
