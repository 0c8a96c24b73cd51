import { withHandler } from '../../case/case.evolve.js';
import type { Party } from '../../case/case.state.js';
import { assertNever } from '../../kernel/label.js';
import { evolveNotified } from '../../case/notification/notification.js';
import type { ConsultationEvent } from './consultation.events.js';
import type { Action, ConsultationState, Invitee } from './consultation.state.js';

/** The convenor leads; whoever is invited, or convened before, takes part. */
function withParties(state: ConsultationState, former: readonly string[] = []): ConsultationState {
  const { convenor, invitees } = state;
  const others = new Set([...invitees.map(({ unit }) => unit), ...former]);
  others.delete(convenor);
  const parties: readonly Party[] = [
    { unit: convenor, role: 'lead', live: true },
    ...[...others].map((unit): Party => ({ unit, role: 'other', live: true })),
  ];
  return { ...state, leadUnit: convenor, parties };
}

function withInvitee(state: ConsultationState, unit: string, by: Partial<Invitee>): ConsultationState {
  const invitees = state.invitees.map((each) => (each.unit === unit ? { ...each, ...by } : each));
  return { ...state, invitees };
}

function withAction(
  state: ConsultationState,
  id: string,
  by: (action: Action) => Partial<Action>,
): ConsultationState {
  const actions = state.actions.map((each) => (each.id === id ? { ...each, ...by(each) } : each));
  return { ...state, actions };
}

/** Folds what happens to a consultation alone; what happens to any case is folded beside it. */
export function evolveConsultation(state: ConsultationState, event: ConsultationEvent): ConsultationState {
  switch (event.type) {
    case 'ConsultationProposed': {
      const { title, agenda, itemCodes, invitees, urgency, mode, street, matterId } = event.payload;
      return withParties({
        ...state,
        ...{ title, agenda, itemCodes, urgency, mode, street, matterId },
        stage: 'proposed',
        convenor: event.payload.convenor,
        aboutCaseId: event.payload.aboutCaseId,
        quarterly: event.payload.quarterly ?? false,
        invitees: invitees.map((each) => ({ ...each, reply: 'none' })),
        openedAt: event.effectiveAt,
        openedBy: event.actor,
      });
    }
    case 'ConvenorReplaced': {
      const { from, to } = event.payload;
      return withParties({ ...state, convenor: to }, [from]);
    }
    case 'Convened': {
      const { when, place, chair, chairUnit } = event.payload;
      const invitees = state.invitees.map(({ unit, required, position }): Invitee => ({
        ...{ unit, required, position, reply: 'none' },
      }));
      return { ...state, stage: 'convened', meeting: { when, place, chair, chairUnit }, invitees };
    }
    case 'AttendanceConfirmed':
      return withInvitee(state, event.payload.unit, { reply: 'confirmed', person: event.payload.person });
    case 'AttendanceDeclined':
      return withInvitee(state, event.payload.unit, { reply: 'declined', person: event.payload.substitute });
    case 'AttendanceLapsed':
      return withInvitee(state, event.payload.unit, { reply: 'silent' });
    case 'PositionRecorded': {
      const { unit, position, text, basis } = event.payload;
      return withInvitee(state, unit, { position: { position, text, basis } });
    }
    case 'ConsultationHeld':
      return { ...state, stage: 'held', present: event.payload.present };
    case 'NoQuorum': {
      const { n, present } = event.payload;
      return { ...state, stage: n > 1 ? 'escalated' : 'noQuorum', withoutQuorum: n, present };
    }
    default:
      return evolveOutcome(state, event);
  }
}

type BeforeMinutes =
  | 'ConsultationProposed'
  | 'ConvenorReplaced'
  | 'Convened'
  | 'AttendanceConfirmed'
  | 'AttendanceDeclined'
  | 'AttendanceLapsed'
  | 'PositionRecorded'
  | 'ConsultationHeld'
  | 'NoQuorum';

function evolveOutcome(
  state: ConsultationState,
  event: Exclude<ConsultationEvent, { type: BeforeMinutes }>,
): ConsultationState {
  switch (event.type) {
    case 'MinutesDrafted':
      return { ...state, stage: 'minutesDrafted', minutes: event.payload };
    case 'MinutesIssued':
      return { ...state, stage: 'minutesIssued' };
    case 'MinutesObjected':
      return { ...state, stage: 'minutesDrafted', objection: event.payload };
    case 'MinutesBound': {
      const actions = (state.minutes?.resolutions ?? []).map(
        ({ owner = '', action, agreedDate, itemCode }, n): Action => ({
          ...{ id: `action-${n + 1}`, owner, action, agreedDate, itemCode },
          ...{ reporters: [], accepted: false },
        }),
      );
      return { ...state, stage: 'tracking', actions };
    }
    case 'ActionReported': {
      const { action, result } = event.payload;
      const { person } = event.actor;
      return withAction(withHandler(state, person), action, ({ reporters }) => ({
        result,
        reporters: [...reporters, person],
      }));
    }
    case 'ActionAccepted':
      return withAction(state, event.payload.action, () => ({ accepted: true }));
    case 'Deadlocked':
      return { ...state, stage: 'deadlocked', differences: event.payload.differences };
    case 'ConsultationWithdrawn':
      return { ...state, stage: 'withdrawn', over: true, outcome: 'withdrawn' };
    case 'NotificationLinked':
      return evolveNotified(state, event);
    case 'ConsultationClosed':
      return { ...state, stage: 'closed', over: true, outcome: event.payload.outcome };
    default:
      return assertNever(event);
  }
}
