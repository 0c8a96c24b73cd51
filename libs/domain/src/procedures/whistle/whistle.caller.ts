import type { Context } from '../../case/case.context.js';
import type { Actor } from '../../kernel/actor.js';
import { LIAISON_POSTS, type PostCode, type UnitKind } from '../../kernel/post.js';
import type { Directory } from '../../reference/directory/directory.js';

/** Who calls: a street, a community through its street, the command centre, or (other direction) a department. */
export type CallerKind = 'street' | 'community' | 'district' | 'department';

/**
 * The caller of one whistle. `office` acts for it: the caller itself, but for a community its street, which approves,
 * blows, answers, accepts, evaluates and closes.
 */
export interface Caller {
  readonly unit: string;
  readonly office: string;
  readonly kind: CallerKind;
}

interface CallerPosts {
  /** Of the calling unit; all other rows are posts of the office. */
  readonly draft: readonly PostCode[];
  readonly approve: PostCode;
  readonly blow: PostCode;
  readonly officer: PostCode;
  readonly deputy: PostCode;
  readonly head: PostCode;
}

/**
 * Which post does what. `streetDispatcher` drafts beside `streetOfficer`, because at night he may be the only one there,
 * and an emergency cannot wait for a second person.
 */
export const CALLER_POSTS: Readonly<Record<CallerKind, CallerPosts>> = {
  street: {
    draft: ['streetOfficer', 'streetDispatcher'],
    approve: 'streetHead',
    blow: 'streetDispatcher',
    officer: 'streetOfficer',
    deputy: 'streetDeputy',
    head: 'streetHead',
  },
  community: {
    draft: ['communityHead'],
    approve: 'streetDeputy',
    blow: 'streetDispatcher',
    officer: 'streetOfficer',
    deputy: 'streetDeputy',
    head: 'streetHead',
  },
  district: {
    draft: ['dispatcher'],
    approve: 'centreHead',
    blow: 'dispatcher',
    officer: 'dispatcher',
    deputy: 'centreDeputy',
    head: 'centreHead',
  },
  department: {
    draft: ['deptOfficer'],
    approve: 'deptHead',
    blow: 'deptOfficer',
    officer: 'deptOfficer',
    deputy: 'deptDeputy',
    head: 'deptHead',
  },
};

const POSTS_BY_CALLER = Object.values(CALLER_POSTS);

/** Posts that act for a caller of any kind, for what commands declare. */
export const DRAFTERS: readonly PostCode[] = [
  ...new Set(POSTS_BY_CALLER.flatMap(({ draft }) => draft)),
  ...LIAISON_POSTS,
];
export const OFFICERS: readonly PostCode[] = [...new Set(POSTS_BY_CALLER.map(({ officer }) => officer))];
export const HEADS: readonly PostCode[] = [...new Set(POSTS_BY_CALLER.map(({ head }) => head))];
export const DEPUTIES: readonly PostCode[] = [
  ...new Set(POSTS_BY_CALLER.flatMap(({ deputy, head }) => [deputy, head])),
];
export const BLOWERS: readonly PostCode[] = [
  ...new Set([...POSTS_BY_CALLER.map(({ blow }) => blow), ...DEPUTIES]),
];

const KINDS: Readonly<Partial<Record<UnitKind, CallerKind>>> = {
  street: 'street',
  community: 'community',
  commandCentre: 'district',
  department: 'department',
};

/** How this unit would call; undefined for units that may not. */
export function callerOf(directory: Directory, unit: string): Caller | undefined {
  const found = directory.units[unit];
  const kind = found === undefined ? undefined : KINDS[found.kind];
  if (found === undefined || kind === undefined) return undefined;
  if (kind !== 'community') return { unit, office: unit, kind };
  return found.parent === undefined ? undefined : { unit, office: found.parent, kind };
}

/**
 * May this post draft for this caller? Liaisons and the platform operator send what an officer may send, so they draft
 * where officers do.
 */
export function draftsFor(actor: Actor, caller: Caller): boolean {
  if (actor.unit !== caller.unit) return false;
  const { draft, officer } = CALLER_POSTS[caller.kind];
  const sendsLikeOfficer = draft.includes(officer) && LIAISON_POSTS.some((post) => post === actor.post);
  return draft.includes(actor.post) || sendsLikeOfficer;
}

/**
 * Who approves and closes what a street calls: what citizens ask for day by day is its deputy's as well as its head's, all
 * else and every emergency its head's alone. Undefined for callers of other kinds, which have one post for each.
 */
export function decidersOfStreet(
  { kind }: Caller,
  { type, urgency }: { readonly type: string; readonly urgency: string },
): readonly PostCode[] | undefined {
  if (kind !== 'street') return undefined;
  const { deputy, head } = CALLER_POSTS.street;
  return type === 'citizenDemand' && urgency !== 'emergency' ? [deputy, head] : [head];
}

export function holdsOfficePost(actor: Actor, caller: Caller, power: 'blow' | 'officer'): boolean {
  return actor.unit === caller.office && actor.post === CALLER_POSTS[caller.kind][power];
}

/**
 * Who says what is seen on the spot and what the citizen says: the office, and where the call was raised to the district, the
 * street that made it, which comes last.
 */
export function onTheSpot(calling: Caller): readonly Caller[] {
  const { unit, office, kind } = calling;
  const isRaised = kind === 'district' && unit !== office;
  return isRaised ? [calling, { unit, office: unit, kind: 'street' }] : [calling];
}

/** How this unit would call now. */
export function callerNow(context: Context, unit: string): Caller | undefined {
  return callerOf(context.inForce(context.now).directory, unit);
}
