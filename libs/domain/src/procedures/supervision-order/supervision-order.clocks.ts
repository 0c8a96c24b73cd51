import {
  agreed,
  procedural,
  response,
  substantive,
  workingDays,
  workingHours,
} from '../../kernel/usual-length.js';
import { sharedEvent } from '../../case/case.catalogue.js';
import type { Decision } from '../../case/case.decision.js';
import type { ClockDefinition } from '../../case/case.clock.js';
import { failReply, OrderRaised, raise, ReplyRejected } from './ladder.js';
import { OrderSigned } from './sign.js';
import { event } from './supervision-order.builders.js';
import { tellOfOverdueRed } from './supervision-order.notifications.js';
import { nextColour, type SupervisionOrderState } from './supervision-order.state.js';

/** The last limit of a red order passed: there is no colour above. */
const RedOverdue = event<{ readonly unit: string }>({
  type: 'RedOverdue',
  label: { zh: '红色督办逾期', en: 'The red order is overdue' },
  schemaVersion: 1,
  fold: () => ({ redOverdue: true }),
  reactions: ({ inForce }) => tellOfOverdueRed(inForce),
});

function raiseOrTell(decision: Decision<SupervisionOrderState>): void {
  const { colour, unit, redOverdue } = decision.state;
  const above = colour === undefined ? undefined : nextColour(colour);
  if (above !== undefined) return raise(decision, above);
  if (!redOverdue) decision.record(RedOverdue, { unit });
}

export const CLOCKS: Readonly<Record<string, ClockDefinition<SupervisionOrderState>>> = {
  // Before it nothing is served, so nobody waits but who drew it up; silence signs nothing.
  'order.countersign': {
    label: { zh: '会签督办单', en: 'Countersign the order' },
    metBy: 'countersign',
    usually: procedural(workingHours(2)),
    noStandIn: true,
  },
  // Once it has passed, it counts as signed.
  'order.sign': {
    label: { zh: '签收督办单', en: 'Sign the order' },
    metBy: 'sign',
    usually: response({ white: workingHours(4), yellow: workingHours(2), red: workingHours(1) }),
    whenPassed: 'decides',
    whenElapsed: {
      records: [OrderSigned],
      follow: (decision) => decision.record(OrderSigned, { deemed: true }),
    },
  },
  // White follows the original due instant and asks for nothing but the act itself, which is done in the other case.
  'order.white': {
    label: { zh: '按时办结所督事项', en: 'Do what is owed in time' },
    usually: substantive({ white: agreed() }, { extensionGrade: 'none' }),
    whenElapsed: {
      cancels: ['order.sign'],
      starts: ['order.sign', 'order.rectify'],
      records: [OrderRaised],
      leadsTo: { white: ['white', 'yellow'] },
      follow: raiseOrTell,
    },
  },
  // By shares of the original limit; in a white order of before to the original due instant.
  'order.rectify': {
    label: { zh: '整改', en: 'Put it right' },
    metBy: 'submitReply',
    usually: substantive({ white: agreed() }, { extensionGrade: 'none' }),
    whenElapsed: {
      meets: ['order.rectify'],
      cancels: ['order.sign'],
      starts: ['order.sign', 'order.rectify', 'order.reply', 'order.interview'],
      records: [OrderRaised, RedOverdue],
      leadsTo: { white: ['white', 'yellow'], yellow: ['red'] },
      follow: raiseOrTell,
    },
  },
  // Once it has passed, it counts as a failed reply, and putting right begins anew.
  'order.reply': {
    label: { zh: '书面回复', en: 'Reply in writing' },
    metBy: 'submitReply',
    usually: substantive({ yellow: workingDays(1), red: workingDays(1) }, { extensionGrade: 'none' }),
    whenPassed: 'decides',
    whenElapsed: {
      cancels: ['order.sign'],
      meets: ['order.rectify'],
      starts: ['order.sign', 'order.rectify', 'order.reply', 'order.interview'],
      records: [ReplyRejected, OrderRaised],
      leadsTo: { yellow: ['yellow', 'red'] },
      follow: (decision) => failReply(decision, '逾期未回复', true),
    },
  },
  'order.judge': {
    label: { zh: '审核整改', en: 'Judge the reply' },
    metBy: 'acceptReply',
    orBy: ['rejectReply'],
    usually: procedural(workingDays(1)),
  },
  'order.interview': {
    label: { zh: '约谈', en: 'Hold the interview' },
    metBy: 'holdInterview',
    usually: procedural({ red: workingDays(2) }),
    noStandIn: true,
  },
  // About all of the unit's red episodes, in the order by which they became too many (`order.threeReds`).
  'order.thirdRedInterview': {
    label: { zh: '就多次红单约谈主要负责人', en: 'Interview the head about the red orders' },
    metBy: 'thirdRedInterview',
    usually: procedural(workingDays(5)),
    noStandIn: true,
  },
  'order.thirdRedReport': {
    label: { zh: '就多次红单提交书面报告', en: 'Report in writing about the red orders' },
    metBy: 'thirdRedReport',
    usually: substantive(workingDays(10), { extensionGrade: 'none' }),
    // No order is above it, so it is a fault by itself.
    whenElapsed: {
      records: [sharedEvent('FaultRecorded')],
      follow: (decision, { id, ownerUnit }) =>
        decision.record('FaultRecorded', {
          unit: ownerUnit,
          kind: 'order.reportMissing',
          obligationId: id,
        }),
    },
  },
};
