import type { Actor } from './actor.js';

/**
 * Who did something, by both of his names: the person, and whom he did it for where it was on behalf of somebody. Rules
 * that keep roles apart remember and compare this, never a person alone.
 */
export type Doer = Pick<Actor, 'person' | 'onBehalfOf'>;

export function doerOf({ person, onBehalfOf }: Doer): Doer {
  return onBehalfOf === undefined ? { person } : { person, onBehalfOf };
}

/** Is a name of the one among the names of the other? */
export function isSameDoer(one: Doer, other: Doer): boolean {
  const names = namesOf(one);
  return namesOf(other).some((name) => names.includes(name));
}

export function namesOf({ person, onBehalfOf }: Doer): readonly string[] {
  return onBehalfOf === undefined ? [person] : [person, onBehalfOf];
}
