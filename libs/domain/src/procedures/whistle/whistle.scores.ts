import { isEventOf } from '../../kernel/event-definition.js';
import type { CaseEvent } from '../../kernel/event.js';
import { CallerEvaluated } from './evaluate-caller.js';
import { DepartmentEvaluated } from './evaluate-department.js';
import { participationOf, type Participation, type WhistleState } from './whistle.state.js';

/**
 * Neither side sees its scores before both have scored or the time to evaluate has passed, so that nobody answers a bad
 * score with a bad score.
 */
export function showsScores(state: WhistleState, { unit, scores, callerScores }: Participation): boolean {
  const timePassed = Object.values(state.obligations).some(
    ({ key, thread, status }) => key === 'whistle.evaluate' && thread === unit && status === 'elapsed',
  );
  return state.over || timePassed || (scores !== undefined && callerScores !== undefined);
}

/** Is it a score that nobody sees yet? */
export function hidesScore(state: WhistleState, event: Pick<CaseEvent, 'type' | 'payload'>): boolean {
  if (!isEventOf(DepartmentEvaluated, event) && !isEventOf(CallerEvaluated, event)) return false;
  const scored = participationOf(state, event.payload.unit);
  return scored === undefined ? !state.over : !showsScores(state, scored);
}
