import type { Coded, InstantText, NamedUnit } from './words.js';

/**
 * `POST /foresee`: what would start running if this opening command were given now. Nothing is recorded. For a command to
 * a case that stands, `POST /cases/{id}/commands/{name}/foresee` takes the payload itself.
 */
export interface Foresee {
  readonly kind: string;
  readonly command: string;
  readonly payload: unknown;
}

/** Rejected as the command itself would be. */
export interface Foresight {
  readonly asOf: InstantText;
  readonly deadlines: readonly ForeseenDeadline[];
}

export interface ForeseenDeadline {
  readonly unit: NamedUnit;
  readonly clock: Coded;
  readonly dueAt: InstantText;
  /** `2026-09-17 周四 11:10` */
  readonly dueText: string;
  readonly provisional: boolean;
}
