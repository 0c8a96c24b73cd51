import type { Context } from '../../case/case.context.js';
import { ownWork, standsIn } from '../../case/permissions.js';
import { leads } from '../../reference/directory/who.js';
import { numberFor } from '../../reference/limits/limits.js';
import { cancelObligations, openObligation } from '../../case/obligation/obligation.end.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { holdsOfficePost } from './whistle.caller.js';
import { meet, onlyVerifierAccepts, start } from './whistle.clocks.js';
import * as forms from './whistle.commands.js';
import { rule } from './whistle.rule.js';
import { participationOf, type WhistleState } from './whistle.state.js';
import { endCase, followStage, releaseParticipation } from './whistle.participation.js';
import { namedParticipation, only, ownParticipation, participations } from './whistle.who.js';

/** Results, scores and false calls are judged; never by who did the work. */

/** The caller's officer; a verifier where the caller worked on it too, or once the caller's limit has passed. */
function judgesResult(state: WhistleState, context: Context, unit: string): Rejection | undefined {
  const { actor } = context;
  const which = { key: 'whistle.acceptResult', thread: unit };
  const allowed = onlyVerifierAccepts(state)
    ? actor.post === 'verifier'
    : holdsOfficePost(actor, state.calling, 'officer') || standsIn(state, context, which, 'verifier');
  return (
    namedParticipation(state, unit, ['resultIn']) ?? only(state, context, allowed) ?? ownWork(state, actor)
  );
}

/**
 * Silence never accepts; the last accepted result ends the handling. Whoever's work is accepted is no longer asked
 * whether the call was false.
 */
const acceptResult = rule({
  name: 'acceptResult',
  label: { zh: '认可结果', en: 'Accept the result' },
  form: forms.aboutUnit,
  stages: ['handling'],
  target: { field: 'unit', candidates: participations },
  permits: judgesResult,
  decide(decision, _payload, unit) {
    const before = decision.state;
    decision.record('ResultAccepted', { unit });
    meet(decision, 'whistle.acceptResult', unit);
    cancelObligations(
      decision,
      'workAccepted',
      ({ key, thread }) => key === 'whistle.ruleFalseCall' && thread === unit,
    );
    if (participationOf(before, unit)?.releaseAfterWork) releaseParticipation(decision, unit, 'workDone');
    followStage(decision, before);
  },
});

const returnResult = rule({
  name: 'returnResult',
  label: { zh: '退回结果', en: 'Return the result' },
  form: forms.aboutUnitWithReason,
  stages: ['handling'],
  target: { field: 'unit', candidates: participations },
  permits: judgesResult,
  decide(decision, { reason }, unit) {
    const limit = numberFor(decision.inForce.limits, 'whistle.returnsForOrder');
    if (isRejection(limit)) return decision.reject(limit);
    const n = (participationOf(decision.state, unit)?.returns ?? 0) + 1;
    decision.record('ResultReturned', { unit, reason, n, tooMany: n === limit });
    meet(decision, 'whistle.acceptResult', unit);
    start(decision, 'whistle.rework', { thread: unit });
  },
});

const evaluateDepartment = rule({
  name: 'evaluateDepartment',
  label: { zh: '评价部门', en: 'Evaluate the department' },
  form: forms.evaluateDepartment,
  stages: ['resultsIn'],
  target: { field: 'unit', candidates: participations },
  permits: (state, context, unit) =>
    namedParticipation(state, unit, ['accepted']) ??
    only(state, context, leads(context.actor, state.calling.office)) ??
    ownWork(state, context.actor),
  decide(decision, payload, unit) {
    const before = decision.state;
    decision.record('DepartmentEvaluated', { ...payload, systemOnly: false });
    meet(decision, 'whistle.evaluate', unit);
    followStage(decision, before);
  },
});

const evaluateCaller = rule({
  name: 'evaluateCaller',
  label: { zh: '评价吹哨', en: 'Evaluate the caller' },
  form: forms.evaluateCaller,
  stages: ['resultsIn', 'evaluated'],
  target: { candidates: participations },
  permits: (state, context) =>
    ownParticipation(
      state,
      context,
      ({ stage, callerScores }) =>
        (stage === 'accepted' || stage === 'evaluated') && callerScores === undefined,
    ),
  decide: (decision, payload, unit) => decision.record('CallerEvaluated', { unit, ...payload }),
});

/** A false call ends the whistle, with a fault of the caller. Once overdue, the head of supervision may rule it too. */
const ruleFalseCall = rule({
  name: 'ruleFalseCall',
  label: { zh: '认定误吹哨', en: 'Rule on the false call' },
  form: forms.ruleFalseCall,
  stages: ['handling'],
  target: { field: 'unit', candidates: participations },
  permits(state, context, unit) {
    const { post } = context.actor;
    const which = { key: 'whistle.ruleFalseCall', thread: unit };
    const passed = openObligation(state, which)?.status === 'elapsed';
    const allowed = post === 'verifier' || (post === 'supervisionHead' && passed);
    return (
      namedParticipation(state, unit, ({ falseCall }) => falseCall === 'claimed') ??
      only(state, context, allowed) ??
      ownWork(state, context.actor)
    );
  },
  decide(decision, payload, unit) {
    const caller = decision.state.calling.unit;
    decision.record('FalseCallRuled', payload);
    meet(decision, 'whistle.ruleFalseCall', unit);
    if (!payload.falseCall) return;
    decision.record('FaultRecorded', { unit: caller, kind: 'whistle.falseCall' });
    endCase(decision);
    decision.record('WhistleCancelled', { reason: payload.reason, falseCall: true });
  },
});

export const JUDGING_RULES = [acceptResult, returnResult, evaluateDepartment, evaluateCaller, ruleFalseCall];
