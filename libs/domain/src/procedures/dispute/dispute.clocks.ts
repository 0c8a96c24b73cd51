import { deputyPostsOf } from '../../reference/directory/who.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import type { ClockDescription } from '../../kernel/procedure.js';
import type { DisputeDecision } from './dispute.rule.js';
import { coordinatorPosts } from './dispute.who.js';

export const DISPUTE_CLOCKS = {
  // At its end the engine applies for coordination: nobody is at fault for not agreeing.
  'dispute.selfNegotiate': {
    label: { zh: '自行协商', en: 'Negotiate' },
    metBy: 'recordAgreement',
    orBy: ['applyForCoordination'],
    whenPassed: 'window',
  },
  // Once it has passed, it counts as admitted.
  'dispute.admit': {
    label: { zh: '受理审查', en: 'Admit or not' },
    metBy: 'admit',
    orBy: ['refuseAdmission', 'requestSupplement'],
    whenPassed: 'decides',
  },
  'dispute.supplement': {
    label: { zh: '补正材料', en: 'Supplement' },
    metBy: 'supplement',
    whenPassed: 'window',
  },
  // Once it has passed, the engine forwards.
  'dispute.forward': { label: { zh: '转送答辩', en: 'Forward' }, metBy: 'forward', whenPassed: 'decides' },
  'dispute.defence': {
    label: { zh: '答辩', en: 'Defend' },
    metBy: 'submitDefence',
    whenPassed: 'window',
  },
  // Once it has passed, the panel decides.
  'dispute.opinion': {
    label: { zh: '出具协调意见', en: 'Issue an opinion' },
    metBy: 'issueOpinion',
    orBy: ['refer'],
    whenPassed: 'decides',
  },
  'dispute.objection': { label: { zh: '异议期', en: 'Objection period' }, whenPassed: 'window' },
  // By law longer where a transfer is to be received; it stands instead of the receiver's objection period.
  'dispute.transferObjection': {
    label: { zh: '对移送的异议期', en: 'Objection to a transfer' },
    whenPassed: 'window',
  },
  'dispute.execute': { label: { zh: '接手并反馈', en: 'Take it over' }, metBy: 'reportExecution' },
  // Once it has passed, it counts as executed.
  'dispute.confirm': {
    label: { zh: '确认执行', en: 'Confirm the execution' },
    metBy: 'confirmExecution',
    whenPassed: 'decides',
  },
} as const satisfies Record<string, ClockDescription>;

type DisputeClock = keyof typeof DISPUTE_CLOCKS;

/** A clock of the coordinator. */
export function askCoordinator(decision: DisputeDecision, key: DisputeClock): void {
  const { coordinator = '' } = decision.state;
  const ownerPosts = coordinatorPosts(decision.inForce, coordinator);
  startObligation(decision, { key, ownerUnit: coordinator, ownerPosts });
}

/** A clock of one party's own; it and its neighbours' never touch each other. */
export function askUnit(decision: DisputeDecision, key: DisputeClock, unit: string): void {
  startObligation(decision, {
    key,
    ownerUnit: unit,
    ownerPosts: deputyPostsOf(decision.inForce.directory.units[unit]),
    thread: unit,
    variants: [decision.state.urgency],
  });
}

export function meetCoordinator(decision: DisputeDecision, key: DisputeClock): void {
  meetObligation(decision, { key });
}

export function meetUnit(decision: DisputeDecision, key: DisputeClock, unit: string): void {
  meetObligation(decision, { key, thread: unit });
}
