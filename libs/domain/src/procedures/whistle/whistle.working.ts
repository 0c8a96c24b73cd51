import type { CivilDate } from '../../kernel/instant.js';
import { standsIn } from '../../case/permissions.js';
import { heldBy, leads } from '../../reference/directory/who.js';
import { plannedObligation } from '../../case/obligation/obligation.start.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { holdsOfficePost } from './whistle.caller.js';
import { meet, orderFor, start, type WhistleClock } from './whistle.clocks.js';
import * as forms from './whistle.commands.js';
import { rule, type WhistleDecision } from './whistle.rule.js';
import { goesByPlan, participationOf, type Participation, type WhistleState } from './whistle.state.js';
import { followStage } from './whistle.participation.js';
import { namedParticipation, only, ownParticipation, participations } from './whistle.who.js';

/** From the plan to the result: what a summoned unit does, and what the caller records beside it. */

const WORKING = ['blown', 'handling'];
const HANDLING = ['handling'];

function planned(state: WhistleState): Rejection | undefined {
  return goesByPlan(state) ? undefined : reject('WHISTLE.PLAN_ONLY_FOR_KEY_WORK');
}

/** A plan ends with its last step. */
function lastDate({ steps }: Pick<forms.Plan, 'steps'>): CivilDate {
  return steps.reduce((latest, { agreedDate }) => (agreedDate > latest ? agreedDate : latest), '');
}

/** Dates are promised within the ceiling; who submits is told at once, not when the plan is approved. */
function datesRejection(plan: forms.Plan, unit: string, decision: WhistleDecision): Rejection | undefined {
  const promises: readonly [WhistleClock, CivilDate, string][] = [
    ['whistle.arrive', plan.arrivalDate, 'arrivalDate'],
    ['whistle.result', lastDate(plan), 'steps'],
  ];
  for (const [key, promised, field] of promises) {
    const order = orderFor(decision, key, { thread: unit, promised });
    const deadline = plannedObligation(order, 'planned', decision.inForce, decision.at);
    if (isRejection(deadline)) return { ...deadline, field };
  }
  return plan.arrivalDate > lastDate(plan) ? reject('CASE.FIELD_INVALID', 'arrivalDate') : undefined;
}

const submitPlan = rule({
  name: 'submitPlan',
  label: { zh: '提交处置方案', en: 'Submit a plan' },
  form: forms.submitPlan,
  stages: WORKING,
  target: { candidates: participations },
  permits: (state, context) =>
    ownParticipation(
      state,
      context,
      ({ stage, plan }) => stage === 'acknowledged' && plan?.status !== 'submitted',
    ) ??
    only(state, context, leads(context.actor, context.actor.unit)) ??
    planned(state),
  decide(decision, plan, unit) {
    const rejection = datesRejection(plan, unit, decision);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('PlanSubmitted', { unit, ...plan });
    meet(decision, 'whistle.plan', unit);
    start(decision, 'whistle.decidePlan', { thread: unit });
  },
});

function decidesPlan(
  state: WhistleState,
  context: Parameters<typeof only>[1],
  unit: string,
): Rejection | undefined {
  const which = { key: 'whistle.decidePlan', thread: unit };
  const allowed = leads(context.actor, state.calling.office) || standsIn(state, context, which);
  const hasPlan = participationOf(state, unit)?.plan?.status === 'submitted';
  return (
    namedParticipation(state, unit, ['acknowledged']) ??
    only(state, context, allowed) ??
    (hasPlan ? undefined : reject('WHISTLE.NO_PLAN'))
  );
}

const approvePlan = rule({
  name: 'approvePlan',
  label: { zh: '批准方案', en: 'Approve the plan' },
  form: forms.approvePlan,
  stages: WORKING,
  target: { field: 'unit', candidates: participations },
  permits: decidesPlan,
  decide(decision, { reason }, unit) {
    const before = decision.state;
    const plan = participationOf(before, unit)?.plan;
    if (plan === undefined) return;
    decision.record('PlanApproved', { unit, reason });
    meet(decision, 'whistle.decidePlan', unit);
    start(decision, 'whistle.arrive', { thread: unit, promised: plan.arrivalDate });
    start(decision, 'whistle.result', { thread: unit, promised: lastDate(plan) });
    followStage(decision, before);
  },
});

const returnPlan = rule({
  name: 'returnPlan',
  label: { zh: '退回方案', en: 'Return the plan' },
  form: forms.aboutUnitWithReason,
  stages: WORKING,
  target: { field: 'unit', candidates: participations },
  permits: decidesPlan,
  decide(decision, { reason }, unit) {
    decision.record('PlanReturned', { unit, reason });
    meet(decision, 'whistle.decidePlan', unit);
    start(decision, 'whistle.plan', { thread: unit });
  },
});

const NOT_YET_HERE: readonly Participation['stage'][] = ['called', 'acknowledged', 'planned'];

/** Coming shows itself by the place, or by proof of the contact; emergencies and joint enforcement are attended on site. */
const reportIn = rule({
  name: 'reportIn',
  label: { zh: '报到', en: 'Report in' },
  form: forms.reportIn,
  stages: WORKING,
  target: { candidates: participations },
  // Whoever left reports in again when he comes back.
  permits: (state, context) =>
    ownParticipation(
      state,
      context,
      ({ stage, present }) => NOT_YET_HERE.includes(stage) || (stage === 'arrived' && !present),
    ) ??
    (goesByPlan(state) && !hasPlanned(state, context.actor.unit) ? reject('WHISTLE.PLAN_FIRST') : undefined),
  decide(decision, payload, unit) {
    const before = decision.state;
    const { mode, place, contactProof = [] } = payload;
    const isShown = mode === 'onsite' ? place !== undefined : contactProof.length > 0;
    if (!isShown)
      return decision.reject(
        reject('WHISTLE.ARRIVAL_NEEDS_EVIDENCE', mode === 'onsite' ? 'place' : 'contactProof'),
      );
    const onsiteOnly = before.urgency === 'emergency' || before.type === 'jointEnforcement';
    if (onsiteOnly && mode !== 'onsite') return decision.reject(reject('WHISTLE.ONSITE_REQUIRED', 'mode'));
    if (participationOf(before, unit)?.stage === 'called') {
      decision.record('ThreadAcknowledged', { unit });
      meet(decision, 'whistle.acknowledge', unit);
    }
    decision.record('ReportedIn', { unit, ...payload });
    meet(decision, 'whistle.arrive', unit);
    followStage(decision, before);
  },
});

function hasPlanned(state: WhistleState, unit: string): boolean {
  return participationOf(state, unit)?.plan?.status === 'approved';
}

/** 事不完、人不撤: leaving before the result without relief or the caller's consent is a fault. */
const depart = rule({
  name: 'depart',
  label: { zh: '离场', en: 'Leave' },
  form: forms.depart,
  stages: HANDLING,
  target: { field: 'unit', candidates: participations },
  permits(state, context, unit) {
    const saw = holdsOfficePost(context.actor, state.calling, 'officer');
    return (
      namedParticipation(state, unit, ['arrived']) ??
      only(state, context, context.actor.unit === unit || saw) ??
      (participationOf(state, unit)?.present ? undefined : reject('WHISTLE.NOT_PRESENT'))
    );
  },
  decide(decision, payload, unit) {
    const { consentedBy, relievedBy } = payload;
    if (consentedBy !== undefined && !belongsToCaller(consentedBy, decision))
      return decision.reject(reject('CASE.FIELD_INVALID', 'consentedBy', { person: consentedBy }));
    if (payload.until !== undefined && payload.until <= decision.at)
      return decision.reject(reject('CASE.FIELD_INVALID', 'until'));
    decision.record('Departed', payload);
    if (consentedBy === undefined && relievedBy === undefined)
      decision.record('FaultRecorded', { unit, kind: 'whistle.departedEarly' });
  },
});

function belongsToCaller(person: string, { state, inForce, at }: WhistleDecision): boolean {
  const { unit, office } = state.calling;
  return [unit, office].some((each) => heldBy(inForce.directory, person, each, at).length > 0);
}

const submitPreliminary = rule({
  name: 'submitPreliminary',
  label: { zh: '报告初步情况', en: 'Report preliminarily' },
  form: forms.submitPreliminary,
  stages: HANDLING,
  target: { candidates: participations },
  permits: (state, context) => ownParticipation(state, context, ['arrived']),
  decide(decision, { text }, unit) {
    decision.record('PreliminaryReported', { unit, text });
    meet(decision, 'whistle.preliminary', unit);
  },
});

/** A result says all that a preliminary report would have said, so it meets that too. */
const submitResult = rule({
  name: 'submitResult',
  label: { zh: '反馈结果', en: 'Submit the result' },
  form: forms.submitResult,
  stages: HANDLING,
  target: { candidates: participations },
  permits: (state, context) => ownParticipation(state, context, ['arrived']),
  decide(decision, payload, unit) {
    if (payload.evidence.length === 0)
      return decision.reject(reject('WHISTLE.RESULT_NEEDS_EVIDENCE', 'evidence'));
    decision.record('ResultSubmitted', { unit, ...payload });
    meet(decision, 'whistle.preliminary', unit);
    meet(decision, 'whistle.result', unit);
    meet(decision, 'whistle.rework', unit);
    start(decision, 'whistle.acceptResult', { thread: unit });
  },
});

const claimFalseCall = rule({
  name: 'claimFalseCall',
  label: { zh: '提出误吹哨', en: 'Claim a false call' },
  form: forms.claimFalseCall,
  stages: HANDLING,
  target: { candidates: participations },
  permits: (state, context) =>
    ownParticipation(
      state,
      context,
      ({ stage, falseCall }) => stage === 'arrived' && falseCall === undefined,
    ),
  decide(decision, payload, unit) {
    decision.record('FalseCallClaimed', { unit, ...payload });
    start(decision, 'whistle.ruleFalseCall', { thread: unit });
  },
});

/**
 * The caller's own people worked on it too. It is a command of its own because it can happen in any whistle at any time
 * and names persons: from then on only a verifier accepts, and who took part evaluates nobody (domain.md 5, 11).
 */
const recordStreetWork = rule({
  name: 'recordStreetWork',
  label: { zh: '登记街道参与处置', en: 'Record the street’s own work' },
  form: forms.recordStreetWork,
  stages: WORKING,
  permits(state, context) {
    const { unit, office } = state.calling;
    return only(state, context, context.actor.unit === unit || context.actor.unit === office);
  },
  decide(decision, payload) {
    const stranger = payload.persons.findIndex((person) => !belongsToCaller(person, decision));
    if (stranger >= 0) return decision.reject(reject('CASE.FIELD_INVALID', `persons.${stranger}`));
    decision.record('StreetWorkRecorded', payload);
  },
});

export const WORKING_RULES = [
  submitPlan,
  approvePlan,
  returnPlan,
  reportIn,
  depart,
  submitPreliminary,
  submitResult,
  claimFalseCall,
  recordStreetWork,
];
