import { holdersOf, isDeputyPost, isHeadPost, POSTS, type PostCode } from '@tiaokuai/domain';
import { isStateOf } from '../matter/case-states.js';
import type { FormContext } from './form-context.js';

/** Who leads a unit from day to day: its deputy, else its head. */
export function leaderOf(
  unit: string,
  { now, inForce }: Pick<FormContext, 'now' | 'inForce'>,
): string | undefined {
  const kind = inForce.directory.units[unit]?.kind;
  if (kind === undefined) return undefined;
  const posts: readonly PostCode[] = POSTS[kind];
  const leading = [...posts.filter(isDeputyPost), ...posts.filter(isHeadPost)];
  return leading.flatMap((post) => holdersOf(inForce.directory, unit, post, now))[0];
}

/** Somebody who leads the acting unit: what a form means by the deputy who agrees. */
export function deputyOf(context: FormContext): string | undefined {
  return leaderOf(context.actor.unit, context);
}

/** Somebody else of the acting unit: the next officer to the one who acts. */
export function colleagueOf(context: FormContext): string {
  const { actor, now, inForce, random } = context;
  const others = holdersOf(inForce.directory, actor.unit, actor.post, now).filter(
    (each) => each !== actor.person,
  );
  return others.length > 0 ? random.of('colleague').pick(others) : (deputyOf(context) ?? actor.person);
}

/** Another unit of the case than the one that acts; its lead where there is one. */
export function otherUnit({ state, actor, random }: FormContext): string {
  const others = state.parties.filter(
    ({ unit, live, role }) => live && role !== 'copy' && unit !== actor.unit,
  );
  const lead = others.find(({ unit }) => unit === state.leadUnit);
  return lead?.unit ?? (others.length > 0 ? random.of('unit').pick(others).unit : actor.unit);
}

/** The name of a person as the directory has it. */
export function nameOf(person: string, { inForce }: FormContext): string {
  return inForce.directory.people[person]?.name ?? person;
}

/** What a unit is called in a sentence. */
export function unitName(unit: string, { inForce }: FormContext): string {
  return inForce.directory.units[unit]?.shortName ?? unit;
}

/** The grid of the case, else one on the ground of its street. */
export function gridOf({ state, inForce }: FormContext): string {
  const hasPlace = isStateOf('whistle', state) || isStateOf('warning', state);
  const known = hasPlace ? state.place.gridCode : undefined;
  if (known !== undefined) return known;
  const communities = Object.values(inForce.directory.units).filter(({ parent }) => parent === state.street);
  return communities.flatMap(({ grids }) => grids ?? [])[0] ?? '';
}
