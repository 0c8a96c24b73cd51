import type { CivilDate, Instant } from '../../kernel/instant.js';
import type { PostCode } from '../../kernel/post.js';
import { theOnly } from '../../reference/directory/who.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { startObligation, type ObligationSpec } from '../../case/obligation/obligation.start.js';
import type { ClockDescription } from '../../kernel/procedure.js';
import { reject } from '../../kernel/rejection.js';
import { CALLER_POSTS } from './whistle.caller.js';
import type { WhistleDecision } from './whistle.rule.js';
import { goesByPlan, participationOf, type WhistleState } from './whistle.state.js';

/** What is owed in a whistle, and the command that does it (the clock table of domain.md 3.1). */
export const WHISTLE_CLOCKS = {
  'whistle.approve': {
    label: { zh: '审批哨单', en: 'Approve the call' },
    metBy: 'approve',
    orBy: ['rejectDraft'],
  },
  'whistle.confirmAfter': {
    label: { zh: '补充确认应急', en: 'Confirm the emergency' },
    metBy: 'confirmAfter',
  },
  'whistle.acknowledge': {
    label: { zh: '签收', en: 'Acknowledge' },
    metBy: 'acknowledge',
    orBy: ['refuse'],
  },
  'whistle.answerRefusal': {
    label: { zh: '答复拒绝', en: 'Answer the refusal' },
    metBy: 'acceptRefusal',
    orBy: ['contestRefusal'],
    whenPassed: 'decides',
  },
  'whistle.plan': { label: { zh: '提交处置方案', en: 'Submit a plan' }, metBy: 'submitPlan' },
  'whistle.decidePlan': {
    label: { zh: '审批处置方案', en: 'Decide on the plan' },
    metBy: 'approvePlan',
    orBy: ['returnPlan'],
  },
  'whistle.arrive': { label: { zh: '报到', en: 'Report in' }, metBy: 'reportIn' },
  'whistle.preliminary': {
    label: { zh: '报告初步情况', en: 'Report preliminarily' },
    metBy: 'submitPreliminary',
  },
  'whistle.result': { label: { zh: '反馈结果', en: 'Submit the result' }, metBy: 'submitResult' },
  'whistle.rework': { label: { zh: '返工后反馈', en: 'Submit the result again' }, metBy: 'submitResult' },
  'whistle.acceptResult': {
    label: { zh: '认可结果', en: 'Accept the result' },
    metBy: 'acceptResult',
    orBy: ['returnResult'],
  },
  'whistle.evaluate': {
    label: { zh: '评价部门', en: 'Evaluate the department' },
    metBy: 'evaluateDepartment',
    whenPassed: 'decides',
  },
  'whistle.notify': {
    label: { zh: '通报处理结果', en: 'Notify the result' },
    metBy: 'resultNotification.draft',
  },
  'whistle.ruleFalseCall': {
    label: { zh: '认定误吹哨', en: 'Rule on the false call' },
    metBy: 'ruleFalseCall',
  },
  'whistle.close': { label: { zh: '办结', en: 'Close' }, metBy: 'close' },
} as const satisfies Record<string, ClockDescription>;

export type WhistleClock = keyof typeof WHISTLE_CLOCKS;

interface Owner {
  readonly ownerUnit: string;
  readonly ownerPosts: readonly PostCode[];
}

type OwnedBy = 'approver' | 'officeDeputy' | 'officeHead' | 'thread' | 'accepter' | 'lead' | 'verifier';

const OWNED_BY: Readonly<Record<WhistleClock, OwnedBy>> = {
  'whistle.approve': 'approver',
  'whistle.confirmAfter': 'approver',
  'whistle.acknowledge': 'thread',
  'whistle.answerRefusal': 'officeDeputy',
  'whistle.plan': 'thread',
  'whistle.decidePlan': 'officeDeputy',
  'whistle.arrive': 'thread',
  'whistle.preliminary': 'thread',
  'whistle.result': 'thread',
  'whistle.rework': 'thread',
  'whistle.acceptResult': 'accepter',
  'whistle.evaluate': 'officeDeputy',
  'whistle.notify': 'lead',
  'whistle.ruleFalseCall': 'verifier',
  'whistle.close': 'officeHead',
};

/** Accepting passes to a verifier when the calling side worked on it too, and for what the command centre called. */
export function onlyVerifierAccepts(state: WhistleState): boolean {
  return state.streetHandled || state.calling.kind === 'district';
}

function ownerOf(by: OwnedBy, state: WhistleState, thread: string, verifiers: string | undefined): Owner {
  const { office, kind } = state.calling;
  const posts = CALLER_POSTS[kind];
  switch (by) {
    case 'approver':
      return { ownerUnit: office, ownerPosts: [posts.approve] };
    case 'officeDeputy':
      return { ownerUnit: office, ownerPosts: [posts.deputy] };
    case 'officeHead':
      return { ownerUnit: office, ownerPosts: [posts.head] };
    case 'thread':
      return { ownerUnit: thread, ownerPosts: [] };
    case 'lead':
      return { ownerUnit: state.leadUnit ?? '', ownerPosts: [] };
    case 'verifier':
      return { ownerUnit: verifiers ?? '', ownerPosts: ['verifier'] };
    case 'accepter':
      return onlyVerifierAccepts(state)
        ? { ownerUnit: verifiers ?? '', ownerPosts: ['verifier'] }
        : { ownerUnit: office, ownerPosts: [posts.officer] };
  }
}

interface Particulars {
  /** The thread it belongs to. */
  readonly thread?: string;
  readonly promised?: CivilDate;
}

/** The column of the clock table: key work has its own at ordinary urgency, otherwise the urgency's applies. */
function column(state: WhistleState): string {
  return goesByPlan(state) ? 'keyWork' : state.urgency;
}

/**
 * Which row of the limits gives the length. Joint enforcement arrives at the appointment if one is made and lies ahead,
 * else within minutes; an appointment that has passed binds nobody who is called later. A returned plan is owed again
 * in a shorter time.
 */
function lengthOf(
  key: WhistleClock,
  state: WhistleState,
  { thread, promised }: Particulars,
  at: Instant,
): Pick<ObligationSpec, 'variants' | 'agreed'> {
  if (key === 'whistle.arrive' && state.type === 'jointEnforcement') {
    const { appointment } = state;
    return appointment !== undefined && appointment > at
      ? { variants: ['appointment'], agreed: { unit: 'agreed', instant: appointment } }
      : { variants: ['jointEnforcement'] };
  }
  const again = key === 'whistle.plan' && participationOf(state, thread ?? '')?.plan?.status === 'returned';
  const variants = [again ? 'returned' : column(state)];
  return promised === undefined ? { variants } : { variants, agreed: { unit: 'agreed', date: promised } };
}

/** Who owes what for how long; the calendar and the limits in force make the due instant of it. */
export function orderFor(
  decision: WhistleDecision,
  key: WhistleClock,
  particulars: Particulars = {},
): ObligationSpec {
  const { state, at, inForce } = decision;
  const { thread } = particulars;
  const verifiers = theOnly(inForce.directory, 'supervisionCentre')?.id;
  return {
    key,
    ...ownerOf(OWNED_BY[key], state, thread ?? '', verifiers),
    ...(thread === undefined ? {} : { thread, itemCode: participationOf(state, thread)?.itemCode }),
    ...lengthOf(key, state, particulars, at),
    emergency: state.urgency === 'emergency',
  };
}

/** Starts a clock. A district without a supervision centre has nobody to verify, and is told so. */
export function start(decision: WhistleDecision, key: WhistleClock, particulars: Particulars = {}): void {
  const order = orderFor(decision, key, particulars);
  if (order.ownerUnit === '')
    return decision.reject(reject('ACTOR.POST_NOT_HELD', undefined, { posts: order.ownerPosts }));
  startObligation(decision, order);
}

export function meet(decision: WhistleDecision, key: WhistleClock, thread?: string): void {
  meetObligation(decision, { key, thread });
}
