import type { Actor, CaseState, InForce, Instant } from '@tiaokuai/domain';
import type { SeededRandom } from '../random/seeded-random.js';

/** Who is about to fill in which form, where, and what chance holds for it. */
export interface FormContext {
  readonly kind: string;
  readonly command: string;
  readonly state: CaseState;
  readonly actor: Actor;
  readonly now: Instant;
  readonly inForce: InForce;
  /** What it is about inside the case, where the command names it. */
  readonly about?: { readonly field?: string; readonly value: string };
  readonly random: SeededRandom;
}
