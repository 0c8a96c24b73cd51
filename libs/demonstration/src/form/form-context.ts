import type { Actor, CaseState, InForce, Instant } from '@tiaokuai/domain';
import type { SeededRandom } from '../random/seeded-random.js';

/** Who fills in which form, in which case, and the draws for it. */
export interface FormContext<S extends CaseState = CaseState> {
  /** Of what the command belongs to; of another kind than `state` where the command opens a case about it. */
  readonly kind: string;
  readonly command: string;
  readonly state: S;
  readonly actor: Actor;
  readonly now: Instant;
  readonly inForce: InForce;
  /** What the command is aimed at inside the case, where it names it. */
  readonly target?: { readonly field?: string; readonly value: string };
  readonly random: SeededRandom;
}
