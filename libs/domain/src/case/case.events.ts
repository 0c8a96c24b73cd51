import type { CaseEvent } from '../kernel/event.js';
import type { EventDefinition } from '../kernel/event-definition.js';
import type { SHARED_EVENTS } from './case.catalogue.js';
import type { Context } from './case.context.js';
import type { CaseState } from './case.state.js';

type Definitions = typeof SHARED_EVENTS;
type PayloadOf<D> = D extends EventDefinition<CaseState, infer P, Context> ? P : never;

/** What can happen to any case, whatever its procedure. */
export type SharedEvent = {
  [T in keyof Definitions]: CaseEvent<T, PayloadOf<Definitions[T]>>;
}[keyof Definitions];
