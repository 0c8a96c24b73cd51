import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';

export const GATE_DATA_REJECTIONS = {
  'GATE_DATA.ADMISSION_REPEATED': withDetails<{ readonly id: string }>({
    zh: '准入编号重复',
    en: 'Two admissions have one number',
  }),
  'GATE_DATA.ADMISSION_UNKNOWN': withDetails<{ readonly id: string }>({
    zh: '没有这个编号的准入',
    en: 'There is no admission of this number',
  }),
  'GATE_DATA.ROW_UNKNOWN': {
    zh: '负面清单中没有这一行',
    en: 'The negative list has no such row',
  },
  'GATE_DATA.ROW_REPEATED': {
    zh: '负面清单中已有相同的一行',
    en: 'The negative list has this row already',
  },
  'GATE_DATA.UNCHANGED': {
    zh: '与上一版本相同，没有修改',
    en: 'It stands like that already',
  },
  'GATE_DATA.NOTHING_CHANGED': {
    zh: '没有增加、修改或者移出任何内容',
    en: 'Nothing is added, changed or removed',
  },
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
