import type { NamedActor } from '@tiaokuai/contracts';

/** `望江街道 曹仁杰`; the engine is no unit's person and has one name only. */
export function actorName({ unit, person }: NamedActor): string {
  return unit.shortName === person.name ? person.name : `${unit.shortName} ${person.name}`;
}
