import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';
import { LIMIT_ROW_REJECTIONS } from '../limits/limits.rejections.js';

export const LIST_ITEM_REJECTIONS = {
  ...LIMIT_ROW_REJECTIONS,
  'LIST.ITEM_REPEATED': withDetails<{ readonly code: string }>({
    zh: '事项编码在清单中重复',
    en: 'Two items of the list have one code',
  }),
  'LIST.CODE_REUSED': withDetails<{ readonly code: string }>({
    zh: '该编码属于已移出清单的另一事项，不得再用',
    en: 'The code belonged to another item that was removed; codes are never reused',
  }),
  'LIST.ITEM_UNCHANGED': withDetails<{ readonly code: string }>({
    zh: '与上一版本相同，没有修改',
    en: 'The item stands like that already',
  }),
  'LIST.NOTHING_CHANGED': {
    zh: '没有增加、修改或者移出任何事项',
    en: 'Nothing is added, changed or removed',
  },
  'LIST.EMPTY': {
    zh: '清单至少保留一个事项',
    en: 'The list keeps at least one item',
  },
  'LIST.TWO_LEADS_ONE_SCENE': withDetails<{ readonly code: string }>({
    zh: '多个主体责任单位须以不同场景区分',
    en: 'Several leads must each have a scene of its own',
  }),
  'LIST.CLAUSE_REPEATED': withDetails<{ readonly code: string; readonly clause: string }>({
    zh: '同一事项的职责条款编号重复',
    en: 'Two clauses of one item have one id',
  }),
  'LIST.NO_LEGAL_BASIS': withDetails<{ readonly code: string }>({
    zh: '事项须有法律依据',
    en: 'An item needs at least one law',
  }),
  'LIST.TERM': withDetails<{ readonly code: string }>({
    zh: '失效日期须晚于生效日期',
    en: 'An item ends after it begins',
  }),
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof LIST_ITEM_REJECTIONS> = rejectFrom();
