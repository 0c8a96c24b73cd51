import { dateOf } from '../../calendar/instant.js';
import { type Decision } from '../../case/case.decision.js';
import { plannedObligation } from '../../case/obligation/obligation.start.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './consultation.rejections.js';
import { streetOf } from '../../reference/directory/directory.posts.js';
import { passGate } from '../../reference/gate/gate.js';
import { itemInForce } from '../../reference/list/item-in-force.js';
import { actionObligation, columnOf } from './consultation.obligations.js';
import { type ConsultationState, mayBeBound, type Minutes } from './consultation.state.js';

type Resolution = Minutes['resolutions'][number];

/** Exactly one owner, who was there or agreed in writing. */
function ownerRejection(
  { owner, action }: Resolution,
  all: readonly Resolution[],
  { state }: Decision<ConsultationState>,
): Rejection | undefined {
  if (owner === undefined) return reject('CONSULT.ACTION_NEEDS_ONE_OWNER', 'owner');
  if (!mayBeBound(state, owner)) return reject('CONSULT.OWNER_ABSENT', 'owner', { unit: owner });
  const shared = all.some((each) => each.action === action && each.owner !== owner);
  return shared ? reject('CONSULT.ACTION_NEEDS_ONE_OWNER', 'owner') : undefined;
}

/** What is put on a street lies within what one of the items makes it assist with, or has an admission. */
function gateRejection(
  { owner = '', action, itemCode, clause, admissionId }: Resolution,
  { state, inForce, at }: Decision<ConsultationState>,
): Rejection | undefined {
  if (streetOf(inForce.directory, owner) === undefined) return undefined;
  const ask = { text: action, as: 'assist', clause } as const;
  const items: readonly (string | undefined)[] = itemCode === undefined ? state.itemCodes : [itemCode];
  const verdicts = (items.length === 0 ? [undefined] : items).map((code) =>
    passGate(inForce, { from: state.convenor, toStreet: owner, itemCode: code, ask, admissionId }, at),
  );
  const blocked = verdicts.every((each) => each !== undefined) ? verdicts[0] : undefined;
  return blocked && { ...blocked, field: blocked.field === 'ask' ? 'action' : blocked.field };
}

/** The date can be owed: it lies ahead, and the calendar knows it. */
function dateRejection(
  { owner = '', action, agreedDate, itemCode }: Resolution,
  { state, inForce, at }: Decision<ConsultationState>,
): Rejection | undefined {
  if (agreedDate <= dateOf(at)) return reject('CLOCK.AGREED_DATE_OUT_OF_RANGE', 'agreedDate');
  const planned = plannedObligation(
    {
      ...actionObligation({ id: 'action', owner, action, agreedDate, itemCode }, dateOf(at)),
      key: 'consultation.action',
      variants: [columnOf(state)],
    },
    'action',
    inForce,
    at,
  );
  return isRejection(planned) ? { ...planned, field: 'agreedDate' } : undefined;
}

export function resolutionsRejection(
  resolutions: readonly Resolution[],
  decision: Decision<ConsultationState>,
): Rejection | undefined {
  for (const [n, each] of resolutions.entries()) {
    const { inForce, at } = decision;
    const item = each.itemCode === undefined ? undefined : itemInForce(inForce, each.itemCode, at);
    const rejection =
      ownerRejection(each, resolutions, decision) ??
      (isRejection(item) ? item : undefined) ??
      gateRejection(each, decision) ??
      dateRejection(each, decision);
    if (rejection !== undefined)
      return { ...rejection, field: `resolutions.${n}.${rejection.field ?? 'owner'}` };
  }
  return undefined;
}
