import type { Decision } from '../../case/case.decision.js';
import type { Rejection } from '../../kernel/rejection.js';
import { citationRejection } from '../../case/citation/citation.js';
import { communityOfGrid } from '../../reference/directory/directory.posts.js';
import type { StatedRefusal } from './refusal.js';
import { reject } from './whistle.rejections.js';
import { participationOf, type WhistleState } from './whistle.state.js';

/** What the ground of this refusal lacks as its proof; undefined where it is proven as far as the rules can see. */
export function proofRejection(
  refusal: StatedRefusal,
  unit: string,
  decision: Decision<WhistleState>,
): Rejection | undefined {
  switch (refusal.ground) {
    case 'notStatutoryDuty':
      return citationRejection(
        refusal.citation ?? {},
        reject('WHISTLE.REFUSAL_NEEDS_CITATION'),
        decision.inForce,
        decision.at,
      );
    case 'outsideArea':
      return placeRejection(refusal, decision);
    case 'duplicate':
      return duplicateRejection(refusal, unit, decision);
    case 'factsUnclear':
      return questionRejection(refusal, unit, decision);
    // What a form of before offered, or what was sent past every form.
    default:
      return reject('WHISTLE.REFUSAL_GROUND_UNKNOWN', 'ground');
  }
}

/** The grid in which it really lies, where the district knows it, or the address. */
function placeRejection(
  { ground, place }: StatedRefusal,
  { inForce }: Decision<WhistleState>,
): Rejection | undefined {
  const { gridCode, address } = place ?? {};
  if (gridCode === undefined)
    return address === undefined ? reject('WHISTLE.REFUSAL_NEEDS_PROOF', 'place', { ground }) : undefined;
  return communityOfGrid(inForce.directory, gridCode) === undefined
    ? reject('CASE.FIELD_INVALID', 'place.gridCode', { gridCode })
    : undefined;
}

/** The case named lies in the same grid and is about the item this unit is called by; called by a power, about one of the case's. */
function duplicateRejection(
  { ground, duplicateOf }: StatedRefusal,
  unit: string,
  { state, context }: Decision<WhistleState>,
): Rejection | undefined {
  if (duplicateOf === undefined) return reject('WHISTLE.REFUSAL_NEEDS_PROOF', 'duplicateOf', { ground });
  const other = context.otherCase;
  if (other === undefined) return reject('CASE.FIELD_INVALID', 'duplicateOf');
  const itemCode = participationOf(state, unit)?.itemCode;
  const own = itemCode === undefined ? state.itemCodes : [itemCode];
  const isSame =
    other.place?.gridCode === state.place.gridCode && own.some((each) => other.itemCodes.includes(each));
  return isSame ? undefined : reject('WHISTLE.NOT_A_DUPLICATE', 'duplicateOf', { caseId: duplicateOf });
}

/** Nobody waits for words in an emergency, and nobody asks twice. */
function questionRejection(
  { ground, missing }: StatedRefusal,
  unit: string,
  { state }: Decision<WhistleState>,
): Rejection | undefined {
  if (missing === undefined) return reject('WHISTLE.REFUSAL_NEEDS_PROOF', 'missing', { ground });
  const hasAsked = participationOf(state, unit)?.factsAsked !== undefined;
  return hasAsked || state.urgency === 'emergency'
    ? reject('WHISTLE.FACTS_UNCLEAR_BARRED', 'ground', { unit })
    : undefined;
}
