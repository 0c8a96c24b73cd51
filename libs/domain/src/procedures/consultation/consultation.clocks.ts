import type { CivilDate } from '../../kernel/instant.js';
import { addDays } from '../../calendar/civil-date.js';
import { dateOf } from '../../calendar/instant.js';
import { theOnly } from '../../reference/directory/who.js';
import { assertNever } from '../../kernel/label.js';
import { cancelObligations, meetObligation } from '../../case/obligation/obligation.end.js';
import type { Obligation } from '../../kernel/obligation.js';
import { startObligation, type ObligationSpec } from '../../case/obligation/obligation.start.js';
import type { ClockDescription } from '../../kernel/procedure.js';
import type { ConsultationDecision } from './consultation.rule.js';
import type { Action, ConsultationState } from './consultation.state.js';

/** What is owed in a consultation, and the command that does it (clock table of domain.md 3.3). */
export const CONSULTATION_CLOCKS = {
  // Once one of these two has passed, the centre is the convenor and owes it anew.
  'consultation.convene': {
    label: { zh: '召集会商', en: 'Convene it' },
    metBy: 'convene',
    whenPassed: 'decides',
  },
  'consultation.hold': { label: { zh: '召开会商', en: 'Hold it' }, metBy: 'hold', whenPassed: 'decides' },
  'consultation.reply': {
    label: { zh: '答复是否参会', en: 'Say whether you come' },
    metBy: 'confirmAttendance',
    orBy: ['declineAttendance'],
    whenPassed: 'decides',
  },
  'consultation.minutes': {
    label: { zh: '形成纪要', en: 'Minutes' },
    metBy: 'draftMinutes',
    orBy: ['issueMinutes', 'declareDeadlock'],
  },
  // One window for all parties, kept by the convenor: they may object, nobody must.
  'consultation.objection': { label: { zh: '纪要异议期', en: 'Objection period' }, whenPassed: 'window' },
  'consultation.action': { label: { zh: '落实任务', en: 'Carry out the action' }, metBy: 'reportAction' },
  'consultation.notify': {
    label: { zh: '通报处理结果', en: 'Notify the result' },
    metBy: 'resultNotification.draft',
  },
  'consultation.quarterly': { label: { zh: '季度例会', en: 'The quarter’s meeting' }, metBy: 'hold' },
} as const satisfies Record<string, ClockDescription>;

export type ConsultationClock = keyof typeof CONSULTATION_CLOCKS;

/** The table has two columns; what is urgent only is counted like the ordinary. */
export function columnOf({ urgency }: Pick<ConsultationState, 'urgency'>): 'ordinary' | 'emergency' {
  return urgency === 'emergency' ? 'emergency' : 'ordinary';
}

export function start(
  decision: ConsultationDecision,
  key: ConsultationClock,
  particulars: Partial<ObligationSpec> = {},
): void {
  const { state } = decision;
  startObligation(decision, {
    key,
    ownerUnit: state.convenor,
    variants: [columnOf(state)],
    emergency: state.urgency === 'emergency',
    ...particulars,
  });
}

export function meet(decision: ConsultationDecision, key: ConsultationClock): void {
  meetObligation(decision, { key });
}

/** Nothing is owed any more; it comes before the event that ends the case. */
export function endCase(decision: ConsultationDecision): void {
  cancelObligations(decision, 'caseOver');
}

/** The clock of one action. A date that is not ahead any more when the minutes bind is the day after. */
export function actionOrder(
  { owner, agreedDate, itemCode, id }: Omit<Action, 'reporters' | 'accepted'>,
  today: CivilDate,
): Partial<ObligationSpec> & Pick<ObligationSpec, 'ownerUnit'> {
  const date = agreedDate > today ? agreedDate : addDays(today, 1);
  return { ownerUnit: owner, thread: owner, about: id, itemCode, agreed: { unit: 'agreed', date } };
}

/** The centre convenes in place of whoever did not; what that one still owed, it owes in full time. */
export function takeOver(decision: ConsultationDecision, bySilence: boolean): void {
  const { convenor, stage } = decision.state;
  const centre = theOnly(decision.inForce.directory, 'commandCentre')?.id;
  if (centre === undefined || centre === convenor) return;
  decision.record('ConvenorReplaced', { from: convenor, to: centre, bySilence });
  cancelObligations(
    decision,
    'takenOver',
    ({ key }) => key === 'consultation.convene' || key === 'consultation.hold',
  );
  if (stage !== 'convened') start(decision, 'consultation.convene');
  start(decision, 'consultation.hold');
}

/** The minutes bind: each resolution is owed by its owner, and the result is to be notified. */
function bind(decision: ConsultationDecision): void {
  decision.record('MinutesBound', {});
  for (const action of decision.state.actions)
    start(decision, 'consultation.action', actionOrder(action, dateOf(decision.at)));
  start(decision, 'consultation.notify');
}

/** What follows when a limit passes, beyond fault, reminder or order. */
export function elapseConsultation(decision: ConsultationDecision, passed: Obligation): void {
  const key = ownKey(passed.key);
  switch (key) {
    case 'consultation.convene':
    case 'consultation.hold':
      return takeOver(decision, true);
    case 'consultation.reply':
      return decision.record('AttendanceLapsed', { unit: passed.ownerUnit });
    case 'consultation.objection':
      return bind(decision);
    case undefined:
    case 'consultation.minutes':
    case 'consultation.action':
    case 'consultation.notify':
    case 'consultation.quarterly':
      return;
    default:
      return assertNever(key);
  }
}

function ownKey(key: string): ConsultationClock | undefined {
  const own: readonly string[] = Object.keys(CONSULTATION_CLOCKS);
  return own.includes(key) ? (key as ConsultationClock) : undefined;
}
