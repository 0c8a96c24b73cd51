import { fields, flag, listOf, reference, type Value } from '../form/form.js';

const units = listOf({ zh: '单位', en: 'Units' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
  min: 0,
  max: 50,
});

/** ⚙ `applyRuling`: what a dispute, panel or duty ruling tells every case it settles, and all that it tells. */
export const rulingForm = fields({
  source: reference({ zh: '裁定案件', en: 'Case that ruled' }, 'case'),
  lead: reference({ zh: '主办单位', en: 'Lead' }, 'unit'),
  assists: units,
  releases: units,
  binding: flag({ zh: '具有约束力', en: 'It binds' }),
});
export type Ruling = Value<typeof rulingForm>;
