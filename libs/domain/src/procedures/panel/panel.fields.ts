import { listOf, reference, text } from '../../kernel/form.js';

export const lead = reference({ zh: '主办单位', en: 'Lead' }, 'unit');

export const assists = listOf(
  { zh: '协办单位', en: 'Assisting' },
  reference({ zh: '单位', en: 'Unit' }, 'unit'),
  {
    min: 0,
    max: 20,
  },
);

export const reason = text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' });

export const seat = reference({ zh: '席位', en: 'Seat' }, 'unit');
