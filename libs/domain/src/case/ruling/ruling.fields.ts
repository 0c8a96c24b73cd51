import { listOf, reference } from '../../kernel/form.js';

/** Who is to lead, as an agreement, opinion, vote or determination says it. */
export const lead = reference({ zh: '主办单位', en: 'Lead' }, 'unit');

/** Who is to help. */
export const assists = listOf(
  { zh: '协办单位', en: 'Assisting' },
  reference({ zh: '单位', en: 'Unit' }, 'unit'),
  { min: 0, max: 20 },
);
