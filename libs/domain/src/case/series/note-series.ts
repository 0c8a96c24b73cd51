import { ENGINE_ALONE } from '../../kernel/actor.js';
import { choice, fields, listOf, reference, text, wholeNumber } from '../../kernel/form.js';
import { SERIES } from '../../reference/series/series.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { SeriesReached } from './series.events.js';

const command = commandFor<CaseState>();

/** What the register tells a case. */
export const seriesForm = fields({
  series: choice({ zh: '统计项', en: 'Series' }, SERIES),
  subject: listOf({ zh: '对象', en: 'Subject' }, text({ zh: '对象', en: 'Subject' }), { min: 1, max: 5 }),
  count: wholeNumber({ zh: '次数', en: 'Times' }, { min: 1, max: 10_000 }),
  cases: listOf({ zh: '案件', en: 'Cases' }, reference({ zh: '案件', en: 'Case' }, 'case'), {
    min: 1,
    max: 10_000,
  }),
});

/**
 * By the engine: the register counted this case into a full window. What follows is the section's to say, by a reaction to
 * the event. Accepted also when the case is over meanwhile.
 */
export const noteSeries = command({
  name: 'noteSeries',
  label: { zh: '多次发生', en: 'Again and again' },
  engine: 'only',
  form: seriesForm,
  stages: 'any',
  permits: () => undefined,
  declares: { ...ENGINE_ALONE, records: [SeriesReached] },
  decide: (decision, payload) => decision.record(SeriesReached, payload),
});
