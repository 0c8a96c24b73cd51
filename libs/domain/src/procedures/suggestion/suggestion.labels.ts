import type { Label } from '../../kernel/label.js';

export const STAGES = {
  sent: { label: { zh: '已发出', en: 'Sent' } },
  received: { label: { zh: '已接收', en: 'Received' } },
  misdirected: { label: { zh: '不属本单位', en: 'Misdirected' } },
  replied: { label: { zh: '已答复', en: 'Replied' } },
  tracking: { label: { zh: '落实中', en: 'Being carried out' } },
  closed: { label: { zh: '已办结', en: 'Closed' }, final: true },
} as const;

export const SUBJECTS = {
  practice: { zh: '工作方式', en: 'Practice' },
  rule: { zh: '制度规定', en: 'Rules' },
  staffing: { zh: '人员编制', en: 'Staffing' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Label>;

export const VERDICTS = {
  adopted: { zh: '采纳', en: 'Adopted' },
  partlyAdopted: { zh: '部分采纳', en: 'Partly adopted' },
  notAdopted: { zh: '未采纳', en: 'Not adopted' },
  keptForReference: { zh: '留作参考', en: 'Kept for reference' },
} as const satisfies Record<string, Label>;

export const OUTCOMES = {
  ...VERDICTS,
  implemented: { zh: '已落实', en: 'Carried out' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Label>;

export const RECEIVED = {
  no: { zh: '未接收', en: 'Not received' },
  yes: { zh: '已接收', en: 'Received' },
  deemed: { zh: '逾期视为接收', en: 'Counts as received' },
} as const satisfies Record<string, Label>;

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
} as const satisfies Record<string, Label>;
