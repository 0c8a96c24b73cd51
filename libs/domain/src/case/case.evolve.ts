import type { CaseEvent } from '../kernel/event.js';
import { SHARED_EVENTS } from './case.catalogue.js';
import type { AnyEvent } from './case.decision.js';
import type { SharedEvent } from './case.events.js';
import { handlersWith, type CaseState } from './case.state.js';

/** Is this one of the events that any case may have, whatever its procedure? */
export function isSharedEvent(event: CaseEvent): event is SharedEvent {
  return Object.hasOwn(SHARED_EVENTS, event.type);
}

/** Folds what can happen to any case. A procedure folds only its own events beside it. */
export function evolveShared<S extends CaseState>(state: S, event: SharedEvent): S {
  const definition: AnyEvent = SHARED_EVENTS[event.type];
  return { ...state, ...definition.fold(state, event) };
}

/** Remembers who worked on the matter, so that he never judges his own work. */
export function withHandler<S extends CaseState>(state: S, person: string): S {
  const handlers = handlersWith(state.handlers, person);
  return handlers === state.handlers ? state : { ...state, handlers };
}
