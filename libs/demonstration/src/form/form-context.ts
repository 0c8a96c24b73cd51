import type { Actor, CaseState, InForce, Instant } from '@tiaokuai/domain';
import type { SeededRandom } from '../random/seeded-random.js';

/** Who is about to fill in which form, where, and the draws for it. */
export interface FormContext {
  readonly kind: string;
  readonly command: string;
  readonly state: CaseState;
  readonly actor: Actor;
  readonly now: Instant;
  readonly inForce: InForce;
  /** What the command is aimed at inside the case, where it names it. */
  readonly target?: { readonly field?: string; readonly value: string };
  readonly random: SeededRandom;
}
