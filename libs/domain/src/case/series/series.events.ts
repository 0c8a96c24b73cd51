import type { CaseEvent } from '../../kernel/event.js';
import type { Reached } from '../../reference/series/series.js';

/** The register told the case by which its series became full. */
export type SeriesEvent = CaseEvent<'SeriesReached', Reached>;
