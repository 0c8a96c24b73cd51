import type { CaseEvent } from '../../kernel/event.js';
import type { Instant } from '../../kernel/instant.js';
import type { Versions } from '../version.js';
import type { LimitRow, Limits } from './limits.js';

/** The whole table, whether all of it was said or only what changes. */
export type LimitsEvent = CaseEvent<
  'LimitsPublished',
  {
    readonly rows: readonly LimitRow[];
    readonly inForceFrom: Instant;
    /** Why it was changed; absent where the whole table was published. */
    readonly basis?: string;
  }
>;
export type LimitsState = Versions<Limits>;
