import { noteSeries as ofAnyCase, seriesForm } from '../../case/series/note-series.js';
import { SeriesReached } from '../../case/series/series.events.js';
import { ENGINE_ALONE } from '../../kernel/actor.js';
import { command } from './supervision-order.builders.js';
import { callHeadToAccount, ThirdRedReached } from './third-red.js';

/** The red episodes of the unit became too many with this one; where it is over meanwhile, its head is told all the same. */
export const noteSeries = command({
  name: ofAnyCase.name,
  label: ofAnyCase.label,
  form: seriesForm,
  engine: 'only',
  stages: 'any',
  permits: () => undefined,
  declares: {
    ...ENGINE_ALONE,
    starts: ['order.thirdRedInterview', 'order.thirdRedReport'],
    records: [ThirdRedReached, SeriesReached],
  },
  decide(decision, payload) {
    callHeadToAccount(decision, payload.cases);
    decision.record(SeriesReached, payload);
  },
});
