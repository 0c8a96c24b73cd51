import { choice, listOf, optional, reference, text } from '../../kernel/form.js';
import { TRIGGERS } from './panel.labels.js';

export const reason = text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' });

export const seat = reference({ zh: '席位', en: 'Seat' }, 'unit');

// What is said of a question, whoever brings it.

export const question = text({ zh: '待认定问题', en: 'Question' }, { max: 2000, widget: 'multiline' });

export const parties = listOf(
  { zh: '当事单位', en: 'Parties' },
  reference({ zh: '单位', en: 'Unit' }, 'unit'),
  { min: 1, max: 50 },
);

export const itemCodes = optional(
  listOf({ zh: '清单事项', en: 'List items' }, reference({ zh: '清单事项', en: 'List item' }, 'listItem'), {
    min: 0,
    max: 50,
  }),
);

export const urgency = choice(
  { zh: '紧急程度', en: 'Urgency' },
  {
    ordinary: { zh: '一般', en: 'Ordinary' },
    urgent: { zh: '紧急', en: 'Urgent' },
    emergency: { zh: '应急', en: 'Emergency' },
  },
);

export const trigger = choice({ zh: '提请情形', en: 'Trigger' }, TRIGGERS);

export const cases = optional(
  listOf({ zh: '相关案件', en: 'Cases' }, reference({ zh: '案件', en: 'Case' }, 'case'), {
    min: 0,
    max: 50,
  }),
);
