import { endContest, forgetContest } from '../../case/contest/contest.rules.js';
import { numberFor } from '../../reference/limits/limits.js';
import { cancelObligations } from '../../case/obligation/obligation.end.js';
import { pauseObligations } from '../../case/obligation/obligation.pause.js';
import { isRejection } from '../../kernel/rejection.js';
import { SHELVED } from '../../case/shelving/shelving.state.js';
import { start, type WhistleClock } from './whistle.clocks.js';
import type { Department } from './whistle.commands.js';
import type { ParticipationSource } from './whistle.events.js';
import type { WhistleDecision } from './whistle.rule.js';
import { goesByPlan, isReverse, liveParticipations, workStage, type WhistleState } from './whistle.state.js';

/** What a call starts for each unit called (`blow` in the table). */
function clocksOfCall(state: WhistleState): readonly WhistleClock[] {
  if (goesByPlan(state)) return ['whistle.acknowledge', 'whistle.plan'];
  const asked: WhistleClock[] = ['whistle.acknowledge', 'whistle.arrive', 'whistle.result'];
  return state.urgency === 'ordinary' ? asked : [...asked, 'whistle.preliminary'];
}

/** Calls one unit, with full clocks of its own from now on. */
export function openParticipation(
  decision: WhistleDecision,
  row: Department,
  source: ParticipationSource,
): void {
  const { unit, role, task, itemCode, powerBasis, admissionId } = row;
  decision.record('ThreadOpened', { unit, role, task, itemCode, powerBasis, admissionId, source });
  for (const key of clocksOfCall(decision.state)) start(decision, key, { thread: unit });
  if (decision.state.stage === SHELVED)
    pauseObligations(decision, 'shelved', ({ thread }) => thread === unit);
}

/** The unit has no part in it any more; what it failed to do before stays on record. */
export function releaseParticipation(decision: WhistleDecision, unit: string, reason: string): void {
  decision.record('ThreadReleased', { unit, reason });
  cancelObligations(decision, 'released', ({ thread }) => thread === unit);
  forgetContest(decision, unit);
}

/** The unit stays after all: what stood still for its refusal runs on. */
export function keepParticipation(decision: WhistleDecision, unit: string): void {
  cancelObligations(
    decision,
    'refusalSettled',
    ({ key, thread }) => key === 'whistle.answerRefusal' && thread === unit,
  );
  endContest(decision, unit);
}

/** Makes `unit` the one lead, unless it leads already. */
export function changeLeadTo(decision: WhistleDecision, unit: string | undefined, reason: string): void {
  const from = decision.state.leadUnit ?? '';
  if (unit !== undefined && unit !== from) decision.record('LeadChanged', { from, to: unit, reason });
}

/**
 * The caller holds that the task is the unit's, by saying so or by letting the limit pass: a dispute opens, and so many
 * of them in one case go to the panel.
 */
export function contest(
  decision: WhistleDecision,
  unit: string,
  words: { readonly reason: string; readonly basis: string } | 'bySilence',
): void {
  const trigger = numberFor(decision.inForce.limits, 'panel.trigger.refusals');
  if (isRejection(trigger)) return decision.reject(trigger);
  const toPanel = decision.state.contestedRefusals + 1 === trigger;
  if (words === 'bySilence') decision.record('RefusalContested', { unit, bySilence: true, toPanel });
  else decision.record('RefusalContested', { unit, bySilence: false, toPanel, ...words });
}

/**
 * Starts what a new stage owes and cancels what it ends; `before` is the state before the act. From the last accepted
 * result on, the lead notifies and the caller evaluates; a department added then takes the case back to handling.
 */
export function followStage(decision: WhistleDecision, before: WhistleState): void {
  const from = workStage(before);
  const to = workStage(decision.state);
  if (from === to) return;
  const handlingEnds = from === 'blown' || from === 'handling';
  if (handlingEnds && (to === 'resultsIn' || to === 'evaluated')) {
    start(decision, 'whistle.notify');
    if (!isReverse(before))
      for (const { unit, stage } of liveParticipations(decision.state))
        if (stage === 'accepted') start(decision, 'whistle.evaluate', { thread: unit });
  }
  if (to === 'evaluated') start(decision, 'whistle.close');
  if (from === 'resultsIn' && to === 'handling')
    cancelObligations(
      decision,
      'unitAdded',
      ({ key }) => key === 'whistle.notify' || key === 'whistle.evaluate',
    );
}

/** Nothing is owed any more. It comes before the event that ends the case, so that no case is over with a running clock. */
export function endCase(decision: WhistleDecision): void {
  cancelObligations(decision, 'caseOver');
}
