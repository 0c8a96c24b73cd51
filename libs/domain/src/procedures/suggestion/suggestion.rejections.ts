import { type Reject, rejectFrom, type RejectionCatalogue } from '../../kernel/rejection.js';
import { type SHARED_REJECTIONS } from '../../kernel/shared.rejections.js';

export const REJECTIONS = {
  'SUGGEST.NEEDS_GROUNDS': { zh: '请至少列出一个相关案件', en: 'Name at least one case as grounds' },
  'SUGGEST.REDIRECT_LATE': {
    zh: '已超过转办期限，应当由本单位答复',
    en: 'The time to pass it on is over: this unit answers',
  },
  'SUGGEST.REDIRECT_TWICE': {
    zh: '已经转办一次，不得再转；确不属本单位的，请提请指挥中心协调',
    en: 'It was passed on once already; whoever is wrong again asks the command centre',
  },
  'SUGGEST.VERDICT_NEEDS_REASON': { zh: '请写明理由', en: 'The verdict needs its reason' },
  'SUGGEST.ADOPTION_NEEDS_PLAN': {
    zh: '采纳的，请写明落实步骤和日期',
    en: 'What is adopted needs a plan with dates',
  },
  'SUGGEST.REJECT_ONCE': {
    zh: '答复只能退回一次；仍有不同意见的，请提请会商',
    en: 'A reply is rejected once; whoever still disagrees asks for a consultation',
  },
  'SUGGEST.IMPLEMENTATION_OPEN': { zh: '尚有步骤未落实', en: 'Steps of the plan are still under way' },
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof SHARED_REJECTIONS & typeof REJECTIONS> = rejectFrom();
