import type { CaseEvent } from '../kernel/event.js';
import type { AnyEvent, EventDefinition } from '../kernel/event-definition.js';
import { SHARED_EVENTS } from './case.catalogue.js';
import type { Context } from './case.context.js';
import type { CaseState } from './case.state.js';

type Definitions = typeof SHARED_EVENTS;
type PayloadOf<D> = D extends EventDefinition<CaseState, infer P, Context> ? P : never;

/** What can happen to any case, whatever its procedure. */
export type SharedEvent = {
  [T in keyof Definitions]: CaseEvent<T, PayloadOf<Definitions[T]>>;
}[keyof Definitions];

/** Is this one of the events that any case may have, whatever its procedure? */
export function isSharedEvent(event: CaseEvent): event is SharedEvent {
  return Object.hasOwn(SHARED_EVENTS, event.type);
}

/** Folds what can happen to any case. A procedure folds only its own events beside it. */
export function evolveShared<S extends CaseState>(state: S, event: SharedEvent): S {
  const definition: AnyEvent<Context> = SHARED_EVENTS[event.type];
  return { ...state, ...definition.fold(state, event) };
}
