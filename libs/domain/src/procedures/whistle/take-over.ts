import type { Decision } from '../../case/case.decision.js';
import type { FactRow } from '../../case/fact-rows.js';
import { fields, reference } from '../../kernel/form.js';
import { namedDeputyRejection } from '../../reference/directory/reachable.js';
import { basisFields, type Department } from './call-sheet.js';
import { GATE_REJECTS, takerRejection } from './check-departments.js';
import { changeLeadTo, LeadChanged } from './lead.js';
import {
  CLOCKS_OF_CALL,
  openParticipation,
  releaseParticipation,
  ThreadAcknowledged,
  ThreadOpened,
  ThreadReleased,
} from './participation.js';
import { answerRefusal } from './refusal.js';
import { endRightToRefuse } from './right-to-refuse.js';
import { followStage } from './stage-change.js';
import { mayTakeOver } from './suggestion.js';
import { command, event } from './whistle.builders.js';
import { tellOfTakeOver } from './whistle.notifications.js';
import { meet } from './whistle.obligations.js';
import { participants } from './whistle.parties.js';
import { namedParticipation, only } from './whistle.permits.js';
import {
  changeParticipation,
  isRefusalOpen,
  liveParticipation,
  type Participation,
  participationOf,
  type WhistleState,
} from './whistle.state.js';

/** `from`: who refused; `unit`: who does it instead, as a new unit of the case or beside what it does there already. */
const TaskTakenOver = event<
  Omit<Department, 'role'> & {
    readonly from: string;
    readonly deputy: string;
    readonly releaseAfterWork: boolean;
  }
>({
  type: 'TaskTakenOver',
  label: { zh: '接办', en: 'The task was taken over' },
  schemaVersion: 1,
  fold(state, { payload: { unit, from, task, itemCode, releaseAfterWork } }) {
    const answered = changeParticipation(state, from, (each) => ({
      releaseAfterWork,
      ...answerRefusal(each, 'takenOver'),
    }));
    const taken = changeParticipation({ ...state, ...answered }, unit, ({ takenOver = [] }) => ({
      takenOver: [...takenOver, { from, task }],
      refusableUntil: 'never',
    }));
    const itemCodes = itemCode === undefined ? state.itemCodes : [...new Set([...state.itemCodes, itemCode])];
    return { ...taken, itemCodes };
  },
  reactions: ({ event: { payload }, after }) => tellOfTakeOver(payload.from, after),
});

/** Whoever takes a task over has received it, and has said that it is his. */
function receive(decision: Decision<WhistleState>, unit: string): void {
  endRightToRefuse(decision, unit);
  if (participationOf(decision.state, unit)?.stage !== 'called') return;
  decision.record(ThreadAcknowledged, { unit });
  meet(decision, 'whistle.acknowledge', unit);
}

/**
 * The unit that a refusal names does it, without waiting for the street: with full clocks of its own, or with the ones that
 * it has in the case already. Who refused goes, in an emergency after the work; nobody disputes any more.
 */
export const takeOver = command({
  name: 'takeOver',
  label: { zh: '接办', en: 'Take the task over' },
  form: fields({
    from: reference({ zh: '退回申请的单位', en: 'Unit that refuses' }, 'unit'),
    ...basisFields,
    deputy: reference({ zh: '同意接办的分管负责人', en: 'Deputy who stands for it' }, 'person'),
  }),
  stages: ['blown', 'handling'],
  target: { field: 'from', candidates: participants },
  permits: (state, context, from) =>
    namedParticipation(state, from, isRefusalOpen, 'from') ??
    only(state, context, mayTakeOver(state, from, context.actor.unit)),
  declares: {
    who: { zh: '退回申请建议的单位任何岗位', en: 'any post of the unit that the refusal names' },
    by: 'anyPost',
    meets: ['whistle.answerRefusal', 'whistle.acknowledge'],
    starts: CLOCKS_OF_CALL.filter((key) => key !== 'whistle.acknowledge' && key !== 'whistle.refuse'),
    cancels: [
      ...['whistle.refuse', 'whistle.plan', 'whistle.arrive', 'whistle.result', 'whistle.preliminary'],
      ...['pause.contestedMax', 'case.interim'],
    ],
    records: [TaskTakenOver, ThreadOpened, ThreadAcknowledged, LeadChanged, ThreadReleased],
    rejects: [
      ...GATE_REJECTS,
      ...['CASE.FIELD_INVALID', 'LIST.ITEM_UNKNOWN', 'WHISTLE.NEEDS_BASIS', 'WHISTLE.WITHIN_OWN_POWER'],
    ],
  },
  decide(decision, { from, deputy, ...basis }) {
    const { state: before, inForce, at, context } = decision;
    const { unit } = context.actor;
    const refused = participationOf(before, from);
    if (refused === undefined) return;
    const row: Department = { unit, role: 'assist', task: refused.task, ...basis };
    const rejection =
      namedDeputyRejection(deputy, unit, inForce, at) ?? takerRejection(before, row, inForce, at);
    if (rejection !== undefined) return decision.reject(rejection);
    const releaseAfterWork = refused.refusal?.underReservation === true;
    decision.record(TaskTakenOver, { unit, task: refused.task, ...basis, from, deputy, releaseAfterWork });
    meet(decision, 'whistle.answerRefusal', from);
    if (liveParticipation(before, unit) === undefined) openParticipation(decision, row, 'takenOver');
    receive(decision, unit);
    const heir = before.callerLeads ? before.calling.office : unit;
    if (before.leadUnit === from) changeLeadTo(decision, heir, 'takenOver');
    if (!releaseAfterWork) releaseParticipation(decision, from, 'takenOver');
    followStage(decision, before);
  },
});

/** What a unit of the case does beside its own task. */
export function takenOverFacts({ takenOver = [] }: Participation): readonly FactRow[] {
  const tasks = takenOver.map(({ task }) => task).join('；');
  return tasks === '' ? [] : [['takenOver', '接办的任务', 'Taken over', 'text', tasks]];
}
