import type { CaseState } from '../../case/case.state.js';
import type { Instant } from '../../kernel/instant.js';

/** A dispatch that the gate refused. */
export interface Blocked {
  /** The id of the refused command. */
  readonly attempt: string;
  /** To whom it would have gone. */
  readonly street: string;
  readonly itemCode?: string;
  /** In what guise; absent for the usual task. */
  readonly vehicle?: string;
  /** Why, as a code of the gate (`GATE.*`). */
  readonly code: string;
  readonly at: Instant;
}

/**
 * A sender's own register of attempts that the gate refused; stream `gateRegister:<unit>`. It owes nothing and awaits
 * nobody, so it is over from its first event: no clock, no workflow, no duty. It has a page, because whoever is told must
 * see why, and stands in no list of cases.
 */
export interface GateRegister extends CaseState {
  readonly sender: string;
  readonly blocked: readonly Blocked[];
  /** When the supervision office was told. */
  readonly told: readonly Instant[];
}
