import { type Decision } from '../../case/case.decision.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './liaison.rejections.js';
import { isLiaisonPost } from '../../reference/directory/check-holding.js';
import { heldBy } from '../../reference/directory/directory.posts.js';
import { type Appointment } from './liaison.shared-fields.js';
import { type Role } from './liaison.labels.js';
import { holderId, type LiaisonState, type Slot, slotsOf } from './liaison.state.js';

type Named = Pick<Appointment, 'role' | 'itemCodes'>;

/** The slots that a role and items name; a role of the whole unit names no item. */
export function slotsNamed(state: LiaisonState, { role, itemCodes }: Named): readonly Slot[] | Rejection {
  const ofRole = state.slots.filter((each) => each.role === role);
  if (ofRole.every(({ itemCode }) => itemCode === undefined))
    return itemCodes.length === 0 ? ofRole : reject('CASE.FIELD_INVALID', 'itemCodes.0', { role });
  if (itemCodes.length === 0) return reject('CASE.FIELD_MISSING', 'itemCodes');
  const found = itemCodes.map((code) => ofRole.find(({ itemCode }) => itemCode === code));
  const missing = found.findIndex(
    (each, n) => each === undefined || itemCodes.indexOf(itemCodes[n] ?? '') !== n,
  );
  return missing < 0
    ? found.filter((each) => each !== undefined)
    : reject('CASE.FIELD_INVALID', `itemCodes.${missing}`, { role });
}

export const isFilled = ({ person }: Slot): boolean => person !== undefined;

/** CASE.FIELD_INVALID at the first slot that is not as the command needs it. */
export function stageRejection(slots: readonly Slot[], fits: (slot: Slot) => boolean): Rejection | undefined {
  const wrong = slots.findIndex((each) => !fits(each));
  if (wrong < 0) return undefined;
  const field = slots[wrong]?.itemCode === undefined ? 'role' : `itemCodes.${wrong}`;
  return reject('CASE.FIELD_INVALID', field);
}

const OTHER: Readonly<Partial<Record<Role, Role>>> = { A: 'B', B: 'A' };

/** Somebody of the unit, and for no item both A and B. */
export function personRejection(
  { state, inForce, at }: Decision<LiaisonState>,
  { person, role }: Appointment,
  slots: readonly Slot[],
): Rejection | undefined {
  const other = state.slots.filter((each) => each.role === OTHER[role] && each.person === person);
  const both = slots.find(({ itemCode }) => other.some((each) => each.itemCode === itemCode));
  if (both !== undefined) return reject('LIAISON.SAME_PERSON_A_AND_B', 'person', { itemCode: both.itemCode });
  const held = heldBy(inForce.directory, person, state.unit, at);
  return held.some(({ post }) => !isLiaisonPost(post))
    ? undefined
    : reject('LIAISON.POST_REQUIRED', 'person', { person });
}

/** Who filled slots until now, and for which items of the role he stays. */
export interface Relieved {
  readonly person: string;
  readonly stays: readonly string[];
}

/** Who filled these slots, and what of the role stays with him. */
export function relievedOf(state: LiaisonState, role: Role, slots: readonly Slot[]): readonly Relieved[] {
  const persons = [...new Set(slots.flatMap(({ person = [] }) => person))];
  return persons.map((person) => ({
    person,
    stays: slotsOf(state, holderId(role, person))
      .filter((each) => !slots.includes(each))
      .flatMap(({ itemCode = [] }) => itemCode),
  }));
}
