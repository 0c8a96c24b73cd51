// Closed lists with their words: stages, outcomes, choices. Forms stand in commands, what is told to whom in the notices.
import type { Label } from '../../kernel/label.js';

export const STAGES = {
  sent: { label: { zh: '已发出，待签收', en: 'Sent' } },
  signedIn: { label: { zh: '已签收，待答复', en: 'Signed in' } },
  supplementing: { label: { zh: '待补充材料', en: 'To be supplemented' } },
  declined: { label: { zh: '已退回，待请求方答复', en: 'Declined' } },
  disputed: { label: { zh: '争议中', en: 'In dispute' } },
  inProgress: { label: { zh: '办理中', en: 'In progress' } },
  resultIn: { label: { zh: '结果待确认', en: 'Result in' } },
  confirmed: { label: { zh: '结果已确认，待通报办结', en: 'Confirmed' } },
  closed: { label: { zh: '已办结', en: 'Closed' }, final: true },
  lapsed: { label: { zh: '已失效', en: 'Lapsed' }, final: true },
  withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, final: true },
} as const satisfies Record<string, { label: Label; final?: true }>;

export const OUTCOMES = {
  done: { zh: '已办结', en: 'Done' },
  partlyDone: { zh: '部分办结', en: 'Partly done' },
  declinedAccepted: { zh: '退回成立', en: 'Declined, and rightly' },
  declinedOverruled: { zh: '退回不成立，已办理', en: 'Declined, overruled and done' },
  lapsed: { zh: '逾期未补充，失效', en: 'Lapsed' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Label>;

export const URGENCIES = {
  ordinary: { zh: '一般', en: 'Ordinary' },
  urgent: { zh: '紧急', en: 'Urgent' },
} as const satisfies Record<string, Label>;

/** What one side can ask of the other; technical identification and the transfer of a case have limits of their own. */
export const ASKS = {
  check: { zh: '现场核查', en: 'Check on site' },
  evidence: { zh: '提供证据材料', en: 'Evidence' },
  people: { zh: '人员支援', en: 'People' },
  identification: { zh: '技术鉴定', en: 'Technical identification' },
  transfer: { zh: '案件移送', en: 'Transfer of a case' },
} as const satisfies Record<string, Label>;

/** The closed list of grounds for declining, and the common ones that are none. */
export const GROUNDS = {
  notInList: { zh: '不在清单内', en: 'Not in the list' },
  outsideStatutoryPower: { zh: '不属于法定职权', en: 'Outside the statutory power' },
  wrongPlace: { zh: '不属于管辖地域', en: 'Another place' },
  alreadyHandled: { zh: '已经办理', en: 'Already handled' },
  factsInsufficient: { zh: '事实材料不足', en: 'Facts insufficient' },
  tooBusy: { zh: '工作繁忙（不构成退回理由）', en: 'Too busy (no ground)' },
  noOrder: { zh: '上级未部署（不构成退回理由）', en: 'No order from above (no ground)' },
} as const satisfies Record<string, Label>;

/** How far what was declined has come. */
export const DECLINE_STATUS = {
  open: { zh: '待请求方答复', en: 'To be answered' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  accepted: { zh: '退回成立', en: 'Accepted' },
  contested: { zh: '请求方不同意', en: 'Contested' },
  overruled: { zh: '退回不成立', en: 'Overruled' },
} as const satisfies Record<string, Label>;

export const COMPLETE = {
  yes: { zh: '全部办结', en: 'Complete' },
  partly: { zh: '部分办结', en: 'In part' },
} as const satisfies Record<string, Label>;

export const FAULTS = {
  'collaboration.returnedOften': { zh: '办理结果多次被退回', en: 'The result was returned too often' },
} as const satisfies Record<string, Label>;
