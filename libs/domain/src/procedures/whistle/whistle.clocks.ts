import type { ClockRow } from '../../case/case.clock.js';
import type { StandIn } from '../../kernel/obligation.js';
import {
  agreed,
  emergencyHours,
  emergencyMinutes,
  fromMirror,
  fromRule,
  presence,
  procedural,
  response,
  span,
  substantive,
  workingDays,
  workingHours,
} from '../../kernel/usual-length.js';

/** Who owes it: somebody of the calling side, the unit that was called, the lead, or who verifies. */
export type OwnedBy =
  | 'approver'
  | 'blower'
  | 'closer'
  | 'officeOfficer'
  | 'officeDeputy'
  | 'participant'
  | 'accepter'
  | 'lead'
  | 'verifier';

export interface WhistleClockRow extends ClockRow {
  readonly ownedBy: OwnedBy;
  /** Who may do it once it has passed, where that is not the command centre. */
  readonly standIn?: StandIn;
}

/**
 * What is owed in a whistle, by whom, and the command that does it. Columns of lengths are urgencies; `keyWork` is for that
 * type at ordinary urgency. Where a column is missing, starting such a clock is rejected.
 */
export const CLOCKS = {
  'whistle.approve': {
    label: { zh: '审批哨单', en: 'Approve the call' },
    metBy: 'approve',
    orBy: ['rejectDraft'],
    ownedBy: 'approver',
    standIn: 'nobody',
    usually: procedural({ ordinary: workingDays(1), urgent: workingHours(2), keyWork: workingDays(1) }),
  },
  'whistle.confirmAfter': {
    label: { zh: '补充确认应急', en: 'Confirm the emergency' },
    metBy: 'confirmAfter',
    ownedBy: 'approver',
    usually: procedural({ emergency: emergencyHours(2) }),
  },
  'whistle.acknowledge': {
    label: { zh: '签收', en: 'Acknowledge' },
    metBy: 'acknowledge',
    orBy: ['refuse'],
    ownedBy: 'participant',
    usually: response({
      ordinary: fromRule('H8', workingHours(2)),
      urgent: fromMirror('H2', emergencyMinutes(30)),
      emergency: emergencyMinutes(10),
      keyWork: workingDays(1),
    }),
  },
  // From the call on. Coming, or an approved plan, ends it early, and in an emergency the result; nobody owes anything.
  'whistle.refuse': {
    label: { zh: '拒绝期', en: 'Time to refuse' },
    ownedBy: 'participant',
    usually: span({ ordinary: workingDays(1), urgent: emergencyHours(2), keyWork: workingDays(2) }),
    whenPassed: 'window',
  },
  // Once it has passed, the unit goes on with what it was told. In an emergency facts are not asked for.
  'whistle.supplyFacts': {
    label: { zh: '补充事实', en: 'Supply the facts' },
    metBy: 'supplyFacts',
    ownedBy: 'officeOfficer',
    usually: procedural({ ordinary: workingDays(1), urgent: emergencyHours(2), keyWork: workingDays(1) }),
    whenPassed: 'decides',
  },
  'whistle.answerRefusal': {
    label: { zh: '答复拒绝', en: 'Answer the refusal' },
    metBy: 'acceptRefusal',
    orBy: ['contestRefusal'],
    ownedBy: 'officeDeputy',
    // Where a citizen or a danger waits, deciding whose duty it is has limits of its own, here and in disputes and panels.
    usually: procedural({
      ordinary: workingDays(1),
      urgent: emergencyHours(2),
      emergency: emergencyMinutes(30),
      keyWork: workingDays(1),
      waiting: workingHours(4),
      'waiting.urgent': emergencyHours(2),
      'waiting.emergency': emergencyMinutes(30),
    }),
    whenPassed: 'decides',
  },
  // A plan that was returned is due sooner than the first one.
  'whistle.plan': {
    label: { zh: '提交处置方案', en: 'Submit a plan' },
    metBy: 'submitPlan',
    ownedBy: 'participant',
    usually: substantive({ keyWork: workingDays(5), returned: workingDays(2) }),
  },
  'whistle.decidePlan': {
    label: { zh: '审批处置方案', en: 'Decide on the plan' },
    metBy: 'approvePlan',
    orBy: ['returnPlan'],
    ownedBy: 'officeDeputy',
    usually: procedural({ keyWork: workingDays(2) }),
  },
  'whistle.arrive': {
    label: { zh: '报到', en: 'Report in' },
    metBy: 'reportIn',
    ownedBy: 'participant',
    usually: presence({
      ordinary: workingDays(1),
      urgent: emergencyHours(2),
      emergency: fromRule('B1', emergencyMinutes(30)),
      keyWork: agreed(),
      jointEnforcement: fromRule('B1', emergencyMinutes(30)),
      appointment: agreed(),
    }),
  },
  'whistle.preliminary': {
    label: { zh: '报告初步情况', en: 'Report preliminarily' },
    metBy: 'submitPreliminary',
    ownedBy: 'participant',
    usually: substantive({
      urgent: fromMirror('H2', emergencyHours(2)),
      emergency: fromMirror('H2', emergencyHours(2)),
    }),
  },
  'whistle.result': {
    label: { zh: '反馈结果', en: 'Submit the result' },
    metBy: 'submitResult',
    ownedBy: 'participant',
    usually: substantive({
      ordinary: workingDays(5),
      urgent: fromMirror('H2', emergencyHours(24)),
      emergency: fromMirror('H2', emergencyHours(24)),
      keyWork: agreed(workingDays(60)),
    }),
  },
  'whistle.rework': {
    label: { zh: '返工后反馈', en: 'Submit the result again' },
    metBy: 'submitResult',
    ownedBy: 'participant',
    usually: substantive({
      ordinary: workingDays(2),
      urgent: emergencyHours(12),
      emergency: emergencyHours(6),
      keyWork: workingDays(5),
    }),
  },
  'whistle.acceptResult': {
    label: { zh: '认可结果', en: 'Accept the result' },
    metBy: 'acceptResult',
    orBy: ['returnResult'],
    ownedBy: 'accepter',
    usually: procedural({
      ordinary: workingDays(2),
      urgent: workingDays(1),
      emergency: workingDays(1),
      keyWork: workingDays(3),
    }),
  },
  'whistle.evaluate': {
    label: { zh: '评价部门', en: 'Evaluate the department' },
    metBy: 'evaluateDepartment',
    ownedBy: 'officeDeputy',
    usually: procedural(workingDays(3)),
    whenPassed: 'decides',
  },
  // By the lead: where a department calls streets, by that department.
  'whistle.notify': {
    label: { zh: '通报处理结果', en: 'Notify the result' },
    metBy: 'resultNotification.draft',
    ownedBy: 'lead',
    usually: procedural({
      ordinary: workingDays(3),
      urgent: workingDays(1),
      emergency: workingDays(1),
      keyWork: workingDays(3),
    }),
  },
  'whistle.ruleFalseCall': {
    label: { zh: '认定误吹哨', en: 'Rule on the false call' },
    metBy: 'ruleFalseCall',
    ownedBy: 'verifier',
    usually: procedural(workingDays(2)),
  },
  'whistle.close': {
    label: { zh: '办结', en: 'Close' },
    metBy: 'close',
    ownedBy: 'closer',
    standIn: 'verifier',
    usually: procedural(workingDays(3)),
  },
  // From the approval on: what was approved is not left lying. Nobody else may whistle for a street.
  'whistle.blow': {
    label: { zh: '吹哨', en: 'Blow the whistle' },
    metBy: 'blow',
    ownedBy: 'blower',
    standIn: 'nobody',
    usually: procedural(workingHours(2)),
  },
  // From a report on site on: afterwards, or once the result is accepted, nobody says any more that the unit never came.
  'whistle.contestArrival': {
    label: { zh: '报到异议期', en: 'Time to contest the arrival' },
    ownedBy: 'officeOfficer',
    usually: span({
      ordinary: workingDays(1),
      urgent: workingDays(1),
      emergency: workingDays(1),
      keyWork: workingDays(1),
    }),
    whenPassed: 'window',
  },
  'whistle.ruleArrival': {
    label: { zh: '认定报到是否属实', en: 'Rule on the arrival' },
    metBy: 'ruleArrival',
    ownedBy: 'verifier',
    standIn: 'verifier',
    usually: procedural(workingDays(1)),
  },
} as const satisfies Readonly<Record<string, WhistleClockRow>>;

/** Their limits keys. */
export type WhistleClock = keyof typeof CLOCKS;
