import { assertNever } from '../../kernel/label.js';
import type { LiaisonEvent } from './liaison.events.js';
import type { Appointment } from './liaison.forms.js';
import { holderId, type Holder, type LiaisonState, type Report, type Slot } from './liaison.state.js';

const NEW: Holder = { stage: 'appointed', reports: [] };

/** Whoever fills a slot is in the register, and nobody else. */
function withSlots(state: LiaisonState, slots: readonly Slot[]): LiaisonState {
  const holders: Record<string, Holder> = {};
  for (const { role, person } of slots)
    if (person !== undefined) {
      const id = holderId(role, person);
      holders[id] = state.holders[id] ?? NEW;
    }
  const itemCodes = [...new Set(slots.flatMap(({ itemCode = [] }) => itemCode))];
  return { ...state, slots, holders, itemCodes };
}

function named(slot: Slot, role: string, itemCodes: readonly string[]): boolean {
  return slot.role === role && (slot.itemCode === undefined || itemCodes.includes(slot.itemCode));
}

function appointed(
  state: LiaisonState,
  { person, role, itemCodes, phone, hours }: Appointment,
): LiaisonState {
  const slots = state.slots.map((each) => (named(each, role, itemCodes) ? { ...each, person } : each));
  return changed(withSlots(state, slots), holderId(role, person), { phone, hours });
}

function changed(state: LiaisonState, id: string, by: Partial<Holder>): LiaisonState {
  const before = state.holders[id];
  return before === undefined
    ? state
    : { ...state, holders: { ...state.holders, [id]: { ...before, ...by } } };
}

/** Folds what happens to a register alone; what happens to any case is folded beside it. */
export function evolveLiaison(state: LiaisonState, event: LiaisonEvent): LiaisonState {
  switch (event.type) {
    case 'RegisterOpened': {
      const { slots, ...opened } = event.payload;
      return withSlots(
        {
          ...state,
          ...opened,
          stage: 'open',
          openedAt: event.effectiveAt,
          openedBy: event.actor,
          leadUnit: opened.unit,
          parties: [{ unit: opened.unit, role: 'lead', live: true }],
        },
        slots,
      );
    }
    case 'SlotsRevised':
      return withSlots(state, event.payload.slots);
    case 'RegisterClosed':
      return { ...state, stage: 'closed', over: true, outcome: 'dissolved' };
    case 'LiaisonAppointed':
    case 'LiaisonReplaced':
      return appointed(state, event.payload);
    case 'LiaisonReleased': {
      const { role, itemCodes } = event.payload;
      const slots = state.slots.map((each): Slot => {
        const { person: _gone, ...vacant } = each;
        return named(each, role, itemCodes) ? vacant : each;
      });
      return withSlots(state, slots);
    }
    case 'ChangeAnnounced':
      return state;
    case 'LiaisonVerified':
      return event.payload.holders.reduce(
        (folded, id) => changed(folded, id, { stage: 'verified', reports: [] }),
        state,
      );
    case 'VerificationDue':
      return changed(state, event.payload.holder, { stage: 'due' });
    case 'UnreachableReported': {
      const { holder, sourceCaseId, counted, unreachable } = event.payload;
      if (!counted) return state;
      const report: Report = {
        at: event.effectiveAt,
        ...(sourceCaseId === undefined ? {} : { sourceCaseId }),
      };
      const reports = [...(state.holders[holder]?.reports ?? []), report];
      return changed(state, holder, { reports, ...(unreachable ? { stage: 'unreachable' } : {}) });
    }
    case 'VacancyOverridden': {
      const { substitute, until, itemCodes } = event.payload;
      return { ...state, override: { substitute, until, itemCodes } };
    }
    default:
      return assertNever(event);
  }
}
