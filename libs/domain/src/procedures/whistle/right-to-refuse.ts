import type { Decision } from '../../case/case.decision.js';
import type { Context } from '../../case/case.context.js';
import type { Rejection } from '../../kernel/rejection.js';
import { cancel } from './whistle.obligations.js';
import { ownParticipation } from './whistle.permits.js';
import { reject } from './whistle.rejections.js';
import {
  isContested,
  isRefusalOpen,
  type Participation,
  type ParticipationStage,
  participationOf,
  type WhistleState,
} from './whistle.state.js';

const BEFORE_COMING: readonly ParticipationStage[] = ['called', 'acknowledged'];

/**
 * May this actor's unit refuse now? Who is bound by a ruling cannot at any stage. Otherwise coming, an approved plan or
 * `whistle.refuse` ends the right, in an emergency only the result; signing in does not.
 */
export function mayRefuse(state: WhistleState, context: Context): Rejection | undefined {
  const { unit } = context.actor;
  const participation = participationOf(state, unit);
  if (participation !== undefined && state.boundUnits.includes(unit))
    return reject('CASE.DETERMINATION_BINDS', undefined, { unit });
  return (
    ownParticipation(state, context, standsToRefuse) ??
    (participation !== undefined && isTooLate(state, participation)
      ? reject('WHISTLE.REFUSAL_TOO_LATE', undefined, { unit })
      : undefined)
  );
}

function standsToRefuse(participation: Participation): boolean {
  const { stage, result, refusableUntil } = participation;
  if (refusableUntil === undefined) return stage === 'called';
  if (isRefusalOpen(participation) || isContested(participation)) return false;
  const isWorking = refusableUntil === 'result' && stage === 'arrived' && result === undefined;
  return BEFORE_COMING.includes(stage) || isWorking;
}

function isTooLate(state: WhistleState, { unit, answered, refusableUntil }: Participation): boolean {
  switch (refusableUntil) {
    case 'limit':
      return hasElapsed(state, 'whistle.refuse', unit);
    case 'result':
      return false;
    case 'never':
      return true;
    case undefined:
      return answered || hasElapsed(state, 'whistle.acknowledge', unit);
  }
}

function hasElapsed({ obligations }: WhistleState, key: string, unit: string): boolean {
  const limit = Object.values(obligations).findLast((each) => each.key === key && each.thread === unit);
  return limit?.status === 'elapsed';
}

/** The unit came, or its plan was approved: nothing is left of its time to refuse. */
export function endRightToRefuse(decision: Decision<WhistleState>, unit: string): void {
  cancel(decision, ['whistle.refuse'], unit, 'rightEnded');
}
