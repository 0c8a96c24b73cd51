import { ruleFor } from '../case.decision.js';
import { SERIES } from '../../reference/series/series.js';
import type { SharedEvent } from '../case.events.js';
import type { CaseState } from '../case.state.js';
import { choice, fields, listOf, reference, text, wholeNumber } from '../../kernel/form.js';

const rule = ruleFor<CaseState, SharedEvent>();

/**
 * ⚙ The register counted this case into a full window: what follows is the section's to say, by a reaction to the event.
 * Accepted also when the case is over meanwhile.
 */
const noteSeries = rule({
  name: 'noteSeries',
  label: { zh: '多次发生', en: 'Again and again' },
  engine: 'only',
  form: fields({
    series: choice({ zh: '统计项', en: 'Series' }, SERIES),
    subject: listOf({ zh: '对象', en: 'Subject' }, text({ zh: '对象', en: 'Subject' }), { min: 1, max: 5 }),
    count: wholeNumber({ zh: '次数', en: 'Times' }, { min: 1, max: 10_000 }),
    cases: listOf({ zh: '案件', en: 'Cases' }, reference({ zh: '案件', en: 'Case' }, 'case'), {
      min: 1,
      max: 10_000,
    }),
  }),
  stages: 'any',
  permits: () => undefined,
  decide(decision, payload) {
    decision.record('SeriesReached', payload);
  },
});

export const SERIES_RULES = [noteSeries];
