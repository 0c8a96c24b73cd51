import type { Decider as DeciderOf, Procedure as ProcedureOf } from '../kernel/procedure.js';
import type { CaseEvent } from '../kernel/event.js';
import type { Context } from './case.context.js';
import type { CaseState } from './case.state.js';

/** One procedure of the district. */
export type Procedure<S extends CaseState = CaseState, E extends CaseEvent = CaseEvent> = ProcedureOf<
  S,
  E,
  Context
>;

/** A stream with rules, whatever it is of. */
export type Decider<S = unknown, E extends CaseEvent = CaseEvent> = DeciderOf<S, E, Context>;
