import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';
import { type SHARED_REJECTIONS } from '../../kernel/shared.rejections.js';

export const REJECTIONS = {
  'CONSULT.NEEDS_TWO_PARTIES': { zh: '会商须有两个以上单位参加', en: 'A consultation needs two parties' },
  'CONSULT.NEEDS_ITEM': { zh: '须注明所涉清单事项', en: 'It names the list items it is about' },
  'CONSULT.NOTICE_TOO_SHORT': withDetails<{ readonly earliest: string } | undefined>({
    zh: '通知时间过短',
    en: 'The notice is too short',
  }),
  'CONSULT.OWNER_ABSENT': withDetails<{ readonly unit: string }>({
    zh: '责任单位未到会，也未书面同意',
    en: 'It binds a unit that was not present and has not agreed in writing',
  }),
  'CONSULT.ACTION_NEEDS_ONE_OWNER': {
    zh: '每项任务须有且只有一个责任单位',
    en: 'Every action has exactly one owner',
  },
  'CONSULT.OBJECTION_ONCE': { zh: '纪要异议只有一轮', en: 'There is one round of objections' },
  'CONSULT.ACTIONS_OPEN': { zh: '仍有任务未落实或未确认', en: 'Some actions are not accepted yet' },
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof SHARED_REJECTIONS & typeof REJECTIONS> = rejectFrom();
