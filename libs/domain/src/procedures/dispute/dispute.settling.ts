import { notPermitted } from '../../case/permissions.js';
import { basis, basisRejection } from '../../case/citation/citation.list.js';
import { heads, speaksFor } from '../../reference/directory/who.js';
import { someEvidence } from '../../kernel/evidence.js';
import { fields, flag, listOf, nothing, optional, reference, text } from '../../kernel/form.js';
import { meetObligation } from '../../case/obligation/obligation.end.js';
import { reject } from '../../kernel/rejection.js';
import { rulingGateRejection } from '../../case/ruling/ruling.gate.js';
import { askCoordinator, askUnit, meetCoordinator, meetUnit } from './dispute.clocks.js';
import { beginExecution, referIt } from './dispute.course.js';
import { rule } from './dispute.rule.js';
import { byCoordinator, byCoordinatorHead, isDisputant } from './dispute.who.js';

/** An opinion, a referral or a determination ends the dispute; whoever is named takes the task over. */

const reason = text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' });
const lead = reference({ zh: '主办单位', en: 'Lead' }, 'unit');
const assists = listOf({ zh: '协办单位', en: 'Assisting' }, reference({ zh: '单位', en: 'Unit' }, 'unit'), {
  min: 0,
  max: 20,
});

/** Whoever is to receive a transfer has as long to object as the law says, all others the period of the table. */
const issueOpinion = rule({
  name: 'issueOpinion',
  label: { zh: '出具协调意见', en: 'Issue an opinion' },
  form: fields({
    lead,
    assists,
    basis,
    reasons: reason,
    boundaryUnclear: optional(flag({ zh: '清单边界不清', en: 'The list leaves the boundary unclear' })),
  }),
  stages: ['defended'],
  permits: (state, { actor }) => byCoordinatorHead(state, actor),
  decide(decision, { boundaryUnclear = false, ...opinion }) {
    const { state, inForce, at } = decision;
    const named = [opinion.lead, ...opinion.assists];
    const unknown = named.find((unit) => inForce.directory.units[unit] === undefined);
    const from = state.coordinator ?? '';
    const rejection =
      basisRejection(opinion.basis, 'DISPUTE.OPINION_NEEDS_BASIS', inForce, at) ??
      (new Set(named).size < named.length ? reject('DISPUTE.OPINION_ONE_LEAD', 'assists') : undefined) ??
      (unknown === undefined ? undefined : reject('CASE.FIELD_INVALID', 'lead', { unit: unknown })) ??
      rulingGateRejection(inForce, { from, itemCodes: state.itemCodes, ...opinion }, at);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('OpinionIssued', { ...opinion, boundaryUnclear });
    meetCoordinator(decision, 'dispute.opinion');
    const receives = (unit: string): boolean => state.issueKind === 'transfer' && unit === opinion.lead;
    for (const unit of new Set([...state.disputants, opinion.lead]))
      askUnit(decision, receives(unit) ? 'dispute.transferObjection' : 'dispute.objection', unit);
  },
});

/** The lead named may object too, although it was not heard. One objection takes the matter to the panel. */
const objectToOpinion = rule({
  name: 'objectToOpinion',
  label: { zh: '对协调意见提出异议', en: 'Object to the opinion' },
  form: fields({ reason }),
  stages: ['opinionIssued'],
  permits(state, { actor }) {
    const { unit } = actor;
    const isHeard = isDisputant(state, unit) || state.opinion?.lead === unit;
    if (!isHeard || !heads(actor, unit)) return notPermitted(state, actor);
    const isOver = !Object.values(state.obligations).some(
      ({ key, thread, status }) =>
        (key === 'dispute.objection' || key === 'dispute.transferObjection') &&
        thread === unit &&
        status === 'running',
    );
    return isOver ? reject('CASE.STAGE_FORBIDS', undefined, { objection: 'over' }) : undefined;
  },
  decide(decision, payload) {
    const { unit } = decision.context.actor;
    decision.record('OpinionObjected', { ...payload, unit });
    meetUnit(decision, 'dispute.objection', unit);
    meetUnit(decision, 'dispute.transferObjection', unit);
    referIt(decision, payload.reason, false);
  },
});

const refer = rule({
  name: 'refer',
  label: { zh: '提交责任认定', en: 'Refer to the panel' },
  form: fields({ reason }),
  stages: ['defended'],
  permits: (state, { actor }) => byCoordinator(state, actor),
  decide(decision, payload) {
    meetCoordinator(decision, 'dispute.opinion');
    referIt(decision, payload.reason, false);
  },
});

/**
 * ⚙ The panel determined, on this dispute's own question or on another of the same matter; either way nothing is left to
 * negotiate. On review it may be told again, with other names.
 */
const applyDetermination = rule({
  name: 'applyDetermination',
  label: { zh: '按责任认定执行', en: 'Apply the determination' },
  engine: 'only',
  form: fields({ panelCaseId: reference({ zh: '责任认定案件', en: 'Panel' }, 'case'), lead, assists }),
  stages: [
    ...['selfNegotiation', 'applied', 'supplementing', 'admitted', 'forwarded', 'defended'],
    ...['opinionIssued', 'referred', 'executing'],
  ],
  permits: () => undefined,
  decide(decision, payload) {
    const { stage, settlement } = decision.state;
    if (stage === 'executing' && settlement?.lead === payload.lead)
      return decision.reject(reject('CASE.STAGE_FORBIDS', undefined, { stage }));
    decision.record('DeterminationApplied', payload);
    beginExecution(decision, { by: 'determined', lead: payload.lead, assists: payload.assists });
  },
});

const reportExecution = rule({
  name: 'reportExecution',
  label: { zh: '反馈执行情况', en: 'Report the execution' },
  form: fields({
    text: text({ zh: '执行情况', en: 'Execution' }, { max: 2000, widget: 'multiline' }),
    evidence: someEvidence,
  }),
  stages: ['executing'],
  permits(state, { actor }) {
    const { settlement, reports } = state;
    const named = settlement === undefined ? [] : [settlement.lead, ...settlement.assists];
    if (!named.some((unit) => speaksFor(actor, unit))) return notPermitted(state, actor);
    return reports.includes(actor.unit)
      ? reject('CASE.STAGE_FORBIDS', undefined, { reported: actor.unit })
      : undefined;
  },
  decide(decision, payload) {
    const { unit } = decision.context.actor;
    decision.record('ExecutionReported', { ...payload, unit });
    if (unit !== decision.state.settlement?.lead) return;
    meetObligation(decision, { key: 'dispute.execute' });
    askCoordinator(decision, 'dispute.confirm');
  },
});

const confirmExecution = rule({
  name: 'confirmExecution',
  label: { zh: '确认执行', en: 'Confirm the execution' },
  form: nothing,
  stages: ['executing'],
  permits(state, { actor }) {
    const { settlement, reports } = state;
    return (
      byCoordinator(state, actor) ??
      (settlement !== undefined && reports.includes(settlement.lead)
        ? undefined
        : reject('CASE.STAGE_FORBIDS', undefined, { reported: 'none' }))
    );
  },
  decide(decision) {
    meetCoordinator(decision, 'dispute.confirm');
    decision.record('DisputeExecuted', { bySilence: false });
  },
});

export const SETTLING_RULES = [
  ...[issueOpinion, objectToOpinion, refer, applyDetermination],
  ...[reportExecution, confirmExecution],
];
