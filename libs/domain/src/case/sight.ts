import { ENGINE, type Actor } from '../kernel/actor.js';
import type { Audience, AudienceKey, NamedKey, Sight } from '../kernel/audience.js';
import { namesOf } from '../kernel/doer.js';
import type { UnitKind } from '../kernel/post.js';
import type { Directory } from '../reference/directory/directory.js';
import type { Context } from './case.context.js';
import type { Procedure } from './case.procedure.js';
import type { CaseState, Party } from './case.state.js';

/** These see every case; the district's leader, because he is told of whatever goes wrong in any of them. */
const SEE_ALL: readonly UnitKind[] = ['commandCentre', 'supervisionCentre', 'districtLeadership'];
/** Roles that see a case in full; assisting units and copies see it without the others' inner remarks. */
const IN_FULL: readonly Party['role'][] = ['caller', 'lead', 'seat', 'other'];

/** Who sees a case unless its section says otherwise: its parties, their superiors, whoever owes something in it. */
export function usualAudience({ parties, obligations }: CaseState): Audience {
  // Where a unit has two parts in a case, the first says how much it sees.
  const first = new Map(parties.toReversed().map(({ unit, role }) => [unit, role]));
  const inFull = [...first].flatMap(([unit, role]) => (IN_FULL.includes(role) ? [unitKey(unit)] : []));
  const owners = Object.values(obligations).map(({ ownerUnit }) => unitKey(ownerUnit));
  return { inFull, asParty: [...new Set([...[...first.keys()].map(partyKey), ...owners])] };
}

export function unitKey(unit: string): AudienceKey {
  return `unit:${unit}`;
}

function partyKey(unit: string): AudienceKey {
  return `party:${unit}`;
}

/** These posts and persons, as an audience names to whom alone it is open. */
export function namedKeys(posts: readonly string[], persons: readonly string[]): readonly NamedKey[] {
  return [
    ...posts.map((post): NamedKey => `post:${post}`),
    ...persons.map((name): NamedKey => `person:${name}`),
  ];
}

/** What an audience must name for somebody to be in it; `all` for units that see every case. */
export interface SightKeys {
  readonly units: 'all' | readonly AudienceKey[];
  readonly names: readonly NamedKey[];
}

/**
 * Under which keys an actor reads, as the directory stands. A dispatched body answers to two superiors, the department and
 * the street; both see what it is in. Names count whoever he acts for, and whoever acts for him.
 */
export function sightKeysOf(actor: Actor, { units }: Directory): SightKeys {
  const { unit, post } = actor;
  const names = namedKeys([post], namesOf(actor));
  const kind = units[unit]?.kind;
  if (kind !== undefined && SEE_ALL.includes(kind)) return { units: 'all', names };
  const below = Object.values(units).filter(
    ({ businessParent, dailyManager }) => businessParent === unit || dailyManager === unit,
  );
  const ofKind: readonly AudienceKey[] = kind === undefined ? [] : [`kind:${kind}`];
  return {
    units: ['anyone', unitKey(unit), ...ofKind, partyKey(unit), ...below.map(({ id }) => partyKey(id))],
    names,
  };
}

/** How much these keys show of a case with this audience: the one rule by which it is listed and opened. */
export function sightOf({ inFull, asParty, openTo }: Audience, { units, names }: SightKeys): Sight {
  if (openTo !== undefined && !openTo.some((each) => names.includes(each))) return 'nothing';
  if (units === 'all' || inFull.some((each) => units.includes(each))) return 'all';
  return asParty.some((each) => units.includes(each)) ? 'asParty' : 'nothing';
}

/** How much the actor sees of a case as it stands. The engine sees all of every one. */
export function seenOf<S extends CaseState>(
  { audience }: Pick<Procedure<S>, 'audience'>,
  state: S,
  { actor, inForce, now }: Context,
): Sight {
  if (actor.post === ENGINE.post) return 'all';
  return sightOf(audience(state), sightKeysOf(actor, inForce(now).directory));
}
