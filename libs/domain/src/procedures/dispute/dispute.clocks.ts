import { type Decision } from '../../case/case.decision.js';
import { notify } from '../../case/notify-unit.js';
import type { ClockDefinition } from '../../case/case.clock.js';
import { type Link, ORDER_KIND, orderAbout } from '../../case/link/link.state.js';
import { type Obligation } from '../../kernel/obligation.js';
import { advance } from '../../kernel/contract.js';
import { supervisionOrder } from '../../kernel/contracts/supervision-order.contract.js';
import { type Reaction } from '../../kernel/reaction.js';
import { headPostsOf, theOnly } from '../../reference/directory/directory.posts.js';
import { type InForce } from '../../reference/in-force.js';
import { admitDispute, DisputeAdmitted } from './admit.js';
import { applyOnFile, CoordinationApplied } from './application.js';
import { DisputeExecuted } from './confirm-execution.js';
import { event } from './dispute.command.js';
import { type DisputeClock, isObjection } from './dispute.obligations.js';
import { type DisputeState } from './dispute.state.js';
import { endedAs, endLinks, unsettled } from './ending.js';
import { beginExecution, ExecutionBegun } from './execution.js';
import { DisputeForwarded, forwardTo } from './forward.js';
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

export const CLOCKS: Readonly<Record<DisputeClock, ClockDefinition<DisputeState>>> = {
  // At its end the engine applies for coordination: nobody is at fault for not agreeing.
  'dispute.selfNegotiate': {
    label: { zh: '自行协商', en: 'Negotiate' },
    metBy: 'recordAgreement',
    orBy: ['applyForCoordination'],
    whenPassed: 'window',
    whenElapsed: {
      starts: ['dispute.admit'],
      cancels: ['dispute.selfNegotiate'],
      leadsTo: { selfNegotiation: ['applied'] },
      records: [CoordinationApplied],
      follow: applyOnceForAll,
    },
  },
  // Once it has passed, it counts as admitted.
  'dispute.admit': {
    label: { zh: '受理审查', en: 'Admit or not' },
    metBy: 'admit',
    orBy: ['refuseAdmission', 'requestSupplement'],
    whenPassed: 'decides',
    whenElapsed: {
      starts: ['dispute.forward', 'dispute.opinion'],
      leadsTo: { applied: ['admitted'] },
      records: [DisputeAdmitted],
      follow: (decision) => admitDispute(decision, true),
    },
  },
  'dispute.supplement': {
    label: { zh: '补正材料', en: 'Supplement' },
    metBy: 'supplement',
    whenPassed: 'window',
    whenElapsed: {
      leadsTo: { supplementing: ['lapsed'] },
      records: [DisputeLapsed],
      follow: (decision) => decision.record(DisputeLapsed, {}),
    },
  },
  // Once it has passed, the engine forwards.
  'dispute.forward': {
    label: { zh: '转送答辩', en: 'Forward' },
    metBy: 'forward',
    whenPassed: 'decides',
    whenElapsed: {
      starts: ['dispute.defence'],
      leadsTo: { admitted: ['forwarded'] },
      records: [DisputeForwarded],
      follow: (decision) => forwardTo(decision, decision.state.disputants, true),
    },
  },
  'dispute.defence': {
    label: { zh: '答辩', en: 'Defend' },
    metBy: 'submitDefence',
    whenPassed: 'window',
    whenElapsed: {
      leadsTo: { forwarded: ['defended', 'forwarded'] },
      records: [DefenceLapsed, DefencesClosed],
      follow: lapseDefence,
    },
  },
  // Once it has passed, the panel decides.
  'dispute.opinion': {
    label: { zh: '出具协调意见', en: 'Issue an opinion' },
    metBy: 'issueOpinion',
    orBy: ['refer'],
    whenPassed: 'decides',
    whenElapsed: {
      leadsTo: { defended: ['referred'] },
      records: [DisputeReferred],
      follow: (decision) => referDispute(decision, '逾期未出具协调意见', true),
    },
  },
  'dispute.objection': {
    label: { zh: '异议期', en: 'Objection period' },
    whenPassed: 'window',
    whenElapsed: {
      starts: ['dispute.execute'],
      leadsTo: { opinionIssued: ['executing', 'opinionIssued'] },
      records: [ExecutionBegun, OpinionEnteredForce],
      follow: putOpinionInForce,
    },
  },
  // By law longer where a transfer is to be received; it stands instead of the receiver's objection period.
  'dispute.transferObjection': {
    label: { zh: '对移送的异议期', en: 'Objection to a transfer' },
    whenPassed: 'window',
    whenElapsed: {
      starts: ['dispute.execute'],
      leadsTo: { opinionIssued: ['executing'] },
      records: [ExecutionBegun, OpinionEnteredForce],
      follow: putOpinionInForce,
    },
  },
  'dispute.execute': { label: { zh: '接手并反馈', en: 'Take it over' }, metBy: 'reportExecution' },
  // Once it has passed, it counts as executed.
  'dispute.confirm': {
    label: { zh: '确认执行', en: 'Confirm the execution' },
    metBy: 'confirmExecution',
    whenPassed: 'decides',
    whenElapsed: {
      leadsTo: { executing: ['executed'] },
      records: [DisputeExecuted],
      follow: (decision) => decision.record(DisputeExecuted, { bySilence: true }),
    },
  },
};

/** Whoever does not take over what was settled gets a red order, and the discipline commission hears of it. */
export function pursueExecution(
  state: DisputeState,
  obligationId: string,
  { directory }: InForce,
): readonly Reaction[] {
  const owed = state.obligations[obligationId];
  if (owed?.key !== 'dispute.execute') return [];
  const discipline = theOnly(directory, 'disciplineCommission')?.id;
  const about = { zh: '拒不执行争议处理结果', en: 'What was settled is not carried out' };
  const order = orderAbout(state.links, obligationId);
  return [
    ...(discipline === undefined
      ? []
      : [notify('discipline', discipline, ['disciplineOfficer'], about, obligationId)]),
    notify('head', owed.ownerUnit, headPostsOf(directory.units[owed.ownerUnit]), about, obligationId),
    ...(order === undefined ? [] : [raiseToRed(order.caseId)]),
  ];
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
