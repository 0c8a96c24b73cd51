import type { Decision } from '../../case/case.decision.js';
import type { UnitKind } from '../../kernel/post.js';
import type { Rejection } from '../../kernel/rejection.js';
import { unitRejection } from '../../reference/directory/reachable.js';
import { reachRejection } from './check-departments.js';
import type { StatedRefusal } from './refusal.js';
import { reject } from './whistle.rejections.js';
import {
  isContested,
  isRefusalOpen,
  liveParticipation,
  type Participation,
  type ParticipationStage,
  participationOf,
  type Suggested,
  type WhistleState,
} from './whistle.state.js';

/** These owe no unit's duty, so nobody can say that they do. */
const NO_ORGANS: readonly UnitKind[] = ['districtLeadership', 'system'];

/**
 * Whoever says that it is not his duty says whose it is, or why he does not know; on other grounds he may. Nobody
 * suggests himself.
 */
export function suggestionRejection(
  { ground, suggestedUnit, unknownUnit }: StatedRefusal,
  unit: string,
  { inForce }: Decision<WhistleState>,
): Rejection | undefined {
  if (suggestedUnit === undefined)
    return ground === 'notStatutoryDuty' && unknownUnit === undefined
      ? reject('WHISTLE.REFUSAL_NEEDS_SUGGESTION', 'suggestedUnit')
      : undefined;
  if (unknownUnit !== undefined) return reject('CASE.FIELD_INVALID', 'unknownUnit', { unit: suggestedUnit });
  const kind = inForce.directory.units[suggestedUnit]?.kind;
  const isOrgan = suggestedUnit !== unit && kind !== undefined && !NO_ORGANS.includes(kind);
  return isOrgan
    ? unitRejection(suggestedUnit, inForce, 'suggestedUnit')
    : reject('CASE.FIELD_INVALID', 'suggestedUnit', { unit: suggestedUnit });
}

/** Who is heard because of this refusal: whom it names, unless that is the caller, who answers it anyway. */
export function suggestedBy(
  { ground, suggestedUnit: unit }: StatedRefusal,
  { state, inForce, at }: Decision<WhistleState>,
): Suggested | undefined {
  const { calling, direction } = state;
  if (ground !== 'notStatutoryDuty' || unit === undefined) return undefined;
  if (unit === calling.unit || unit === calling.office) return undefined;
  const unreached = reachRejection({ unit }, { caller: calling, direction, inForce, at });
  return { unit, mayTakeOver: unreached === undefined };
}

/** Who can still take on more: it has not handed in its result, waits for no facts and refuses nothing itself. */
const AT_WORK: readonly ParticipationStage[] = ['called', 'acknowledged', 'planned', 'arrived'];

/** Is this the unit that the open refusal of `refusing` names, and can it take the task over as it stands? */
export function mayTakeOver(state: WhistleState, refusing: string, unit: string): boolean {
  const refused = participationOf(state, refusing);
  const suggested = refused?.refusal?.suggested;
  if (refused === undefined || suggested?.unit !== unit || !suggested.mayTakeOver) return false;
  const own = liveParticipation(state, unit);
  const stands =
    own === undefined || (AT_WORK.includes(own.stage) && !isRefusalOpen(own) && !isContested(own));
  return isRefusalOpen(refused) && stands;
}

/** Units that refusals name, and whether that still waits for an answer. */
export function suggestedUnits({
  participations,
}: WhistleState): readonly { readonly unit: string; readonly isAsked: boolean }[] {
  return participations.flatMap((each) => {
    const unit = each.refusal?.suggested?.unit;
    return unit === undefined ? [] : [{ unit, isAsked: isRefusalOpen(each) || isContested(each) }];
  });
}

/** Whom these refusals name, beside the parties: parties too, although nothing of their own is in question. */
export function heardBeside(
  parties: readonly string[],
  refusing: readonly Participation[],
): readonly string[] {
  const named = refusing.flatMap(({ refusal }) => refusal?.suggested?.unit ?? []);
  return [...new Set(named)].filter((unit) => !parties.includes(unit));
}
