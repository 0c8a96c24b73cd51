// Closed lists with their words: stages, outcomes, choices. Forms stand in commands, what is told to whom in the notices.
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
