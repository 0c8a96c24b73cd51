import { someEvidence } from '../../kernel/evidence.js';
import {
  choice,
  date,
  fields,
  flag,
  group,
  listOf,
  optional,
  reference,
  text,
  wholeNumber,
  type Value,
} from '../../kernel/form.js';
import { SUBJECTS, VERDICTS } from './suggestion.labels.js';

const long = { max: 2000, widget: 'multiline' } as const;
const reason = text({ zh: '理由', en: 'Reason' }, long);
const to = reference({ zh: '建议对象', en: 'To' }, 'unit');

export const suggest = fields({
  to,
  subject: choice({ zh: '类别', en: 'Subject' }, SUBJECTS),
  text: text({ zh: '建议内容', en: 'What is suggested' }, { max: 10_000, widget: 'multiline' }),
  grounds: listOf({ zh: '相关案件', en: 'Grounds' }, reference({ zh: '案件', en: 'Case' }, 'case'), {
    min: 0,
    max: 20,
  }),
  itemCodes: optional(
    listOf({ zh: '清单事项', en: 'List items' }, reference({ zh: '清单事项', en: 'List item' }, 'listItem'), {
      min: 1,
      max: 20,
    }),
  ),
});

export const redirect = fields({
  rightUnit: reference({ zh: '应当办理的单位', en: 'Right unit' }, 'unit'),
  reason,
});
export const readdress = fields({ to });
export const withdraw = fields({ reason });

const step = group(
  { zh: '落实步骤', en: 'Step' },
  {
    action: text({ zh: '措施', en: 'Action' }, { max: 500 }),
    agreedDate: date({ zh: '约定日期', en: 'Agreed date' }),
  },
);
export type Step = Value<typeof step>;

export const reply = fields({
  verdict: choice({ zh: '采纳情况', en: 'Verdict' }, VERDICTS),
  reason: optional(reason),
  plan: optional(listOf({ zh: '落实计划', en: 'Plan' }, step, { min: 0, max: 20 })),
});

export const rejectReply = fields({
  reason,
  consultation: optional(flag({ zh: '提请会商', en: 'Ask for a consultation' })),
});

export const reportImplementation = fields({
  obligationId: reference({ zh: '落实事项', en: 'Step' }, 'obligation'),
  result: text({ zh: '落实情况', en: 'Result' }, long),
  evidence: someEvidence,
});

export const close = fields({
  score: optional(wholeNumber({ zh: '评分', en: 'Score' }, { min: 1, max: 5, widget: 'score' })),
});
