import type { Coded, InstantText, NamedActor } from './words.js';

/**
 * `GET /cases/{id}/facts`: what happened, in the words of whoever said it, for those who have a part in the case; for who
 * coordinates or decides, of every case of the matter. That he read it is recorded, once per person, case and day.
 */
export interface CaseFacts {
  readonly caseId: string;
  /** Oldest first; empty too where the acting post may not read them without saying what for. */
  readonly facts: readonly FactSaid[];
}

export interface FactSaid {
  /** The case in which it was said: this one, or another of the matter. */
  readonly caseId: string;
  readonly kind: Coded;
  readonly title: string;
  /** The event that says it. */
  readonly version: number;
  readonly field: string;
  readonly label: string;
  readonly saidAt: InstantText;
  readonly saidBy: NamedActor;
  /** null: erased, its key was destroyed. */
  readonly text: string | null;
  /** The version from which another statement stands in its place; absent while it holds. */
  readonly replacedAt?: number;
}

/** `GET /cases/{id}/openings`: who read or opened what the case keeps sealed, for the head of a unit that answers for it. */
export interface CaseOpenings {
  readonly caseId: string;
  /** Newest first. */
  readonly openings: readonly OpeningView[];
}

export interface OpeningView {
  readonly at: InstantText;
  readonly by: NamedActor;
  readonly what: string;
  /** In the opener's words; absent where nobody is asked. */
  readonly purpose?: string;
}
