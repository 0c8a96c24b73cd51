import { eventFor } from '../../kernel/event-definition.js';
import type { Reached } from '../../reference/series/series.js';
import type { Context } from '../case.context.js';
import type { CaseState } from '../case.state.js';

const event = eventFor<CaseState, Context>();

/** The register told the case by which its series became full. */
export const SeriesReached = event<Reached>({
  type: 'SeriesReached',
  label: { zh: '多次发生', en: 'It happened again and again' },
  schemaVersion: 1,
  fold: () => ({}),
});
