import type { Obligation } from '../kernel/obligation.js';
import type { ClockDescription, ElapseDeclarations } from '../kernel/procedure.js';
import type { UsualLength } from '../kernel/usual-length.js';
import type { Decision } from './case.decision.js';
import type { CaseState } from './case.state.js';

/** What follows when a limit passes, beyond the default of its class, and what it says of that. */
export interface WhenElapsed<S extends CaseState> extends ElapseDeclarations {
  follow(decision: Decision<S>, passed: Obligation): void;
}

/** What is said of a limit where it is declared: what it is called, who meets it, how long it usually runs. */
export interface ClockRow extends ClockDescription {
  /** `AS_ANOTHER` where it starts as long as one that has rows. */
  readonly usually: readonly UsualLength[];
}

/** A clock of a procedure: its row, and what follows when its limit passes. */
export interface ClockDefinition<S extends CaseState> extends ClockRow {
  readonly whenElapsed?: WhenElapsed<S>;
}

type Rows = Readonly<Record<string, ClockRow>>;
/** Keys of the limits whose passing is an answer, so that something must follow. */
type Deciding<R extends Rows> = {
  [K in keyof R]: R[K] extends { readonly whenPassed: 'decides' } ? K : never;
}[keyof R];

/**
 * What follows when the limits of these rows pass. It stands in a file of its own where the commands that it needs start
 * clocks by the names of the rows.
 */
export type ElapsedOf<R extends Rows, S extends CaseState> = Readonly<
  Record<Deciding<R>, WhenElapsed<S>> & Partial<Record<keyof R, WhenElapsed<S>>>
>;

/** Rows and what follows as the clocks of a procedure, in the order of the rows. */
export function clocksOf<R extends Rows, S extends CaseState>(
  rows: R,
  elapsed: ElapsedOf<R, S>,
): Readonly<Record<string, ClockDefinition<S>>> {
  const follows: Readonly<Record<string, WhenElapsed<S> | undefined>> = elapsed;
  return Object.fromEntries(
    Object.entries(rows).map(([key, row]) => {
      const whenElapsed = follows[key];
      return [key, whenElapsed === undefined ? row : { ...row, whenElapsed }];
    }),
  );
}
