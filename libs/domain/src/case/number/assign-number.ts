import { ENGINE_ALONE } from '../../kernel/actor.js';
import { fields, reference, text, wholeNumber } from '../../kernel/form.js';
import { commandFor } from '../case.decision.js';
import type { CaseState } from '../case.state.js';
import { NumberAssigned } from './number.events.js';

const command = commandFor<CaseState>();

/** By the engine: the number that the register keeps for this case. Accepted also when the case is over; once only. */
export const assignNumber = command({
  name: 'assignNumber',
  label: { zh: '登记编号', en: 'Record the number' },
  engine: 'only',
  form: fields({
    number: text({ zh: '编号', en: 'Number' }, { max: 200 }),
    unit: reference({ zh: '编号单位', en: 'Whose series it is' }, 'unit'),
    year: wholeNumber({ zh: '年份', en: 'Year' }, { min: 1, max: 9_999 }),
    n: wholeNumber({ zh: '序号', en: 'Its place in the series' }, { min: 1, max: 10_000_000 }),
  }),
  stages: 'any',
  permits: () => undefined,
  declares: { ...ENGINE_ALONE, records: [NumberAssigned] },
  decide(decision, payload) {
    if (decision.state.number === undefined) decision.record(NumberAssigned, payload);
  },
});
