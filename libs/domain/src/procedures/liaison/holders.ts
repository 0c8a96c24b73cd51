import { type Appointment } from './liaison.shared-fields.js';
import { type Holder, holderId, type LiaisonState, type Slot } from './liaison.state.js';

const NEW: Holder = { stage: 'appointed', reports: [] };

/** Whoever fills a slot is in the register, and nobody else. */
export function withSlots(state: LiaisonState, slots: readonly Slot[]): LiaisonState {
  const holders: Record<string, Holder> = {};
  for (const { role, person } of slots)
    if (person !== undefined) {
      const id = holderId(role, person);
      holders[id] = state.holders[id] ?? NEW;
    }
  const itemCodes = [...new Set(slots.flatMap(({ itemCode = [] }) => itemCode))];
  return { ...state, slots, holders, itemCodes };
}

export function named(slot: Slot, role: string, itemCodes: readonly string[]): boolean {
  return slot.role === role && (slot.itemCode === undefined || itemCodes.includes(slot.itemCode));
}

export function withAppointed(
  state: LiaisonState,
  { person, role, itemCodes, phone, hours }: Appointment,
): LiaisonState {
  const slots = state.slots.map((each) => (named(each, role, itemCodes) ? { ...each, person } : each));
  return withHolderChanged(withSlots(state, slots), holderId(role, person), { phone, hours });
}

export function withHolderChanged(state: LiaisonState, id: string, by: Partial<Holder>): LiaisonState {
  const before = state.holders[id];
  return before === undefined
    ? state
    : { ...state, holders: { ...state.holders, [id]: { ...before, ...by } } };
}

export const holders = (state: LiaisonState): readonly string[] => Object.keys(state.holders);
