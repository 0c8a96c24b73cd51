import type { Actor } from '../kernel/actor.js';
import type { CaseEvent } from '../kernel/event.js';
import type { Procedure } from './case.procedure.js';
import type { CaseState } from './case.state.js';

type Told = Pick<CaseEvent, 'type' | 'payload'>;

/** Who reads a case, and how much of it he may see. */
export interface Reader {
  readonly procedure: Pick<Procedure, 'events'>;
  readonly unit: string;
  readonly person: string;
  readonly sees: 'all' | 'asParty';
  /** As the case stands now: what is hidden now is hidden in every replay. */
  hides(event: Told): boolean;
}

/** Somebody who sees a case as it stands now. */
export function readerOf<P extends Procedure>(
  procedure: P,
  state: CaseState,
  sees: Reader['sees'],
  { unit, person }: Pick<Actor, 'unit' | 'person'>,
): Reader & { readonly procedure: P } {
  return { procedure, unit, person, sees, hides: (event) => procedure.hides?.(state, event) ?? false };
}

/** May he read what this event says? Inner remarks of others stay with them; what is hidden, with who said it. */
export function mayRead(
  event: Told & { readonly actor: Pick<Actor, 'person' | 'unit'> },
  reader: Reader,
): boolean {
  const { type, actor } = event;
  if (actor.person !== reader.person && reader.hides(event)) return false;
  return reader.sees === 'all' || actor.unit === reader.unit || reader.procedure.events[type]?.inner !== true;
}
