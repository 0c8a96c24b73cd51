import type { Decision } from '../../case/case.decision.js';
import { obligationsOf } from '../../case/case.state.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { startObligation } from '../../case/obligation/obligation.start.js';
import { isOpen, type Obligation } from '../../kernel/obligation.js';
import { headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import { OrderWrittenOff } from './ending.js';
import { event } from './supervision-order.builders.js';
import { tellLeaderOfThirdRed } from './supervision-order.notifications.js';
import type { SupervisionOrderState } from './supervision-order.state.js';

/** This order is the one by which the unit's red episodes became too many: its head answers for all of them here. */
export const ThirdRedReached = event<{ readonly cases: readonly string[] }>({
  type: 'ThirdRedReached',
  label: { zh: '多次红色督办，须约谈主要负责人', en: 'Red again and again: the head answers for it' },
  schemaVersion: 1,
  fold: () => ({ thirdRed: { interviewed: false } }),
  reactions: ({ inForce }) => tellLeaderOfThirdRed(inForce),
});

/** All else is done, and the order stays open for what the unit's head owes. */
export const OrderKeptForHead = event<{ readonly because: 'replyAccepted' | 'caseEnded' }>({
  type: 'OrderKeptForHead',
  label: {
    zh: '整改已了结，待主要负责人约谈和书面报告',
    en: 'Only the head’s interview and report are awaited',
  },
  schemaVersion: 1,
  fold: () => ({ stage: 'reporting' }),
});

const OF_THE_HEAD = ['order.thirdRedInterview', 'order.thirdRedReport'];

/** It answers for several orders together, so what becomes of the one at hand holds none of it up. */
export function isOfTheHead({ key }: Obligation): boolean {
  return OF_THE_HEAD.includes(key);
}

/** The leader interviews the unit's head, who reports in writing. Once in an order. */
export function callHeadToAccount(decision: Decision<SupervisionOrderState>, cases: readonly string[]): void {
  const { over, colour, unit, thirdRed } = decision.state;
  const { directory } = decision.inForce;
  const leader = theOnly(directory, 'districtLeadership')?.id;
  if (over || colour !== 'red' || thirdRed !== undefined) return;
  decision.record(ThirdRedReached, { cases });
  if (leader !== undefined)
    startObligation(decision, {
      key: 'order.thirdRedInterview',
      ownerUnit: leader,
      ownerPosts: ['districtLeader'],
    });
  startObligation(decision, {
    key: 'order.thirdRedReport',
    ownerUnit: unit,
    ownerPosts: headPostsOf(directory.units[unit]),
  });
}

export function headStillOwes(state: SupervisionOrderState): boolean {
  return obligationsOf(state).some((each) => isOfTheHead(each) && isOpen(each));
}

/** Instead of ending: whatever else was owed has lost its object. */
export function keepForHead(
  decision: Decision<SupervisionOrderState>,
  because: 'replyAccepted' | 'caseEnded',
): void {
  decision.record(OrderKeptForHead, { because });
  cancelObligations(decision, 'noObject', (each) => !isOfTheHead(each));
}

/** The last that was awaited of the head is there: an order that was kept for it ends. */
export function endOnceHeadAnswered(decision: Decision<SupervisionOrderState>): void {
  if (decision.state.stage === 'reporting' && !headStillOwes(decision.state))
    decision.record(OrderWrittenOff, { because: 'headReported' });
}
