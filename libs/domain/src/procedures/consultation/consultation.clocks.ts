import { dateOf } from '../../calendar/instant.js';
import { type Decision } from '../../case/case.decision.js';
import { notifyOfObligation } from '../../case/notify-unit.js';
import { openSupervisionOrder } from '../../case/case.orders.js';
import type { ClockDefinition } from '../../case/case.clock.js';
import { open } from '../../kernel/contract.js';
import { listChange } from '../../kernel/contracts/not-in-district.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { type InForce } from '../../reference/in-force.js';
import { event } from './consultation.command.js';
import { actionObligation, type ConsultationClock, start } from './consultation.obligations.js';
import { type Action, type ConsultationState } from './consultation.state.js';
import { withInvitee } from './parties.js';
import { ConvenorReplaced, takeOver } from './take-over.js';

/** Its time to reply ran out: it counts as declined, unless it comes. */
const AttendanceLapsed = event<{ readonly unit: string }>({
  type: 'AttendanceLapsed',
  label: { zh: '逾期未答复，视为不参会', en: 'It counts as declined' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) => withInvitee(state, unit, { reply: 'silent' }),
});

/** Nobody objected in time: the minutes bind, and what they resolve is owed. */
const MinutesBound = event({
  type: 'MinutesBound',
  label: { zh: '纪要生效', en: 'The minutes bind' },
  schemaVersion: 1,
  fold(state) {
    const actions = (state.minutes?.resolutions ?? []).map(
      ({ owner = '', action, agreedDate, itemCode }, n): Action => ({
        ...{ id: `action-${n + 1}`, owner, action, agreedDate, itemCode },
        ...{ reporters: [], accepted: false },
      }),
    );
    return { stage: 'tracking', actions };
  },
  reactions: ({ after }) => changeList(after),
});

/** What the minutes say of a boundary feeds the list. */
function changeList({ minutes, title }: ConsultationState): readonly Reaction[] {
  return (minutes?.boundaries ?? []).map(({ item, text }, n) =>
    open(
      listChange.propose,
      { change: 'alter', item, content: text, basis: title, reasons: '会商纪要明确职责边界' },
      {
        key: `listChange:${n}`,
        about: { zh: '按纪要修改责任清单', en: 'The list is to be changed by the minutes' },
      },
    ),
  );
}

/** The minutes bind: each resolution is owed by its owner, and the result is to be notified. */
function bind(decision: Decision<ConsultationState>): void {
  decision.record(MinutesBound, {});
  for (const action of decision.state.actions)
    start(decision, 'consultation.action', actionObligation(action, dateOf(decision.at)));
  start(decision, 'consultation.notify');
}

/** What is owed in a consultation, and the command that does it. */
export const CLOCKS: Readonly<Record<ConsultationClock, ClockDefinition<ConsultationState>>> = {
  // Once one of these two has passed, the centre is the convenor and owes it anew.
  'consultation.convene': {
    label: { zh: '召集会商', en: 'Convene it' },
    metBy: 'convene',
    whenPassed: 'decides',
    whenElapsed: {
      starts: ['consultation.convene', 'consultation.hold'],
      cancels: ['consultation.hold'],
      records: [ConvenorReplaced],
      follow: (decision) => takeOver(decision, true),
    },
  },
  'consultation.hold': {
    label: { zh: '召开会商', en: 'Hold it' },
    metBy: 'hold',
    whenPassed: 'decides',
    whenElapsed: {
      starts: ['consultation.hold'],
      records: [ConvenorReplaced],
      follow: (decision) => takeOver(decision, true),
    },
  },
  'consultation.reply': {
    label: { zh: '答复是否参会', en: 'Say whether you come' },
    metBy: 'confirmAttendance',
    orBy: ['declineAttendance'],
    whenPassed: 'decides',
    whenElapsed: {
      records: [AttendanceLapsed],
      follow: (decision, { ownerUnit }) => decision.record(AttendanceLapsed, { unit: ownerUnit }),
    },
  },
  'consultation.minutes': {
    label: { zh: '形成纪要', en: 'Minutes' },
    metBy: 'draftMinutes',
    orBy: ['issueMinutes', 'declareDeadlock'],
  },
  // One window for all parties, kept by the convenor: they may object, nobody must.
  'consultation.objection': {
    label: { zh: '纪要异议期', en: 'Objection period' },
    whenPassed: 'window',
    whenElapsed: {
      starts: ['consultation.action', 'consultation.notify'],
      leadsTo: { minutesIssued: ['tracking'] },
      records: [MinutesBound],
      follow: bind,
    },
  },
  'consultation.action': { label: { zh: '落实任务', en: 'Carry out the action' }, metBy: 'reportAction' },
  'consultation.notify': {
    label: { zh: '通报处理结果', en: 'Notify the result' },
    metBy: 'resultNotification.draft',
  },
  'consultation.quarterly': { label: { zh: '季度例会', en: 'The quarter’s meeting' }, metBy: 'hold' },
};

/** Whoever owes something is told when its clock starts. */
export function notifyOwner({ obligations }: ConsultationState, id: string): readonly Reaction[] {
  const owed = obligations[id];
  const own = owed !== undefined && Object.hasOwn(CLOCKS, owed.key);
  return own && owed.key !== 'consultation.objection' ? [notifyOfObligation(owed, CLOCKS)] : [];
}

/** Stayed away twice: a yellow order on whoever made it fail. */
export function openOrderForAbsence(
  state: ConsultationState,
  obligationId: string,
  inForce: InForce,
): readonly Reaction[] {
  const owed = state.obligations[obligationId];
  return owed === undefined ? [] : [openSupervisionOrder(state, owed, 'yellow', { clocks: CLOCKS, inForce })];
}
