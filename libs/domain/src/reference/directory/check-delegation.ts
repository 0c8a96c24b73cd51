import type { Context } from '../in-force.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './directory.rejections.js';
import { isLiaisonPost } from './check-holding.js';
import { unitMissing } from './check-unit.js';
import type { Delegation, Directory, Holding } from './directory.js';
import { POSTS, type PostCode } from '../../kernel/post.js';
import { heldBy, isDeputyPost, isHeadPost } from './directory.posts.js';

type NewDelegation = Omit<Delegation, 'id'>;

/**
 * All that a delegation can be for: whoever acts from a post may do all that the post may. One that claims less would
 * promise a bound that nothing keeps. Those of before, with other words, go on as they were: for the whole post.
 */
const WHOLE_POST = '本岗位全部职权';

/**
 * May this power be handed over? Nobody gives one to himself or passes one on, a head's goes to a deputy
 * where the unit has one, and liaisons never receive one, because they never approve.
 */
export function delegationRejection(
  directory: Directory,
  delegation: NewDelegation,
  { actor, now }: Context,
): Rejection | undefined {
  const { unit, post, from, to, scope, validFrom, validTo } = delegation;
  const missing = unitMissing(directory, unit, 'unit');
  if (missing !== undefined) return missing;
  if (actor.onBehalfOf !== undefined) return reject('DIRECTORY.DELEGATION_CHAIN');
  if (from === to || to === actor.person) return reject('DIRECTORY.DELEGATION_TO_ONESELF', 'to');
  if (post === 'rulesAdministrator' || isLiaisonPost(post))
    return reject('DIRECTORY.POST_NOT_DELEGABLE', 'post', { post });
  if (scope !== WHOLE_POST) return reject('DIRECTORY.DELEGATION_SCOPE', 'scope');
  if (validFrom < now) return reject('DIRECTORY.DELEGATION_TERM', 'validFrom');
  if (validTo <= validFrom) return reject('DIRECTORY.DELEGATION_TERM', 'validTo');
  if (!heldBy(directory, from, unit, now).some((each) => each.post === post))
    return reject('DIRECTORY.NOT_ON_POST', 'from', { person: from, unit, post });
  return (
    receiverRejection(directory, delegation, heldBy(directory, to, unit, now)) ??
    repeatedRejection(directory, delegation)
  );
}

/** Two delegations of one post by one person to one person never run at the same time: nobody could tell which he acts by. */
function repeatedRejection(
  directory: Directory,
  { unit, post, from, to, validFrom, validTo }: NewDelegation,
): Rejection | undefined {
  const other = directory.delegations.find(
    (each) =>
      each.unit === unit &&
      each.post === post &&
      each.from === from &&
      each.to === to &&
      each.validFrom < validTo &&
      validFrom < each.validTo,
  );
  return other && reject('DIRECTORY.DELEGATION_REPEATED', 'to', { id: other.id });
}

function receiverRejection(
  directory: Directory,
  { unit, post, to }: NewDelegation,
  holdings: readonly Holding[],
): Rejection | undefined {
  if (!holdings.some((each) => !isLiaisonPost(each.post)))
    return reject('DIRECTORY.DELEGATE_OUTSIDE_UNIT', 'to', { person: to, unit });
  if (!isHeadPost(post) || !hasDeputies(directory, unit)) return undefined;
  return holdings.some((each) => isDeputyPost(each.post))
    ? undefined
    : reject('DIRECTORY.HEAD_POWER_TO_DEPUTY_ONLY', 'to', { person: to, unit });
}

function hasDeputies(directory: Directory, unit: string): boolean {
  const kind = directory.units[unit]?.kind;
  const posts: readonly PostCode[] = kind === undefined ? [] : POSTS[kind];
  return posts.some(isDeputyPost);
}
