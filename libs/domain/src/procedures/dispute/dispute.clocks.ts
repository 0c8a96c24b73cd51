import type { ClockRow } from '../../case/case.clock.js';
import {
  fromLaw,
  fromMirror,
  fromRule,
  procedural,
  substantive,
  workingDays,
  workingHours,
} from '../../kernel/usual-length.js';

/**
 * What is owed in a dispute. Another published rule (D2) has `admit` 3 and `defence` 7 working days: a district publishes one
 * of the two, never both.
 */
export const CLOCKS = {
  // At its end the engine applies for coordination: nobody is at fault for not agreeing.
  'dispute.selfNegotiate': {
    label: { zh: '自行协商', en: 'Negotiate' },
    metBy: 'recordAgreement',
    orBy: ['applyForCoordination'],
    // Where a citizen or a danger waits, columns `waiting`; in an emergency nobody negotiates.
    usually: procedural({ ordinary: workingDays(3), urgent: workingHours(4), waiting: workingHours(4) }),
    whenPassed: 'window',
  },
  // Once it has passed, it counts as admitted.
  'dispute.admit': {
    label: { zh: '受理审查', en: 'Admit or not' },
    metBy: 'admit',
    orBy: ['refuseAdmission', 'requestSupplement'],
    usually: [...procedural(fromRule('D1', workingDays(5))), ...procedural({ waiting: workingHours(4) })],
    whenPassed: 'decides',
  },
  // Once it has passed, the refusal stands.
  'dispute.askReview': {
    label: { zh: '申请受理复核', en: 'Ask for a review of the refusal' },
    metBy: 'requestAdmissionReview',
    usually: [...procedural(workingDays(2)), ...procedural({ waiting: workingHours(4) })],
    whenPassed: 'window',
  },
  // Once it has passed, it counts as admitted, as with the coordinator.
  'dispute.reviewAdmission': {
    label: { zh: '复核不予受理', en: 'Review the refusal' },
    metBy: 'reviewAdmission',
    usually: procedural(workingDays(2)),
    whenPassed: 'decides',
  },
  'dispute.supplement': {
    label: { zh: '补正材料', en: 'Supplement' },
    metBy: 'supplement',
    usually: procedural(fromRule('D1', workingDays(3))),
    whenPassed: 'window',
  },
  // Once it has passed, the engine forwards.
  'dispute.forward': {
    label: { zh: '转送答辩', en: 'Forward' },
    metBy: 'forward',
    usually: procedural(fromMirror('D2', workingDays(2))),
    whenPassed: 'decides',
  },
  'dispute.defence': {
    label: { zh: '答辩', en: 'Defend' },
    metBy: 'submitDefence',
    usually: [...procedural(fromMirror('D3', workingDays(5))), ...procedural({ waiting: workingDays(1) })],
    whenPassed: 'window',
  },
  // Once it has passed, the panel decides.
  'dispute.opinion': {
    label: { zh: '出具协调意见', en: 'Issue an opinion' },
    metBy: 'issueOpinion',
    orBy: ['refer'],
    usually: [...procedural(workingDays(10)), ...procedural({ waiting: workingDays(2) })],
    whenPassed: 'decides',
  },
  'dispute.objection': {
    label: { zh: '异议期', en: 'Objection period' },
    usually: [...procedural(workingDays(2)), ...procedural({ waiting: workingDays(1) })],
    whenPassed: 'window',
  },
  // By law longer where a transfer is to be received; it stands instead of the receiver's objection period.
  'dispute.transferObjection': {
    label: { zh: '对移送的异议期', en: 'Objection to a transfer' },
    usually: procedural(fromLaw('LX', workingDays(5))),
    whenPassed: 'window',
  },
  'dispute.execute': {
    label: { zh: '接手并反馈', en: 'Take it over' },
    metBy: 'reportExecution',
    usually: substantive(workingDays(5)),
  },
  // Once it has passed, it counts as executed.
  'dispute.confirm': {
    label: { zh: '确认执行', en: 'Confirm the execution' },
    metBy: 'confirmExecution',
    usually: procedural(workingDays(2)),
    whenPassed: 'decides',
  },
} as const satisfies Readonly<Record<string, ClockRow>>;

/** Their limits keys. */
export type DisputeClock = keyof typeof CLOCKS;
