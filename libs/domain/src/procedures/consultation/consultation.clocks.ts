import type { ClockRow } from '../../case/case.clock.js';
import {
  agreed,
  emergencyHours,
  emergencyMinutes,
  procedural,
  response,
  substantive,
  workingDays,
} from '../../kernel/usual-length.js';

/** What is owed in a consultation, and the command that does it. */
export const CLOCKS = {
  // Once one of these two has passed, the centre is the convenor and owes it anew.
  'consultation.convene': {
    label: { zh: '召集会商', en: 'Convene it' },
    metBy: 'convene',
    usually: procedural({ ordinary: workingDays(1), emergency: emergencyMinutes(30) }),
    whenPassed: 'decides',
  },
  'consultation.hold': {
    label: { zh: '召开会商', en: 'Hold it' },
    metBy: 'hold',
    usually: procedural({ ordinary: workingDays(3), emergency: emergencyHours(2) }),
    whenPassed: 'decides',
  },
  'consultation.reply': {
    label: { zh: '答复是否参会', en: 'Say whether you come' },
    metBy: 'confirmAttendance',
    orBy: ['declineAttendance'],
    usually: response(agreed()),
    whenPassed: 'decides',
  },
  'consultation.minutes': {
    label: { zh: '形成纪要', en: 'Minutes' },
    metBy: 'draftMinutes',
    orBy: ['issueMinutes', 'declareDeadlock'],
    usually: procedural({ ordinary: workingDays(2), emergency: workingDays(1) }),
  },
  // One window for all parties, kept by the convenor: they may object, nobody must.
  'consultation.objection': {
    label: { zh: '纪要异议期', en: 'Objection period' },
    usually: procedural({ ordinary: workingDays(2), emergency: workingDays(1) }),
    whenPassed: 'window',
  },
  'consultation.action': {
    label: { zh: '落实任务', en: 'Carry out the action' },
    metBy: 'reportAction',
    usually: substantive(agreed(), { extensionGrade: 'party' }),
  },
  'consultation.notify': {
    label: { zh: '通报处理结果', en: 'Notify the result' },
    metBy: 'resultNotification.draft',
    usually: procedural({ ordinary: workingDays(3), emergency: workingDays(1) }),
  },
  'consultation.quarterly': {
    label: { zh: '季度例会', en: 'The quarter’s meeting' },
    metBy: 'hold',
    usually: procedural(agreed()),
  },
} as const satisfies Readonly<Record<string, ClockRow>>;

/** Their limits keys. */
export type ConsultationClock = keyof typeof CLOCKS;
