import type { CaseEvent } from '../../kernel/event.js';
import type { Instant } from '../../kernel/instant.js';
import type { Versions } from '../version.js';
import type { Admission, GateData, NegativeRow } from './gate.data.js';

/** All of it, whether all was said or only what changes. */
export type GateDataEvent = CaseEvent<
  'GateDataPublished',
  {
    readonly admissions: readonly Admission[];
    readonly negativeList: readonly NegativeRow[];
    readonly inForceFrom: Instant;
    /** Why it was changed; absent where all of it was published. */
    readonly basis?: string;
  }
>;
export type GateDataState = Versions<GateData>;
