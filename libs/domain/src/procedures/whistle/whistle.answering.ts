import type { Context } from '../../case/case.context.js';
import { citationRejection } from '../../case/citation/citation.js';
import { contestThread } from '../../case/contest/contest.rules.js';
import { namedDeputyRejection } from '../../reference/directory/reachable.js';
import { nothing } from '../../kernel/form.js';
import { isRejection, reject, type Rejection } from '../../kernel/rejection.js';
import { meet, start } from './whistle.clocks.js';
import * as forms from './whistle.commands.js';
import { inRow, newcomerRejection } from './whistle.departments.js';
import { rule, type WhistleDecision } from './whistle.rule.js';
import {
  isContested,
  isRefusalOpen,
  liveParticipation,
  participationOf,
  type WhistleState,
} from './whistle.state.js';
import {
  changeLeadTo,
  contest,
  followStage,
  keepParticipation,
  openParticipation,
  releaseParticipation,
} from './whistle.participation.js';
import { byDeputy, namedParticipation, ownParticipation, participations } from './whistle.who.js';

/** How a summoned unit answers, and how the caller answers its refusal. */

const CALLED = ['blown', 'handling'];

/** One answer to a call: a unit that refused has answered it. */
const acknowledge = rule({
  name: 'acknowledge',
  label: { zh: '签收', en: 'Acknowledge' },
  form: forms.acknowledge,
  stages: CALLED,
  target: { candidates: participations },
  permits: (state, context) =>
    ownParticipation(
      state,
      context,
      (thread) => thread.stage === 'called' && !isRefusalOpen(thread) && !isContested(thread),
    ),
  decide(decision, payload, unit) {
    decision.record('ThreadAcknowledged', { unit, ...payload });
    meet(decision, 'whistle.acknowledge', unit);
  },
});

/**
 * Who is bound by a ruling cannot refuse at any stage. Otherwise the right to refuse ends with the first answer and with
 * the limit to acknowledge.
 */
function mayRefuse(state: WhistleState, context: Context): Rejection | undefined {
  const { unit } = context.actor;
  const thread = participationOf(state, unit);
  if (thread !== undefined && state.boundUnits.includes(unit))
    return reject('CASE.DETERMINATION_BINDS', undefined, { unit });
  const limit = Object.values(state.obligations).findLast(
    (each) => each.key === 'whistle.acknowledge' && each.thread === unit,
  );
  const isTooLate = thread?.answered === true || limit?.status === 'elapsed';
  return (
    ownParticipation(state, context, ['called']) ??
    (isTooLate ? reject('WHISTLE.REFUSAL_TOO_LATE', undefined, { unit }) : undefined)
  );
}

function suggestionRejection(unit: string | undefined, { inForce }: WhistleDecision): Rejection | undefined {
  return unit === undefined || inForce.directory.units[unit] !== undefined
    ? undefined
    : reject('CASE.FIELD_INVALID', 'suggestedUnit', { unit });
}

/** In an emergency nothing pauses: the unit comes under reservation and is released only after the work. */
const refuseCall = rule({
  name: 'refuse',
  label: { zh: '拒绝', en: 'Refuse' },
  form: forms.refuseCall,
  stages: CALLED,
  target: { candidates: participations },
  permits: mayRefuse,
  decide(decision, payload, unit) {
    const { inForce, at } = decision;
    const rejection =
      namedDeputyRejection(payload.deputy, unit, inForce, at) ??
      suggestionRejection(payload.suggestedUnit, decision) ??
      citationRejection(payload.citation, 'WHISTLE.REFUSAL_NEEDS_CITATION', inForce, at);
    if (rejection !== undefined) return decision.reject(rejection);
    if (payload.ground !== 'notStatutoryDuty')
      return decision.reject(reject('WHISTLE.REFUSAL_GROUND_UNKNOWN', 'ground'));
    const underReservation = decision.state.urgency === 'emergency';
    decision.record('RefusalRecorded', { ...payload, unit, underReservation });
    meet(decision, 'whistle.acknowledge', unit);
    contestThread(decision, unit);
    start(decision, 'whistle.answerRefusal', { thread: unit });
  },
});

const withdrawRefusal = rule({
  name: 'withdrawRefusal',
  label: { zh: '撤回拒绝', en: 'Withdraw the refusal' },
  form: nothing,
  stages: CALLED,
  target: { candidates: participations },
  permits: (state, context) =>
    ownParticipation(state, context, (thread) => isRefusalOpen(thread) || isContested(thread)),
  decide(decision, _payload, unit) {
    decision.record('RefusalWithdrawn', { unit });
    keepParticipation(decision, unit);
  },
});

/** Who leads when this thread goes: the unit named, or for a lead its replacement; `undefined`: nothing changes. */
function heirOf(
  { newLead, replacement, unit }: { newLead?: string; replacement?: { unit: string }; unit: string },
  state: WhistleState,
): string | undefined | Rejection {
  const isLead = state.leadUnit === unit;
  const heir = newLead ?? (isLead ? replacement?.unit : undefined);
  if (heir === undefined) return isLead ? reject('WHISTLE.LEAD_WOULD_BE_MISSING', 'newLead') : undefined;
  const stays = liveParticipation(state, heir)?.releaseAfterWork === false && heir !== unit;
  if (stays || heir === replacement?.unit) return heir;
  return reject(isLead ? 'WHISTLE.LEAD_WOULD_BE_MISSING' : 'WHISTLE.NEW_LEAD_NOT_IN_CASE', 'newLead', {
    heir,
  });
}

/**
 * The unit was right and goes; a replacement takes over its role. Whoever came under reservation finishes the work first.
 */
const acceptRefusal = rule({
  name: 'acceptRefusal',
  label: { zh: '同意拒绝', en: 'Accept the refusal' },
  form: forms.acceptRefusal,
  stages: CALLED,
  target: { field: 'unit', candidates: participations },
  permits: (state, context, unit) =>
    namedParticipation(state, unit, isRefusalOpen) ?? byDeputy(state, context),
  decide(decision, payload, unit) {
    const { state: before, inForce, at } = decision;
    const heir = heirOf(payload, before);
    if (isRejection(heir)) return decision.reject(heir);
    const newcomer = payload.replacement && ({ ...payload.replacement, role: 'assist' } as const);
    const rejection = newcomer && inRow(newcomerRejection(before, newcomer, inForce, at), 'replacement.');
    if (rejection !== undefined) return decision.reject(rejection);
    const releaseAfterWork = participationOf(before, unit)?.refusal?.underReservation === true;
    decision.record('RefusalAccepted', { unit, releaseAfterWork });
    meet(decision, 'whistle.answerRefusal', unit);
    if (newcomer) openParticipation(decision, newcomer, 'replacement');
    changeLeadTo(decision, heir, 'refusalAccepted');
    if (!releaseAfterWork) releaseParticipation(decision, unit, 'refusalAccepted');
    followStage(decision, before);
  },
});

const contestRefusal = rule({
  name: 'contestRefusal',
  label: { zh: '不同意拒绝', en: 'Contest the refusal' },
  form: forms.contestRefusal,
  stages: CALLED,
  target: { field: 'unit', candidates: participations },
  permits: (state, context, unit) =>
    namedParticipation(state, unit, isRefusalOpen) ?? byDeputy(state, context),
  decide(decision, { reason, basis }, unit) {
    contest(decision, unit, { reason, basis });
    meet(decision, 'whistle.answerRefusal', unit);
  },
});

export const ANSWERING_RULES = [acknowledge, refuseCall, withdrawRefusal, acceptRefusal, contestRefusal];
