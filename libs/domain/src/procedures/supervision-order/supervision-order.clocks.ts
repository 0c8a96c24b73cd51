import type { Decision } from '../../case/case.decision.js';
import type { ClockDefinition } from '../../case/case.clock.js';
import { notify } from '../../case/notify-unit.js';
import type { PostCode } from '../../kernel/post.js';
import type { Reaction } from '../../kernel/reaction.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';
import { failReply, OrderRaised, raise, ReplyRejected } from './ladder.js';
import { OrderSigned } from './sign.js';
import { event } from './supervision-order.command.js';
import { nextColour, type SupervisionOrderState } from './supervision-order.state.js';

/** The last limit of a red order passed: there is no colour above. */
const RedOverdue = event<{ readonly unit: string }>({
  type: 'RedOverdue',
  label: { zh: '红色督办逾期', en: 'The red order is overdue' },
  schemaVersion: 1,
  fold: () => ({ redOverdue: true }),
  reactions: ({ inForce }) => notifyOfOverdue(inForce),
});

function notifyOfOverdue({ directory }: InForce): readonly Reaction[] {
  const about = { zh: '红色督办逾期未整改', en: 'A red order is overdue' };
  const told: readonly (readonly ['districtLeadership' | 'disciplineCommission', PostCode])[] = [
    ['districtLeadership', 'districtLeader'],
    ['disciplineCommission', 'disciplineOfficer'],
  ];
  return told.flatMap(([kind, post]) => {
    const unit = theOnly(directory, kind)?.id;
    return unit === undefined ? [] : [notify(`redOverdue:${unit}`, unit, [post], about)];
  });
}

function raiseOrTell(decision: Decision<SupervisionOrderState>): void {
  const { colour, unit, redOverdue } = decision.state;
  const above = colour === undefined ? undefined : nextColour(colour);
  if (above !== undefined) return raise(decision, above);
  if (!redOverdue) decision.record(RedOverdue, { unit });
}

export const CLOCKS: Readonly<Record<string, ClockDefinition<SupervisionOrderState>>> = {
  // Once it has passed, it counts as signed.
  'order.sign': {
    label: { zh: '签收督办单', en: 'Sign the order' },
    metBy: 'sign',
    whenPassed: 'decides',
    whenElapsed: {
      records: [OrderSigned],
      follow: (decision) => decision.record(OrderSigned, { deemed: true }),
    },
  },
  'order.rectify': {
    label: { zh: '整改', en: 'Put it right' },
    metBy: 'submitReply',
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
  },
  'order.interview': { label: { zh: '约谈', en: 'Hold the interview' }, metBy: 'holdInterview' },
};
