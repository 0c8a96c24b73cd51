import { type Decision } from '../../case/case.decision.js';
import type { ElapsedOf } from '../../case/case.clock.js';
import { type Link, ORDER_KIND, orderAbout } from '../../case/link/link.state.js';
import { type Obligation } from '../../kernel/obligation.js';
import { advance } from '../../kernel/contract.js';
import { supervisionOrder } from '../../kernel/contracts/supervision-order.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { admitDispute, DisputeAdmitted } from './admit.js';
import { applyOnFile, CoordinationApplied } from './application.js';
import { DisputeExecuted } from './confirm-execution.js';
import type { CLOCKS } from './dispute.clocks.js';
import { event } from './dispute.builders.js';
import { isObjection } from './dispute.obligations.js';
import { type DisputeState } from './dispute.state.js';
import { endedAs, endLinks, unsettled } from './ending.js';
import { beginExecution, ExecutionBegun } from './execution.js';
import { DisputeForwarded, forwardTo } from './forward.js';
import { DisputeNotAdmitted } from './refuse-admission.js';
import { DisputeReferred, referDispute } from './refer.js';
import { closeDefences, DefencesClosed, withDefence } from './submit-defence.js';

const DisputeLapsed = event({
  type: 'DisputeLapsed',
  label: { zh: '逾期未补正，申请失效', en: 'The application lapsed' },
  schemaVersion: 1,
  fold: () => endedAs('lapsed'),
  reactions: ({ after }) => [...unsettled(after), ...endLinks(after)],
});

const DefenceLapsed = event<{ readonly unit: string }>({
  type: 'DefenceLapsed',
  label: { zh: '逾期未答辩', en: 'A right to defend lapsed' },
  schemaVersion: 1,
  fold: (state, { payload: { unit } }) => withDefence(state, unit, 'lapsed'),
});

const OpinionEnteredForce = event({
  type: 'OpinionEnteredForce',
  label: { zh: '协调意见生效', en: 'The opinion entered into force' },
  schemaVersion: 1,
  fold: () => ({}),
});

/** One instant for all of them: the first that passes applies. */
function applyOnceForAll(decision: Decision<DisputeState>): void {
  if (decision.state.stage === 'selfNegotiation') applyOnFile(decision);
}

function lapseDefence(decision: Decision<DisputeState>, passed: Obligation): void {
  decision.record(DefenceLapsed, { unit: passed.thread ?? passed.ownerUnit });
  closeDefences(decision);
}

/** Nobody can object any more: the opinion binds the parties. */
function putOpinionInForce(decision: Decision<DisputeState>): void {
  const { stage, opinion, obligations } = decision.state;
  const isOpen = Object.values(obligations).some((each) => isObjection(each) && each.status === 'running');
  if (stage !== 'opinionIssued' || isOpen || opinion === undefined) return;
  decision.record(OpinionEnteredForce, {});
  beginExecution(decision, { by: 'opinion', lead: opinion.lead, assists: opinion.assists });
}

/** What follows when a limit passes, beyond the default of its class. */
export const ELAPSED: ElapsedOf<typeof CLOCKS, DisputeState> = {
  'dispute.selfNegotiate': {
    starts: ['dispute.admit'],
    cancels: ['dispute.selfNegotiate'],
    leadsTo: { selfNegotiation: ['applied'] },
    records: [CoordinationApplied],
    follow: applyOnceForAll,
  },
  'dispute.admit': {
    starts: ['dispute.forward', 'dispute.defence', 'dispute.opinion'],
    leadsTo: { applied: ['admitted', 'forwarded'] },
    records: [DisputeAdmitted, DisputeForwarded],
    follow: (decision) => admitDispute(decision, true),
  },
  'dispute.askReview': {
    leadsTo: { admissionRefused: ['notAdmitted'] },
    records: [DisputeNotAdmitted],
    follow: (decision) => decision.record(DisputeNotAdmitted, { reason: '期满未申请复核' }),
  },
  'dispute.reviewAdmission': {
    starts: ['dispute.forward', 'dispute.defence', 'dispute.opinion'],
    leadsTo: { admissionReview: ['admitted', 'forwarded'] },
    records: [DisputeAdmitted, DisputeForwarded],
    follow: (decision) => admitDispute(decision, true),
  },
  'dispute.supplement': {
    leadsTo: { supplementing: ['lapsed'] },
    records: [DisputeLapsed],
    follow: (decision) => decision.record(DisputeLapsed, {}),
  },
  'dispute.forward': {
    starts: ['dispute.defence'],
    leadsTo: { admitted: ['forwarded'] },
    records: [DisputeForwarded],
    follow: (decision) => forwardTo(decision, decision.state.disputants, true),
  },
  'dispute.defence': {
    leadsTo: { forwarded: ['defended', 'forwarded'] },
    records: [DefenceLapsed, DefencesClosed],
    follow: lapseDefence,
  },
  'dispute.opinion': {
    // A unit may be asked so late that its defence is still awaited.
    cancels: ['dispute.defence'],
    leadsTo: { defended: ['referred'], forwarded: ['referred'] },
    records: [DisputeReferred],
    follow: (decision) => referDispute(decision, '逾期未出具协调意见', true),
  },
  'dispute.objection': {
    starts: ['dispute.execute'],
    leadsTo: { opinionIssued: ['executing', 'opinionIssued'] },
    records: [ExecutionBegun, OpinionEnteredForce],
    follow: putOpinionInForce,
  },
  'dispute.transferObjection': {
    starts: ['dispute.execute'],
    leadsTo: { opinionIssued: ['executing'] },
    records: [ExecutionBegun, OpinionEnteredForce],
    follow: putOpinionInForce,
  },
  'dispute.confirm': {
    leadsTo: { executing: ['executed'] },
    records: [DisputeExecuted],
    follow: (decision) => decision.record(DisputeExecuted, { bySilence: true }),
  },
};

/** Whoever does not take over what was settled gets a red order. */
export function raiseOrder({ obligations, links }: DisputeState, id: string): readonly Reaction[] {
  const order = obligations[id]?.key === 'dispute.execute' ? orderAbout(links, id) : undefined;
  return order === undefined ? [] : [raiseToRed(order.caseId)];
}

/** The order became known here only after the limit had passed. */
export function raiseLinkedOrder(
  { obligations }: DisputeState,
  { caseId, kind, about = '' }: Link,
): readonly Reaction[] {
  const owed = obligations[about];
  const isLate = kind === ORDER_KIND && owed?.key === 'dispute.execute' && owed.status === 'elapsed';
  return isLate ? [raiseToRed(caseId)] : [];
}

function raiseToRed(caseId: string): Reaction {
  const about = { zh: '拒不执行，升级为红色督办', en: 'Not carried out: the order turns red' };
  return advance(supervisionOrder.raise, { colour: 'red' }, { key: `raise:${caseId}`, caseId, about });
}
