import type { Actor } from './actor.js';
import type { Pins } from './event.js';
import type { Instant } from './instant.js';

/** All a rule may look at. The domain reads no clock, no environment and no random source. */
export interface Context<InForce extends { readonly pins: Pins } = { readonly pins: Pins }> {
  readonly now: Instant;
  readonly actor: Actor;
  readonly caseId: string;
  /** What was in force at `at`; an elapse is judged by what was in force at its own due instant. */
  inForce(at: Instant): InForce;
}

/** What is in force in a context of this type. */
export type InForceOf<C extends Context> = ReturnType<C['inForce']>;
