import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';

export const GATE_DATA_REJECTIONS = {
  'GATE_DATA.ADMISSION_REPEATED': withDetails<{ readonly id: string }>({
    zh: '准入编号重复',
    en: 'Two admissions have one number',
  }),
  'GATE_DATA.TERM': withDetails<{ readonly id: string }>({
    zh: '截止日期早于起始日期',
    en: 'The term ends before it begins',
  }),
  'GATE_DATA.FORBIDS_NOTHING': {
    zh: '负面清单须写明关键词、清单事项或者职责条款',
    en: 'A row of the negative list names words, items or clauses',
  },
  'GATE_DATA.CLAUSE_UNKNOWN': withDetails<{ readonly itemCode: string; readonly clause: string }>({
    zh: '责任清单的该事项没有这一条款',
    en: 'The item of the list has no such clause',
  }),
  'GATE_DATA.NOT_A_STREET': withDetails<{ readonly unit: string }>({
    zh: '准入只针对街道（镇）',
    en: 'Tasks are admitted for streets and towns',
  }),
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof GATE_DATA_REJECTIONS> = rejectFrom();
