// Closed lists with their words: stages, outcomes, choices. Forms stand in commands, what is told to whom in the notices.
import type { Label } from '../../kernel/label.js';

export const STAGES = {
  drafted: { label: { zh: '拟稿', en: 'Drafted' } },
  sent: { label: { zh: '已发出', en: 'Sent' } },
  read: { label: { zh: '已阅知', en: 'Read' } },
  objected: { label: { zh: '有异议', en: 'Objected to' } },
  answered: { label: { zh: '异议已答复', en: 'Answered' } },
  filed: { label: { zh: '已归档', en: 'Filed' }, final: true },
  discarded: { label: { zh: '已作废', en: 'Discarded' }, final: true },
} as const;

export const OUTCOMES = {
  filed: { zh: '归档', en: 'Filed' },
  filedAfterObjection: { zh: '答复异议后归档', en: 'Filed after an objection' },
  discarded: { zh: '作废', en: 'Discarded' },
} as const satisfies Record<string, Label>;

export const TYPES = {
  permit: { zh: '行政许可', en: 'Permit' },
  penalty: { zh: '行政处罚', en: 'Penalty' },
  compulsion: { zh: '行政强制', en: 'Compulsion' },
  closed: { zh: '办结', en: 'Closed' },
  ruling: { zh: '责任裁定', en: 'Ruling' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Label>;

export const SECRECY = {
  public: { zh: '公开', en: 'Public' },
  internal: { zh: '内部', en: 'Internal' },
  sealed: { zh: '保密（限指定岗位）', en: 'Sealed, named posts only' },
} as const satisfies Record<string, Label>;

export const REACHED = {
  no: { zh: '未阅', en: 'Not read yet' },
  read: { zh: '已阅', en: 'Read' },
  delivered: { zh: '视为送达', en: 'Counts as delivered' },
} as const satisfies Record<string, Label>;
