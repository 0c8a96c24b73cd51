// Closed lists with their words: stages, outcomes, choices. Forms stand in commands, what is told to whom in the notices.
import type { Label } from '../../kernel/label.js';

export const STAGES = {
  countersigning: { label: { zh: '待会签', en: 'To be countersigned' } },
  white: { label: { zh: '白色督办', en: 'White' } },
  yellow: { label: { zh: '黄色督办', en: 'Yellow' } },
  red: { label: { zh: '红色督办', en: 'Red' } },
  reporting: { label: { zh: '待主要负责人约谈报告', en: 'The head’s interview and report are awaited' } },
  writtenOff: { label: { zh: '已销号', en: 'Written off' }, final: true },
  cancelled: { label: { zh: '已撤销', en: 'Cancelled' }, final: true },
} as const;

export const OUTCOMES = {
  writtenOff: { zh: '销号', en: 'Written off' },
  cancelled: { zh: '撤销', en: 'Cancelled' },
} as const satisfies Record<string, Label>;

export const FAULTS = {
  'order.reportMissing': {
    zh: '多次红单书面报告逾期未交',
    en: 'The report about the red orders did not come in time',
  },
} as const satisfies Record<string, Label>;

export const COLOUR_LABELS = {
  white: { zh: '白色', en: 'White' },
  yellow: { zh: '黄色', en: 'Yellow' },
  red: { zh: '红色', en: 'Red' },
} as const satisfies Record<string, Label>;

/** The three sheets (red-yellow-white regulation). */
export const SLIPS = {
  white: { zh: '白单·交办', en: 'White slip' },
  yellow: { zh: '黄单·督办', en: 'Yellow slip' },
  red: { zh: '红单·问责', en: 'Red slip' },
} as const satisfies Record<string, Label>;

/** Why a supervisor may begin above white (R T1). */
export const DIRECT_GROUNDS = {
  major: { zh: '重大事项', en: 'Major' },
  urgent: { zh: '紧急事项', en: 'Urgent' },
  special: { zh: '特殊事项', en: 'Special' },
} as const satisfies Record<string, Label>;

/** On whose word an order may be cancelled. */
export const AUTHORITIES = {
  determination: { zh: '责任认定', en: 'A determination' },
  extension: { zh: '已批准的延期', en: 'A granted extension' },
  recordError: { zh: '记录有误', en: 'An error of the record' },
} as const satisfies Record<string, Label>;

export const SIGNED = {
  no: { zh: '未签收', en: 'Not signed' },
  yes: { zh: '已签收', en: 'Signed' },
  deemed: { zh: '逾期视为签收', en: 'Counts as signed' },
} as const satisfies Record<string, Label>;
