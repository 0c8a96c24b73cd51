import type { CaseEvent } from '../kernel/event.js';
import type { ExtensionRequest } from './extension/extension.state.js';
import { evolveExtensions } from './extension/extension.evolve.js';
import { assertNever } from '../kernel/label.js';
import { orderAbout, ORDER_KIND, type Link } from './link/link.state.js';
import { evolveObligations } from '../kernel/obligation.evolve.js';
import { evolveRemarks } from './remark/remark.evolve.js';
import { evolveShelving } from './shelving/shelving.evolve.js';
import { SHARED_EVENTS } from './case.catalogue.js';
import type { SharedEvent } from './case.events.js';
import type { CaseState, Party } from './case.state.js';

/** Is this one of the events that any case may have, whatever its procedure? */
export function isSharedEvent(event: CaseEvent): event is SharedEvent {
  return Object.hasOwn(SHARED_EVENTS, event.type);
}

/** Folds what can happen to any case. A procedure folds only its own events beside it. */
export function evolveShared<S extends CaseState>(state: S, event: SharedEvent): S {
  switch (event.type) {
    case 'ObligationStarted':
    case 'ObligationDueSoon':
    case 'ObligationMet':
    case 'ObligationPaused':
    case 'ObligationResumed':
    case 'ObligationExtended':
    case 'ObligationElapsed':
    case 'ObligationRecomputed':
      return { ...state, obligations: evolveObligations(state.obligations, event) };
    case 'ObligationCancelled': {
      const { id } = event.payload;
      const about = state.obligations[id]?.about;
      const interimEnds = state.interimLead?.obligationId === id;
      return {
        ...state,
        obligations: evolveObligations(state.obligations, event),
        extensionRequests: withoutObject(state.extensionRequests, about),
        ...(interimEnds ? { interimLead: undefined } : {}),
      };
    }
    case 'FaultRecorded':
      return { ...state, faults: [...state.faults, { ...event.payload, at: event.effectiveAt }] };
    case 'CommentAdded':
    case 'AttachmentAdded':
    case 'Urged':
      return { ...state, remarks: evolveRemarks(state.remarks, event) };
    case 'ExtensionRequested':
    case 'ExtensionReviewed':
    case 'ExtensionGranted':
    case 'ExtensionDenied':
    case 'ExtensionUndecided':
      return { ...state, extensionRequests: evolveExtensions(state.extensionRequests, event) };
    case 'ShelvingRequested':
    case 'CaseShelved':
    case 'ShelvingDenied':
    case 'CaseResumed':
      return { ...state, ...evolveShelving(state, event) };
    case 'InterimLeadNamed': {
      const { unit, tasks, obligationId, thread } = event.payload;
      return {
        ...state,
        parties: withParty(state.parties, unit),
        interimLead: { unit, tasks, obligationId, thread, reported: false },
      };
    }
    case 'InterimReported':
      return {
        ...withHandler(state, event.actor.person),
        ...(state.interimLead ? { interimLead: { ...state.interimLead, reported: true } } : {}),
      };
    case 'CaseLinked':
      return underOrder({ ...state, links: [...state.links, event.payload] }, event.payload);
    case 'CaseLinkEnded': {
      const { caseId } = event.payload;
      const ended = state.links.find((each) => each.caseId === caseId);
      const links = state.links.map((each) =>
        each.caseId === caseId ? { ...each, ended: true as const } : each,
      );
      return underOrder({ ...state, links }, ended);
    }
    case 'SeriesReached':
      return state;
    case 'PersonReassigned': {
      const { unit, to, scope } = event.payload;
      const others = state.assignments.filter((each) => each.unit !== unit || each.scope !== scope);
      return { ...state, assignments: [...others, { unit, person: to, scope }] };
    }
    default:
      return assertNever(event);
  }
}

/** Remembers who worked on the matter, so that he never judges his own work (domain.md 5, invariant 11). */
export function withHandler<S extends CaseState>(state: S, person: string): S {
  return state.handlers.includes(person) ? state : { ...state, handlers: [...state.handlers, person] };
}

/** An order came or ended: while one is open, passing the limit opens no second (domain.md 5, invariant 31). */
function underOrder<S extends CaseState>(state: S, link: Link | undefined): S {
  const owed = state.obligations[link?.about ?? ''];
  if (link?.kind !== ORDER_KIND || owed === undefined) return state;
  const obligation = { ...owed, underOrder: orderAbout(state.links, owed.id) !== undefined };
  return { ...state, obligations: { ...state.obligations, [owed.id]: obligation } };
}

function withParty(parties: readonly Party[], unit: string): readonly Party[] {
  return parties.some((each) => each.unit === unit)
    ? parties
    : [...parties, { unit, role: 'other', live: true }];
}

function withoutObject(
  requests: readonly ExtensionRequest[],
  id: string | undefined,
): readonly ExtensionRequest[] {
  return requests.map((each) =>
    each.id === id && each.status === 'open' ? { ...each, status: 'moot' } : each,
  );
}
