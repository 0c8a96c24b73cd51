import { citation } from '../../case/citation/citation.js';
import { evidence, files } from '../../kernel/evidence.js';
import {
  choice,
  date,
  fields,
  listOf,
  optional,
  reference,
  text,
  wholeNumber,
  type Value,
} from '../../kernel/form.js';
import { ASKS, COMPLETE, GROUNDS, URGENCIES } from './collaboration.labels.js';

const long = { max: 2000, widget: 'multiline' } as const;
const reason = text({ zh: '理由', en: 'Reason' }, long);

export const withReason = fields({ reason });

export const request = fields({
  title: text({ zh: '标题（不得含个人信息）', en: 'Title (nothing personal)' }, { max: 60 }),
  to: reference({ zh: '请求协作的单位', en: 'Unit asked' }, 'unit'),
  itemCode: optional(reference({ zh: '清单事项', en: 'List item' }, 'listItem')),
  ask: choice({ zh: '协作方式', en: 'What is asked' }, ASKS),
  details: text({ zh: '协作内容', en: 'The ask in words' }, long),
  facts: text({ zh: '事实', en: 'Facts' }, { max: 10_000, widget: 'multiline' }),
  urgency: choice({ zh: '紧急程度', en: 'Urgency' }, URGENCIES),
  deputy: reference({ zh: '同意发出的分管负责人', en: 'Deputy who stands for it' }, 'person'),
  wantedBy: optional(date({ zh: '希望完成日期', en: 'Wanted by' })),
  attachments: optional(files),
  forBody: optional(reference({ zh: '代派驻机构提出', en: 'For a dispatched body' }, 'unit')),
  street: optional(reference({ zh: '所在街道', en: 'Street of the place' }, 'unit')),
  admissionId: optional(reference({ zh: '准入编号', en: 'Admission' }, 'case')),
  matterId: optional(reference({ zh: '所属事项链', en: 'Matter it belongs to' }, 'case')),
});
export type Request = Value<typeof request>;

export const signIn = fields({ personName: text({ zh: '签收人', en: 'Who signs in' }, { max: 100 }) });

export const requestSupplement = fields({
  missing: listOf({ zh: '需补充的材料', en: 'What is missing' }, text({ zh: '材料', en: 'Item' }), {
    min: 1,
    max: 20,
  }),
});

export const supplement = fields({ files, text: optional(text({ zh: '说明', en: 'Explanation' }, long)) });

export const accept = fields({
  contact: text({ zh: '联系人', en: 'Contact' }, { max: 100 }),
  plan: text({ zh: '办理安排', en: 'Plan' }, long),
  byDate: optional(date({ zh: '预计完成日期', en: 'By' })),
});

export const decline = fields({ ground: choice({ zh: '退回理由', en: 'Ground' }, GROUNDS), citation });

export const overrule = fields({ reason, citation });

export const reportProgress = fields({ text: text({ zh: '进展', en: 'Progress' }, long) });

export const submitResult = fields({
  content: text({ zh: '办理结果', en: 'Result' }, { max: 10_000, widget: 'multiline' }),
  evidence,
  complete: choice({ zh: '是否全部办结', en: 'Complete' }, COMPLETE),
});

export const confirmResult = fields({
  score: wholeNumber({ zh: '评分', en: 'Score' }, { min: 1, max: 5, widget: 'score' }),
});
