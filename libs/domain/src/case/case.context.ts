import type { Context as AnyContext } from '../kernel/context.js';
import type { InForce } from '../reference/in-force.js';
import type { CaseSnapshot } from './case.snapshot.js';
import type { Sibling } from './duplicate/likeness.js';

/** All that a rule of a case may look at. */
export interface Context extends AnyContext<InForce> {
  /** The case that the payload names, as it stood now; only for commands that declare `snapshotOf`. */
  readonly otherCase?: CaseSnapshot;
  /** Its open siblings in the matter; only for commands that are not to begin a case twice (`notTwice`). */
  readonly siblings?: readonly Sibling[];
}
