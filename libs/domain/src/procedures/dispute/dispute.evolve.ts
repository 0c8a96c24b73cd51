import { withHandler } from '../../case/case.evolve.js';
import type { Party } from '../../case/case.state.js';
import { assertNever } from '../../kernel/label.js';
import type { DisputeEvent } from './dispute.events.js';
import { sameTerms, type Defence, type DisputeState } from './dispute.state.js';

function withParties(state: DisputeState, role: Party['role'], units: readonly string[]): readonly Party[] {
  const added = units.filter((unit) => !state.parties.some((each) => each.unit === unit));
  return [...state.parties, ...added.map((unit): Party => ({ unit, role, live: true }))];
}

function withCoordinator(state: DisputeState, coordinator: string): DisputeState {
  const parties = withParties(state, 'lead', [coordinator]);
  return { ...state, coordinator, leadUnit: coordinator, parties };
}

function withDefence(state: DisputeState, unit: string, status: Defence['status']): DisputeState {
  const defences = state.defences.map((each) => (each.unit === unit ? { ...each, status } : each));
  return { ...state, defences };
}

function over(state: DisputeState, stage: 'notAdmitted' | 'lapsed' | 'withdrawn'): DisputeState {
  return { ...state, stage, over: true, outcome: stage };
}

/** Folds what happens to a dispute alone; what happens to any case is folded beside it. */
export function evolveDispute(state: DisputeState, event: DisputeEvent): DisputeState {
  switch (event.type) {
    case 'NegotiationOpened': {
      const { parties: disputants, matterId = state.matterId, minutes: _record, ...opened } = event.payload;
      const roleOf = (unit: string): Party['role'] => (unit === event.actor.unit ? 'caller' : 'other');
      return {
        ...state,
        ...opened,
        matterId,
        disputants,
        stage: 'selfNegotiation',
        openedAt: event.effectiveAt,
        openedBy: event.actor,
        parties: disputants.map((unit): Party => ({ unit, role: roleOf(unit), live: true })),
      };
    }
    case 'AgreementSigned': {
      const { unit, ...terms } = event.payload;
      const stands = state.terms !== undefined && sameTerms(state.terms, terms);
      const others = stands ? state.signatures.filter((each) => each !== unit) : [];
      return { ...state, terms, signatures: [...others, unit] };
    }
    case 'DisputeAgreed': {
      const { coordinator, ...terms } = event.payload;
      return { ...withCoordinator(state, coordinator), stage: 'agreed', terms };
    }
    case 'CoordinationApplied': {
      const { route, applicant, proposal } = event.payload;
      return { ...withCoordinator(state, route), stage: 'applied', applicant, proposal };
    }
    case 'SupplementRequested':
      return { ...state, stage: 'supplementing', supplementAsked: true };
    case 'Supplemented':
      return { ...state, stage: 'applied' };
    case 'DisputeLapsed':
      return over(state, 'lapsed');
    case 'DisputeAdmitted':
      return { ...state, stage: 'admitted', admitted: true };
    case 'DisputeNotAdmitted':
      return over(state, 'notAdmitted');
    case 'DisputeForwarded': {
      const { to } = event.payload;
      return {
        ...state,
        stage: 'forwarded',
        disputants: [...new Set([...state.disputants, ...to])],
        parties: withParties(state, 'other', to),
        defences: to.map((unit) => ({ unit, status: 'asked' })),
      };
    }
    case 'DefenceSubmitted':
      return withDefence(state, event.payload.unit, 'submitted');
    case 'DefenceLapsed':
      return withDefence(state, event.payload.unit, 'lapsed');
    case 'DefencesClosed':
      return { ...state, stage: 'defended' };
    case 'MeetingRecorded':
      return { ...state, meetings: state.meetings + 1 };
    case 'InterimLeadDesignated':
      return state;
    case 'OpinionIssued': {
      const { lead, assists } = event.payload;
      const parties = withParties(state, 'other', [lead, ...assists]);
      return { ...state, stage: 'opinionIssued', opinion: event.payload, parties };
    }
    case 'OpinionObjected':
      return { ...state, objectors: [...state.objectors, event.payload.unit] };
    case 'OpinionEnteredForce':
      return state;
    case 'DisputeReferred':
      return { ...state, stage: 'referred' };
    case 'DeterminationApplied':
      return { ...state, stage: 'determined', panelCaseId: event.payload.panelCaseId };
    case 'ExecutionBegun': {
      const named = [event.payload.lead, ...event.payload.assists];
      return {
        ...state,
        stage: 'executing',
        settlement: event.payload,
        reports: [],
        boundUnits: named,
        parties: withParties(state, 'other', named),
      };
    }
    case 'ExecutionReported': {
      const { unit } = event.payload;
      return { ...withHandler(state, event.actor.person), reports: [...state.reports, unit] };
    }
    case 'DisputeExecuted':
      return { ...state, stage: 'executed', over: true, outcome: state.settlement?.by };
    case 'DisputeWithdrawn':
      return over(state, 'withdrawn');
    default:
      return assertNever(event);
  }
}
