import { dateOf } from '../../calendar/instant.js';
import { type Decision } from '../../case/case.decision.js';
import { openSupervisionOrder } from '../../case/case.orders.js';
import type { ElapsedOf } from '../../case/case.clock.js';
import { open } from '../../kernel/contract.js';
import { listChange } from '../../kernel/contracts/not-in-district.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { type InForce } from '../../reference/in-force.js';
import { event } from './consultation.builders.js';
import { CLOCKS } from './consultation.clocks.js';
import { actionObligation, start } from './consultation.obligations.js';
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

/** What follows when a limit passes, beyond the default of its class. */
export const ELAPSED: ElapsedOf<typeof CLOCKS, ConsultationState> = {
  'consultation.convene': {
    starts: ['consultation.convene', 'consultation.hold'],
    cancels: ['consultation.hold'],
    records: [ConvenorReplaced],
    follow: (decision) => takeOver(decision, true),
  },
  'consultation.hold': {
    starts: ['consultation.hold'],
    records: [ConvenorReplaced],
    follow: (decision) => takeOver(decision, true),
  },
  'consultation.reply': {
    records: [AttendanceLapsed],
    follow: (decision, { ownerUnit }) => decision.record(AttendanceLapsed, { unit: ownerUnit }),
  },
  'consultation.objection': {
    starts: ['consultation.action', 'consultation.notify'],
    leadsTo: { minutesIssued: ['tracking'] },
    records: [MinutesBound],
    follow: bind,
  },
};

/** Stayed away twice: a yellow order on whoever made it fail. */
export function openOrderForAbsence(
  state: ConsultationState,
  obligationId: string,
  inForce: InForce,
): readonly Reaction[] {
  const owed = state.obligations[obligationId];
  return owed === undefined ? [] : openSupervisionOrder(state, owed, 'yellow', { clocks: CLOCKS, inForce });
}
