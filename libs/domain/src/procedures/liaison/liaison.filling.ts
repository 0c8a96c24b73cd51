import { heldBy } from '../../reference/directory/who.js';
import { isLiaisonPost } from '../../reference/directory/check-holding.js';
import { reject, type Rejection } from '../../kernel/rejection.js';
import { keepClocks } from './liaison.clocks.js';
import type { Relieved } from './liaison.events.js';
import * as forms from './liaison.forms.js';
import type { Role } from './liaison.labels.js';
import { rule, unitDeputy, type LiaisonDecision } from './liaison.rule.js';
import { holderId, slotsOf, stageOf, type LiaisonState, type Slot } from './liaison.state.js';

/** What the unit's deputy does with the slots. */

type Named = Pick<forms.Appointment, 'role' | 'itemCodes'>;

/** The slots that a role and items name; a role of the whole unit names no item. */
function slotsNamed(state: LiaisonState, { role, itemCodes }: Named): readonly Slot[] | Rejection {
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

const isFilled = ({ person }: Slot): boolean => person !== undefined;

/** CASE.FIELD_INVALID at the first slot that is not as the command needs it. */
function stageRejection(slots: readonly Slot[], fits: (slot: Slot) => boolean): Rejection | undefined {
  const wrong = slots.findIndex((each) => !fits(each));
  if (wrong < 0) return undefined;
  const field = slots[wrong]?.itemCode === undefined ? 'role' : `itemCodes.${wrong}`;
  return reject('CASE.FIELD_INVALID', field);
}

const OTHER: Readonly<Partial<Record<Role, Role>>> = { A: 'B', B: 'A' };

/** Somebody of the unit, and for no item both A and B. */
function personRejection(
  { state, inForce, at }: LiaisonDecision,
  { person, role }: forms.Appointment,
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

/** Who filled these slots, and what of the role stays with him. */
function relievedOf(state: LiaisonState, role: Role, slots: readonly Slot[]): readonly Relieved[] {
  const persons = [...new Set(slots.flatMap(({ person = [] }) => person))];
  return persons.map((person) => ({
    person,
    stays: slotsOf(state, holderId(role, person))
      .filter((each) => !slots.includes(each))
      .flatMap(({ itemCode = [] }) => itemCode),
  }));
}

const appoint = rule({
  name: 'appoint',
  label: { zh: '任命联络员', en: 'Appoint' },
  form: forms.appoint,
  stages: ['open'],
  permits: (state, context) =>
    unitDeputy(state, context) ?? (state.slots.every(isFilled) ? reject('CASE.STAGE_FORBIDS') : undefined),
  decide(decision, payload) {
    const slots = slotsNamed(decision.state, payload);
    if ('rejection' in slots) return decision.reject(slots);
    const rejection =
      stageRejection(slots, (slot) => !isFilled(slot)) ?? personRejection(decision, payload, slots);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('LiaisonAppointed', payload);
    keepClocks(decision);
  },
});

const replace = rule({
  name: 'replace',
  label: { zh: '更换联络员', en: 'Replace' },
  form: forms.replace,
  stages: ['open'],
  permits: (state, context) =>
    unitDeputy(state, context) ?? (state.slots.some(isFilled) ? undefined : reject('CASE.STAGE_FORBIDS')),
  decide(decision, payload) {
    const { state } = decision;
    const slots = slotsNamed(state, payload);
    if ('rejection' in slots) return decision.reject(slots);
    const { person, role } = payload;
    const rejection =
      stageRejection(slots, (slot) => isFilled(slot) && slot.person !== person) ??
      personRejection(decision, payload, slots);
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('LiaisonReplaced', { ...payload, relieved: relievedOf(state, role, slots) });
    keepClocks(decision);
  },
});

/** Not of somebody who owes a verification or is unreachable: he is replaced, or verifies. */
const release = rule({
  name: 'release',
  label: { zh: '免去联络员', en: 'Release' },
  form: forms.release,
  stages: ['open'],
  permits: (state, context) =>
    unitDeputy(state, context) ??
    (state.slots.some((each) => isReleasable(state, each)) ? undefined : reject('CASE.STAGE_FORBIDS')),
  decide(decision, payload) {
    const { state } = decision;
    const slots = slotsNamed(state, payload);
    if ('rejection' in slots) return decision.reject(slots);
    const rejection = stageRejection(slots, (slot) => isReleasable(state, slot));
    if (rejection !== undefined) return decision.reject(rejection);
    decision.record('LiaisonReleased', { ...payload, relieved: relievedOf(state, payload.role, slots) });
    keepClocks(decision);
  },
});

function isReleasable(state: LiaisonState, slot: Slot): boolean {
  return ['appointed', 'verified'].includes(stageOf(state, slot));
}

export const FILLING_RULES = [appoint, replace, release];
