import type { Obligation } from '../kernel/obligation.js';
import type { ClockDescription, ElapseDeclarations } from '../kernel/procedure.js';
import type { Decision } from './case.decision.js';
import type { CaseState } from './case.state.js';

/** What follows when a limit passes, beyond the default of its class, and what it says of that. */
export interface WhenElapsed<S extends CaseState> extends ElapseDeclarations {
  follow(decision: Decision<S>, passed: Obligation): void;
}

/** A clock of a procedure: what its limit is called, who meets it, what follows when it passes. */
export interface ClockDefinition<S extends CaseState> extends ClockDescription {
  readonly whenElapsed?: WhenElapsed<S>;
}
