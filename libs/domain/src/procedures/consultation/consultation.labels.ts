// Closed lists with their words: stages, outcomes, choices. Forms stand in commands, what is told to whom in the notices.
import type { Label } from '../../kernel/label.js';

export const STAGES = {
  proposed: { label: { zh: '已提议，待召集', en: 'Proposed' } },
  convened: { label: { zh: '已通知，待召开', en: 'Convened' } },
  noQuorum: { label: { zh: '到会不足，待重新召集', en: 'No quorum' } },
  held: { label: { zh: '已召开，待纪要', en: 'Held' } },
  minutesDrafted: { label: { zh: '纪要待签发', en: 'Minutes drafted' } },
  minutesIssued: { label: { zh: '纪要已发，异议期内', en: 'Minutes issued' } },
  tracking: { label: { zh: '任务落实中', en: 'Tracking the actions' } },
  deadlocked: { label: { zh: '未达成一致', en: 'Deadlocked' } },
  escalated: { label: { zh: '已提级', en: 'Escalated' } },
  closed: { label: { zh: '已办结', en: 'Closed' }, final: true },
  withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, final: true },
} as const satisfies Record<string, { label: Label; final?: true }>;

export const OUTCOMES = {
  agreed: { zh: '达成一致', en: 'Agreed' },
  agreedBoundary: { zh: '达成一致并明确职责边界', en: 'Agreed, with boundaries' },
  deadlocked: { zh: '未达成一致', en: 'Deadlocked' },
  escalated: { zh: '提级办理', en: 'Escalated' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Label>;

export const URGENCIES = {
  ordinary: { zh: '一般', en: 'Ordinary' },
  urgent: { zh: '紧急', en: 'Urgent' },
  emergency: { zh: '应急', en: 'Emergency' },
} as const satisfies Record<string, Label>;

export const MODES = {
  meeting: { zh: '会议', en: 'Meeting' },
  written: { zh: '书面', en: 'In writing' },
} as const satisfies Record<string, Label>;

export const POSITIONS = {
  agree: { zh: '同意', en: 'Agrees' },
  agreeInPart: { zh: '部分同意', en: 'Agrees in part' },
  disagree: { zh: '不同意', en: 'Disagrees' },
} as const satisfies Record<string, Label>;

export const REPLIES = {
  none: { zh: '未答复', en: 'No reply yet' },
  confirmed: { zh: '确认参会', en: 'Will come' },
  declined: { zh: '不能参会', en: 'Will not come' },
  silent: { zh: '逾期未答复，视为不参会', en: 'Counts as declined' },
} as const satisfies Record<string, Label>;

export const FAULTS = {
  'consultation.absent': { zh: '应到未到，致会商两次未能召开', en: 'Stayed away from the second meeting' },
} as const satisfies Record<string, Label>;
