import type { Instant } from '@tiaokuai/domain';
import type { Matter } from '../matter/matter.js';

/** A matter on its way through time, told piece by piece. */
export interface Timeline {
  readonly matter: Matter;
  /** When something next happens in it; undefined when nothing ever does. */
  readonly next: Instant | undefined;
  /** Tells everything that happens before `end`. */
  runUntil(end: Instant): Promise<void>;
  /** Something happened to its cases from outside; people see it. */
  refresh(): void;
}
