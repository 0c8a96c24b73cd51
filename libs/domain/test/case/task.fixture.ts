import type { Urgency } from '../../src/kernel/urgency.js';
import { given, testDistrict, type Act, type Story } from '@tiaokuai/testing';
import { commandFor, eventFor } from '../../src/case/case.decision.js';
import { contestParticipation, CONTESTED_MAX, contests, endContest } from '../../src/case/contest/contest.js';
import { speaksFor } from '../../src/reference/directory/directory.posts.js';
import {
  choice,
  date,
  fields,
  instant,
  listOf,
  nothing,
  optional,
  reference,
} from '../../src/kernel/form.js';
import type { LimitRow } from '../../src/reference/limits/limits.js';
import { usualLimits } from '../../src/reference/limits/usual-limits.js';
import type { ClockDefinition } from '../../src/case/case.clock.js';
import {
  agreed,
  emergencyHours,
  presence,
  procedural,
  response,
  substantive,
  workingDays,
  workingHours,
} from '../../src/kernel/usual-length.js';
import { meetObligation } from '../../src/case/obligation/obligation.end.js';
import { ObligationPaused, ObligationResumed } from '../../src/case/obligation/obligation.events.js';
import { startObligation } from '../../src/case/obligation/obligation.start.js';
import { defineProcedure } from '../../src/case/define-procedure.js';
import { unopened, type CaseState } from '../../src/case/case.state.js';
import { NOT_A_PARTY, partyOf } from '../../src/case/permissions.js';

// A task of one lead and its helpers: just enough of a procedure to show what every procedure has.
const event = eventFor<CaseState>();

type Given = { readonly lead: string; readonly assists: readonly string[]; readonly urgency: Urgency };

const TaskGiven = event<Given>({
  type: 'TaskGiven',
  label: { zh: '交办', en: 'Given' },
  schemaVersion: 1,
  fold: (_state, { payload: { lead, assists, urgency }, effectiveAt, actor }) => ({
    stage: 'given',
    title: '占道经营整治',
    urgency,
    street: 'wj',
    openedAt: effectiveAt,
    openedBy: actor,
    leadUnit: lead,
    firstReceiver: 'wj',
    itemCodes: ['JP-01'],
    parties: [
      { unit: actor.unit, role: 'caller', live: true },
      { unit: lead, role: 'lead', live: true },
      ...assists.map((each) => ({ unit: each, role: 'assist', live: true }) as const),
    ],
  }),
});

const noted = (type: string, zh: string) =>
  event<{ readonly unit: string }>({ type, label: { zh, en: zh }, schemaVersion: 1, fold: () => ({}) });
const TaskDone = noted('TaskDone', '反馈');
const TaskRefused = noted('TaskRefused', '拒绝');
const RefusalWithdrawn = noted('RefusalWithdrawn', '撤回拒绝');

const TaskClosed = event({
  type: 'TaskClosed',
  label: { zh: '办结', en: 'Closed' },
  schemaVersion: 1,
  fold: () => ({ stage: 'closed', over: true, outcome: 'done' }),
});

/** One clock of each class, a long and a short one, one that an urgency shortens, one that the parties agree. */
const CLOCKS: Readonly<Record<string, ClockDefinition<CaseState>>> = {
  'task.answer': {
    label: { zh: '签收', en: 'Answer' },
    metBy: 'done',
    usually: response(workingHours(2)),
  },
  'task.arrive': { label: { zh: '报到', en: 'Arrive' }, metBy: 'done', usually: presence(workingDays(1)) },
  'task.result': {
    label: { zh: '反馈结果', en: 'Result' },
    metBy: 'done',
    usually: [
      ...substantive(workingDays(5)),
      ...substantive({ emergency: emergencyHours(2), agreed: agreed(workingDays(60)) }),
    ],
  },
  'task.close': { label: { zh: '办结', en: 'Close' }, metBy: 'close', usually: procedural(workingDays(10)) },
};

export const TASK_LIMITS: readonly LimitRow[] = [
  ...usualLimits([CLOCKS]),
  { key: 'order.automaticWhite', value: ['task.result'], mark: 'P', label: null },
];

const unit = reference({ zh: '单位', en: 'Unit' }, 'unit');
const command = commandFor<CaseState>();
const PART = { zh: '承担任务的单位', en: 'a unit with a part in it' };
const ownPart = (state: CaseState, { actor }: { readonly actor: { readonly unit: string } }) =>
  partyOf(state, actor.unit) === undefined || actor.unit === 'wj' ? NOT_A_PARTY : undefined;

const give = command({
  name: 'give',
  label: { zh: '交办', en: 'Give' },
  form: fields({
    lead: unit,
    assists: listOf({ zh: '协办单位', en: 'Helpers' }, unit, { min: 0, max: 5 }),
    urgency: choice(
      { zh: '紧急程度', en: 'Urgency' },
      { ordinary: { zh: '一般', en: 'Ordinary' }, emergency: { zh: '应急', en: 'Emergency' } },
    ),
    byDate: optional(date({ zh: '约定日期', en: 'By' })),
    happenedAt: optional(instant({ zh: '发生时间', en: 'Happened' })),
  }),
  stages: 'none',
  permits: () => undefined,
  declares: {
    who: { zh: '任何人', en: 'anybody' },
    by: 'anyPost',
    starts: ['task.answer', 'task.arrive', 'task.result', 'task.close'],
    leadsTo: { '': ['given'] },
    records: [TaskGiven],
  },
  decide(decision, { lead, assists, urgency, byDate }) {
    decision.record(TaskGiven, { lead, assists, urgency });
    for (const thread of [lead, ...assists]) {
      const emergency = urgency === 'emergency';
      const order = { ownerUnit: thread, thread, itemCode: 'JP-01', emergency };
      startObligation(decision, { key: 'task.answer', ...order });
      startObligation(decision, { key: 'task.arrive', ...order });
      startObligation(decision, {
        key: 'task.result',
        ...order,
        variants: byDate === undefined ? [urgency] : ['agreed'],
        ...(byDate === undefined ? {} : { agreed: { unit: 'agreed', date: byDate } }),
      });
    }
    startObligation(decision, { key: 'task.close', ownerUnit: decision.context.actor.unit });
  },
});

const done = command({
  name: 'done',
  label: { zh: '办结反馈', en: 'Done' },
  form: nothing,
  stages: ['given'],
  target: { candidates: (state) => state.parties.map((each) => each.unit) },
  permits: ownPart,
  declares: {
    who: PART,
    by: 'anyPost',
    meets: ['task.answer', 'task.arrive', 'task.result'],
    records: [TaskDone],
  },
  decide(decision, _payload, thread) {
    decision.record(TaskDone, { unit: thread });
    for (const key of ['task.answer', 'task.arrive', 'task.result'])
      meetObligation(decision, { key, thread });
  },
});

const refuseTask = command({
  name: 'refuse',
  label: { zh: '拒绝', en: 'Refuse' },
  form: nothing,
  stages: ['given'],
  target: { candidates: (state) => state.parties.map((each) => each.unit) },
  permits: ownPart,
  declares: {
    who: PART,
    by: 'anyPost',
    meets: ['task.answer'],
    starts: [CONTESTED_MAX],
    records: [TaskRefused, ObligationPaused],
  },
  decide(decision, _payload, thread) {
    decision.record(TaskRefused, { unit: thread });
    meetObligation(decision, { key: 'task.answer', thread });
    contestParticipation(decision, thread, ({ key }) => key !== 'task.answer');
  },
});

const withdraw = command({
  name: 'withdraw',
  label: { zh: '撤回拒绝', en: 'Withdraw the refusal' },
  form: nothing,
  stages: ['given', 'shelved'],
  target: { candidates: (state) => state.parties.map((each) => each.unit) },
  permits: ownPart,
  declares: {
    who: PART,
    by: 'anyPost',
    cancels: [CONTESTED_MAX, 'case.interim'],
    records: [RefusalWithdrawn, ObligationResumed, ObligationPaused],
  },
  decide(decision, _payload, thread) {
    decision.record(RefusalWithdrawn, { unit: thread });
    endContest(decision, thread);
  },
});

const close = command({
  name: 'close',
  label: { zh: '办结', en: 'Close' },
  form: nothing,
  stages: ['given'],
  permits: (_state, { actor }) => (speaksFor(actor, 'wj') ? undefined : NOT_A_PARTY),
  declares: {
    who: { zh: '望江街道', en: 'the street' },
    by: 'anyPost',
    meets: ['task.close'],
    leadsTo: { given: ['closed'] },
    records: [TaskClosed],
  },
  decide(decision) {
    decision.record(TaskClosed, {});
    meetObligation(decision, { key: 'task.close' });
  },
});

export const task = defineProcedure<CaseState>({
  kind: 'task',
  label: { zh: '任务', en: 'Task' },
  stages: {
    given: { label: { zh: '已交办', en: 'Given' } },
    closed: { label: { zh: '已办结', en: 'Closed' }, final: true },
  },
  outcomes: { done: { zh: '办结', en: 'Done' } },
  clocks: CLOCKS,
  rejections: {},
  commands: [give, done, refuseTask, withdraw, close],
  shelvable: ['given'],
  shelvableThread: (state, unit) => !contests(state, unit),
  initial: (caseId) => unopened('task', caseId),
});

export const district = testDistrict({ limits: TASK_LIMITS });
export const by = {
  street: district.actor('wj', 'streetOfficer'),
  streetDeputy: district.actor('wj', 'streetDeputy'),
  lead: district.actor('zf', 'deptOfficer'),
  leadDeputy: district.actor('zf', 'deptDeputy'),
  helper: district.actor('sj', 'deptOfficer'),
  helperDeputy: district.actor('sj', 'deptDeputy'),
  shiftLeader: district.actor('zhzx', 'shiftLeader'),
  dispatcher: district.actor('zhzx', 'dispatcher'),
  centreDeputy: district.actor('zhzx', 'centreDeputy'),
  centreHead: district.actor('zhzx', 'centreHead'),
  engine: { person: 'engine', post: 'engine', unit: 'system' },
} as const;

/** Thu 09-17 09:10: 望江街道 gives it to 执法局, with 市场监管局; results are due Wed 09-23 17:30. */
export const gave = (payload: Readonly<Record<string, unknown>> = {}): Act => ({
  at: '09-17 09:10',
  by: by.street,
  does: 'give',
  with: { lead: 'zf', assists: ['sj'], urgency: 'ordinary', ...payload },
});

export const aTask = (...acts: readonly Act[]): Story<CaseState> => given(task, district, gave(), ...acts);
export const RESULT = 'result:zf:1';
