import type { Instant } from '../../kernel/instant.js';
import type { Actor } from '../../kernel/actor.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from '../../kernel/shared.rejections.js';
import type { Directory, Holding, Unit } from './directory.js';
import { indexOf } from './directory.index.js';
import { LIAISON_POSTS, POSTS, type PostCode, type UnitKind } from '../../kernel/post.js';

export const HEAD_POSTS: readonly PostCode[] = [
  'streetHead',
  'communityHead',
  'deptHead',
  'bodyHead',
  'centreHead',
  'supervisionHead',
  'districtLeader',
];
export const DEPUTY_POSTS: readonly PostCode[] = ['streetDeputy', 'deptDeputy', 'centreDeputy'];

/** Acts for this unit from any of its posts: what "thread unit", "requested unit" mean in the command tables. */
export function speaksFor(actor: Actor, unit: string): boolean {
  return actor.unit === unit;
}

/** Deputy or head of this unit: what "deputy" means in the command tables. */
export function leads(actor: Actor, unit: string): boolean {
  return actor.unit === unit && (HEAD_POSTS.includes(actor.post) || DEPUTY_POSTS.includes(actor.post));
}

/**
 * Kinds of unit that a call or a request reaches, wherever in the district they are: those with officers and a duty of
 * their own (条). Not those that judge what comes of it: command, supervision, 督查, 纪委; nor a body, which is reached on the
 * ground where it works.
 */
export const ORGANS: readonly UnitKind[] = [
  'department',
  'verticalOrgan',
  'serviceEnterprise',
  'justiceBureau',
  'financeBureau',
  'staffingOffice',
  'organisationDepartment',
  'districtOffice',
];

export function isOrgan(unit: Unit | undefined): boolean {
  return unit !== undefined && ORGANS.includes(unit.kind);
}

/** Officers by kind of unit; in a street the dispatcher too, who may be the only one there at night. */
const OFFICERS: Readonly<Partial<Record<UnitKind, readonly PostCode[]>>> = {
  street: ['streetOfficer', 'streetDispatcher'],
  department: ['deptOfficer'],
  commandCentre: ['dispatcher'],
};

/**
 * "Officer" of the command tables in a unit of one of these kinds; liaisons and the platform operator send what an
 * officer may send.
 */
export function isOfficerOf(
  kinds: readonly UnitKind[],
  { unit, post }: Actor,
  directory: Directory,
): boolean {
  const kind = directory.units[unit]?.kind;
  if (kind === undefined || !kinds.includes(kind)) return false;
  return (OFFICERS[kind] ?? []).includes(post) || LIAISON_POSTS.some((each) => each === post);
}

/** Head of this unit. */
export function heads(actor: Actor, unit: string): boolean {
  return actor.unit === unit && HEAD_POSTS.includes(actor.post);
}

export function isHeadPost(post: PostCode): boolean {
  return HEAD_POSTS.includes(post);
}

export function isDeputyPost(post: PostCode): boolean {
  return DEPUTY_POSTS.includes(post);
}

/** The post that leads a unit from day to day: its deputy, or its head where the kind of unit has no deputy. */
export function deputyPostsOf(unit: Unit | undefined): readonly PostCode[] {
  const posts: readonly PostCode[] = unit === undefined ? [] : POSTS[unit.kind];
  const deputies = posts.filter(isDeputyPost);
  return deputies.length > 0 ? deputies : posts.filter(isHeadPost);
}

/** The post at the head of a unit. */
export function headPostsOf(unit: Unit | undefined): readonly PostCode[] {
  const posts: readonly PostCode[] = unit === undefined ? [] : POSTS[unit.kind];
  return posts.filter(isHeadPost);
}

function within(at: Instant, from: Instant, to: Instant | undefined): boolean {
  return from <= at && (to === undefined || at < to);
}

/**
 * Does this person hold this post now, himself or by a delegation still running? The engine needs none.
 * ACTOR.POST_NOT_HELD, or ACTOR.DELEGATION_EXPIRED when there was one and it has ended.
 */
export function postRejection(directory: Directory, actor: Actor, at: Instant): Rejection | undefined {
  if (actor.post === 'engine') return undefined;
  const { person, unit, post, onBehalfOf } = actor;
  const holder = onBehalfOf ?? person;
  const held = (directory.holdings[holder] ?? []).some(
    (each) => each.unit === unit && each.post === post && within(at, each.from, each.to),
  );
  if (!held) return reject('ACTOR.POST_NOT_HELD', undefined, { person: holder, unit, post });
  if (onBehalfOf === undefined) return undefined;
  const delegated = directory.delegations.filter(
    (each) => each.unit === unit && each.post === post && each.from === onBehalfOf && each.to === person,
  );
  if (delegated.some((each) => within(at, each.validFrom, each.validTo))) return undefined;
  return reject(delegated.length > 0 ? 'ACTOR.DELEGATION_EXPIRED' : 'ACTOR.POST_NOT_HELD', undefined, {
    unit,
    post,
  });
}

/** The one unit of a kind that a district has once: its command centre, its supervision centre … */
export function theOnly(directory: Directory, kind: Unit['kind']): Unit | undefined {
  return indexOf(directory).openUnitByKind.get(kind);
}

/** Who holds a post of a unit at an instant, in the order of appointment. */
export function holdersOf(
  directory: Directory,
  unit: string,
  post: PostCode,
  at: Instant,
): readonly string[] {
  const holdings = indexOf(directory).holdingsByUnit.get(unit) ?? [];
  return holdings
    .filter((each) => each.post === post && within(at, each.from, each.to))
    .map((each) => each.person);
}

/**
 * Everybody who may act from one of these posts of a unit at an instant, in the order of appointment, delegates after the
 * holders who delegated to them. No posts: from any.
 */
export function peopleOn(
  directory: Directory,
  { unit, posts }: { readonly unit: string; readonly posts: readonly string[] },
  at: Instant,
): readonly string[] {
  const meant = (post: string): boolean => posts.length === 0 || posts.includes(post);
  const held = (indexOf(directory).holdingsByUnit.get(unit) ?? []).filter(
    (each) => meant(each.post) && within(at, each.from, each.to),
  );
  const delegates = directory.delegations.filter(
    (each) =>
      each.unit === unit &&
      within(at, each.validFrom, each.validTo) &&
      held.some(({ person, post }) => person === each.from && post === each.post),
  );
  return [...new Set([...held.map(({ person }) => person), ...delegates.map(({ to }) => to)])];
}

/** What one person holds in one unit at an instant. */
export function heldBy(directory: Directory, person: string, unit: string, at: Instant): readonly Holding[] {
  return (directory.holdings[person] ?? []).filter(
    (each) => each.unit === unit && within(at, each.from, each.to),
  );
}

/** Nobody is on liaison slot A nor on B of a unit for this item: new work for it is rejected. */
export function liaisonVacant(
  directory: Directory,
  unit: string,
  item: string | undefined,
  at: Instant,
): boolean {
  const holdings = indexOf(directory).holdingsByUnit.get(unit) ?? [];
  return !holdings.some(
    (each) =>
      (each.post === 'liaisonA' || each.post === 'liaisonB') &&
      (each.items === undefined || (item !== undefined && each.items.includes(item))) &&
      within(at, each.from, each.to),
  );
}

/** The street or town on whose ground a unit stands: itself, or a community's; undefined for all others. */
export function streetOf(directory: Directory, unit: string): string | undefined {
  const { kind, parent } = directory.units[unit] ?? {};
  if (kind === 'street') return unit;
  return kind === 'community' ? parent : undefined;
}

/** The community a grid belongs to; a grid belongs to exactly one, and never to a street directly. */
export function communityOfGrid(directory: Directory, grid: string): Unit | undefined {
  return indexOf(directory).communityByGrid.get(grid);
}
