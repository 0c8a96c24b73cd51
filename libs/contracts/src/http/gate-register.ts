import type { Coded, InstantText, NamedUnit } from './words.js';

/** A dispatch to a street that the gate refused (准入拦截). */
export interface RefusedDispatch {
  /** The id of the refused command. */
  readonly attempt: string;
  /** The register of its sender, which has a page like a case. */
  readonly registerId: string;
  readonly sender: NamedUnit;
  readonly street: NamedUnit;
  /** Of the responsibility list; null where it named none. */
  readonly item: Coded | null;
  /** In what guise it was to reach the street. */
  readonly vehicle: Coded;
  /** Why the gate refused it. */
  readonly reason: Coded;
  readonly at: InstantText;
}

/** What can be narrowed to: all that stands in the registers that the post reads. */
export interface GateChoices {
  readonly senders: readonly NamedUnit[];
  readonly streets: readonly NamedUnit[];
  readonly items: readonly Coded[];
  readonly reasons: readonly Coded[];
}

/** `GET /gate-register?sender=&street=&itemCode=&reason=&page=&size=`: the newest first. */
export interface GateRegisterView {
  readonly asOf: InstantText;
  readonly rows: readonly RefusedDispatch[];
  readonly page: number;
  readonly size: number;
  /** Of everything that fits, all pages. */
  readonly total: number;
  readonly choices: GateChoices;
}
