import { withHandler } from '../../case/case.evolve.js';
import type { SharedEvent } from '../../case/case.events.js';
import type { Party } from '../../case/case.state.js';
import { assertNever } from '../../kernel/label.js';
import { evolveNotified } from '../../case/notification/notification.js';
import type { CollaborationEvent } from './collaboration.events.js';
import { hasDeclined, type CollaborationState, type Decline } from './collaboration.state.js';

type Requested = Extract<CollaborationEvent, { type: 'CollaborationRequested' }>['payload'];

function partiesOf({ requester, requested, forBody, copies }: Requested): readonly Party[] {
  const body: readonly Party[] = forBody === undefined ? [] : [{ unit: forBody, role: 'other', live: true }];
  return [
    { unit: requester, role: 'caller', live: true },
    { unit: requested, role: 'lead', live: true },
    ...body,
    ...copies.map((unit): Party => ({ unit, role: 'copy', live: true })),
  ];
}

function answered(state: CollaborationState, status: Decline['status']): Partial<CollaborationState> {
  return state.decline === undefined ? {} : { decline: { ...state.decline, status } };
}

/** Folds what happens to a collaboration alone; what happens to any case is folded beside it. */
export function evolveCollaboration(
  state: CollaborationState,
  event: CollaborationEvent,
): CollaborationState {
  switch (event.type) {
    case 'CollaborationRequested': {
      const { title, urgency, requester, requested, forBody, itemCode, ask, details } = event.payload;
      return {
        ...state,
        ...{ title, urgency, requester, requested, forBody, itemCode, ask, details },
        stage: 'sent',
        wantedBy: event.payload.wantedBy,
        street: event.payload.street,
        matterId: event.payload.matterId,
        itemCodes: itemCode === undefined ? [] : [itemCode],
        leadUnit: requested,
        parties: partiesOf(event.payload),
        openedAt: event.effectiveAt,
        openedBy: event.actor,
      };
    }
    case 'SignedIn':
      return { ...state, stage: 'signedIn' };
    case 'SupplementRequested':
      return { ...state, stage: 'supplementing', supplementAsked: true };
    case 'Supplemented':
      return { ...state, stage: 'signedIn' };
    case 'CollaborationAccepted': {
      const { plan, byDate } = event.payload;
      return { ...state, stage: 'inProgress', accepted: 'byWord', plan, byDate };
    }
    case 'AcceptedBySilence':
      return { ...state, stage: 'inProgress', accepted: 'bySilence' };
    case 'Declined': {
      const { ground, citation, n } = event.payload;
      return { ...state, stage: 'declined', decline: { ground, citation, status: 'open' }, declines: n };
    }
    case 'DeclineWithdrawn':
      return { ...state, stage: 'signedIn', ...answered(state, 'withdrawn') };
    case 'DeclineAccepted':
      return { ...state, ...answered(state, 'accepted') };
    case 'DeclineContested':
      return { ...state, stage: 'disputed', ...answered(state, 'contested') };
    case 'DeclineOverruled':
      return overruled(state);
    case 'RulingApplied': {
      const { lead, assists, binding } = event.payload;
      const named = [lead, ...assists];
      const boundUnits = binding ? [...new Set([...state.boundUnits, ...named])] : state.boundUnits;
      if (!hasDeclined(state)) return { ...state, boundUnits };
      return named.includes(state.requested)
        ? overruled({ ...state, boundUnits })
        : { ...state, boundUnits, ...answered(state, 'accepted') };
    }
    case 'ProgressReported':
      return withHandler(state, event.actor.person);
    case 'ResultSubmitted': {
      const { content, complete } = event.payload;
      return { ...withHandler(state, event.actor.person), stage: 'resultIn', result: { content, complete } };
    }
    case 'ResultConfirmed':
      return { ...state, stage: 'confirmed', score: event.payload.score };
    case 'ReworkRequested':
      return { ...state, stage: 'inProgress', returns: event.payload.n };
    case 'CollaborationWithdrawn':
      return { ...state, stage: 'withdrawn', over: true, outcome: 'withdrawn' };
    case 'CollaborationLapsed':
      return { ...state, stage: 'lapsed', over: true, outcome: 'lapsed' };
    case 'NotificationLinked':
      return evolveNotified(state, event);
    case 'CollaborationClosed':
      return { ...state, stage: 'closed', over: true, outcome: event.payload.outcome };
    default:
      return assertNever(event);
  }
}

/** The unit stays: it answers anew, and may only accept. */
function overruled(state: CollaborationState): CollaborationState {
  return { ...state, stage: 'signedIn', declineUsed: true, ...answered(state, 'overruled') };
}

/** A dispute that came to nothing lets what was contested run on: the unit that declined owes it. */
export function besideCollaboration(state: CollaborationState, event: SharedEvent): CollaborationState {
  const runsOn = event.type === 'ObligationResumed' && state.stage === 'disputed';
  return runsOn ? overruled(state) : state;
}
