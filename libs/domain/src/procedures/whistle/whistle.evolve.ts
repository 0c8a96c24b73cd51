import type { Party } from '../../case/case.state.js';
import type { SharedEvent } from '../../case/case.events.js';
import { withHandler } from '../../case/case.evolve.js';
import { contests } from '../../case/contest/contest.rules.js';
import { assertNever } from '../../kernel/label.js';
import { evolveNotified } from '../../case/notification/notification.js';
import { SHELVED } from '../../case/shelving/shelving.state.js';
import type { Draft } from './whistle.commands.js';
import type { CallingEvent, ParticipationEvent, WhistleEvent } from './whistle.events.js';
import { stageOfParticipations } from './whistle.stage.js';
import { participationOf, workStage, type Participation, type WhistleState } from './whistle.state.js';

/** Folds one event of a whistle; what happens in any case is folded by `evolveShared`. */
export function evolveWhistle(state: WhistleState, event: WhistleEvent): WhistleState {
  return withParties(followParticipations(evolveCalling(state, event)));
}

function evolveCalling(state: WhistleState, event: WhistleEvent): WhistleState {
  switch (event.type) {
    case 'WhistleDrafted': {
      const { calling, street } = event.payload;
      return {
        ...state,
        ...drafted(event.payload, street),
        stage: 'drafted',
        calling,
        firstReceiver: calling.office,
        openedAt: event.effectiveAt,
        openedBy: event.actor,
        matterId: event.payload.matterId ?? state.matterId,
      };
    }
    case 'DraftAmended':
      return { ...state, ...drafted(event.payload, event.payload.street) };
    case 'ApprovalRequested':
      return { ...state, stage: 'approvalPending' };
    case 'WhistleApproved':
      return { ...state, stage: 'approved' };
    case 'DraftRejected':
      return { ...state, stage: 'drafted', rejections: state.rejections + 1 };
    case 'WhistleBlown':
      return { ...state, stage: 'blown', ...(event.payload.unapproved ? { confirmation: 'owed' } : {}) };
    case 'WhistleConfirmed':
      return { ...state, confirmation: 'confirmed' };
    case 'WhistleNotConfirmed':
      return { ...state, confirmation: 'denied' };
    case 'NotificationLinked':
      return evolveNotified(state, event);
    case 'WhistleClosed': {
      const { outcome, summary, followUp } = event.payload;
      return { ...state, stage: 'closed', over: true, outcome, summary, followUp };
    }
    case 'WhistleCancelled': {
      const outcome = event.payload.falseCall ? 'falseCall' : 'cancelled';
      return { ...state, stage: 'cancelled', over: true, outcome, summary: event.payload.reason };
    }
    default:
      return evolveParticipations(state, event);
  }
}

type ParticipationsEvent = Exclude<
  WhistleEvent,
  CallingEvent | { readonly type: 'NotificationLinked' | 'WhistleClosed' | 'WhistleCancelled' }
>;

function evolveParticipations(state: WhistleState, event: ParticipationsEvent): WhistleState {
  const change = (
    by: Partial<Participation> | ((thread: Participation) => Partial<Participation>),
  ): WhistleState => changeParticipation(state, 'unit' in event.payload ? event.payload.unit : '', by);
  switch (event.type) {
    case 'ThreadOpened':
    case 'ThreadReleased':
    case 'LeadChanged':
      return evolveMembers(state, event);
    case 'ThreadAcknowledged': {
      const { contact, phone } = event.payload;
      const given = contact === undefined || phone === undefined ? {} : { contact: { contact, phone } };
      return change({ stage: 'acknowledged', answered: true, ...given });
    }
    case 'RefusalRecorded': {
      const { ground, citation, suggestedUnit, underReservation } = event.payload;
      const refusal = { ground, citation, suggestedUnit, underReservation, status: 'open' } as const;
      return change({ answered: true, refusal, ...(underReservation ? {} : { stage: 'refused' }) });
    }
    case 'RefusalWithdrawn':
      return change((thread) => backToCalled(thread, 'withdrawn'));
    case 'RefusalAccepted': {
      const { releaseAfterWork } = event.payload;
      return change((thread) => ({ releaseAfterWork, ...answeredWith(thread, 'accepted') }));
    }
    case 'RefusalContested': {
      const contested = change((thread) => ({
        ...answeredWith(thread, 'contested'),
        ...(thread.stage === 'refused' ? { stage: 'contested' } : {}),
      }));
      return { ...contested, contestedRefusals: state.contestedRefusals + 1 };
    }
    case 'RulingApplied': {
      const { lead, assists, releases, binding } = event.payload;
      const named = [lead, ...assists];
      const bound = binding ? [...new Set([...state.boundUnits, ...named])] : state.boundUnits;
      const stay = named.reduce(
        (before, unit) => changeParticipation(before, unit, (thread) => backToCalled(thread, 'ruled')),
        { ...state, boundUnits: bound },
      );
      return releases.reduce((before, unit) => changeParticipation(before, unit, goesByRuling), stay);
    }
    case 'PlanSubmitted': {
      const { steps, arrivalDate } = event.payload;
      return withHandler(change({ plan: { steps, arrivalDate, status: 'submitted' } }), event.actor.person);
    }
    case 'PlanApproved':
      return change(({ plan }) => ({
        stage: 'planned',
        ...(plan && { plan: { ...plan, status: 'approved' } }),
      }));
    case 'PlanReturned':
      return change(({ plan }) => (plan ? { plan: { ...plan, status: 'returned' } } : {}));
    case 'ReportedIn': {
      const { mode, personName } = event.payload;
      const arrival = { mode, personName, at: event.effectiveAt };
      const arrived = change({ stage: 'arrived', present: true, answered: true, arrival });
      return withHandler(arrived, event.actor.person);
    }
    case 'Departed':
      return change(({ departures }) => ({ present: false, departures: departures + 1 }));
    case 'PreliminaryReported': {
      const reported = change((thread) => ({ preliminaryReports: thread.preliminaryReports + 1 }));
      return withHandler(reported, event.actor.person);
    }
    case 'ResultSubmitted': {
      const { measures, solved, residual } = event.payload;
      const result = { measures, solved, residual, at: event.effectiveAt };
      return withHandler(change({ stage: 'resultIn', result }), event.actor.person);
    }
    case 'StreetWorkRecorded':
      return event.payload.persons.reduce<WhistleState>(withHandler, { ...state, streetHandled: true });
    case 'FalseCallClaimed':
      return change({ falseCall: 'claimed' });
    case 'FalseCallRuled':
      return change({ falseCall: event.payload.falseCall ? 'upheld' : 'dismissed' });
    case 'ResultAccepted':
      return change(({ falseCall }) => ({
        stage: 'accepted',
        falseCall: falseCall === 'claimed' ? 'lapsed' : falseCall,
      }));
    case 'ResultReturned':
      return change({ stage: 'arrived', returns: event.payload.n, returnedTooOften: event.payload.tooMany });
    case 'DepartmentEvaluated':
      return change({ stage: 'evaluated', scores: event.payload });
    case 'CallerEvaluated': {
      const { necessary, clear, comment } = event.payload;
      return change({ callerScores: { necessary, clear, comment } });
    }
    default:
      return assertNever(event);
  }
}

function evolveMembers(state: WhistleState, event: ParticipationEvent): WhistleState {
  switch (event.type) {
    case 'ThreadOpened': {
      const { unit, role, task, itemCode, powerBasis, admissionId } = event.payload;
      const others = state.participations.filter((each) => each.unit !== unit);
      const thread: Participation = {
        ...{ unit, task, itemCode, powerBasis, admissionId },
        ...{ stage: 'called', openedAt: event.effectiveAt, answered: false, releaseAfterWork: false },
        ...{ present: false, departures: 0, preliminaryReports: 0, returns: 0, returnedTooOften: false },
      };
      return {
        ...state,
        participations: [...others, thread],
        // What was notified or summed up before speaks of other work than this unit's.
        notified: false,
        itemCodes: itemCode === undefined ? state.itemCodes : [...new Set([...state.itemCodes, itemCode])],
        ...(role === 'lead' ? { leadUnit: unit } : {}),
      };
    }
    case 'ThreadReleased':
      return changeParticipation(state, event.payload.unit, { stage: 'released', present: false });
    case 'LeadChanged':
      return { ...state, leadUnit: event.payload.to };
    default:
      return assertNever(event);
  }
}

function drafted(sent: Draft, street: string | undefined): Partial<WhistleState> {
  const { title, type, urgency, level, direction, place, ask, beyondPowerReason, departments } = sent;
  return {
    ...{ title, type, urgency, level, direction, place, ask, beyondPowerReason, departments, street },
    streets: sent.streets ?? [],
    appointment: sent.appointment,
    requestCaseId: sent.requestCaseId,
    citizenIdentified: sent.citizen !== undefined,
    itemCodes: [...new Set(departments.flatMap(({ itemCode }) => itemCode ?? []))],
  };
}

/** A dispute that settled nothing is over: the unit owes its task again, and may do it. */
export function besideWhistle(state: WhistleState, event: SharedEvent): WhistleState {
  if (event.type !== 'ObligationResumed') return state;
  const unit = state.obligations[event.payload.id]?.thread ?? '';
  if (participationOf(state, unit)?.stage !== 'contested' || contests(state, unit)) return state;
  return changeParticipation(state, unit, (thread) => backToCalled(thread, 'notSettled'));
}

function changeParticipation(
  state: WhistleState,
  unit: string,
  by: Partial<Participation> | ((thread: Participation) => Partial<Participation>),
): WhistleState {
  const change = typeof by === 'function' ? by : () => by;
  const participations = state.participations.map((each) =>
    each.unit === unit ? { ...each, ...change(each) } : each,
  );
  return { ...state, participations };
}

function answeredWith({ refusal }: Participation, status: 'accepted' | 'contested'): Partial<Participation> {
  return refusal === undefined ? {} : { refusal: { ...refusal, status } };
}

/** The refusal is settled and the unit stays: it is called as before, or goes on where it stands if it came under reservation. */
function backToCalled(
  { stage, refusal }: Participation,
  status: 'withdrawn' | 'ruled' | 'notSettled',
): Partial<Participation> {
  if (refusal === undefined) return {};
  const waiting = stage === 'refused' || stage === 'contested';
  return {
    refusal: { ...refusal, status },
    releaseAfterWork: false,
    ...(waiting ? { stage: 'called' } : {}),
  };
}

/** Whoever came under reservation is released only after the work, also when the ruling says that it was right. */
function goesByRuling({ stage, refusal }: Participation): Partial<Participation> {
  if (refusal === undefined) return {};
  const isDone = stage === 'accepted' || stage === 'evaluated';
  return {
    refusal: { ...refusal, status: 'ruled' },
    releaseAfterWork: refusal.underReservation && !isDone,
  };
}

/** The case's stage follows its participations, also under a shelving. */
function followParticipations(state: WhistleState): WhistleState {
  const stage = stageOfParticipations(state, workStage(state));
  return state.stage === SHELVED ? { ...state, stageBeforeShelving: stage } : { ...state, stage };
}

/** Callers, participations, copies, and whoever else a shared event brought in (an interim lead). */
function withParties(state: WhistleState): WhistleState {
  const { unit, office } = state.calling;
  const callers = [...new Set([unit, office])].map((each): Party => ({
    unit: each,
    role: 'caller',
    live: true,
  }));
  const participations = state.participations.map((each): Party => ({
    unit: each.unit,
    role: each.unit === state.leadUnit ? 'lead' : 'assist',
    live: each.stage !== 'released',
  }));
  const own = [...callers, ...participations];
  const copies = state.streets.map((each): Party => ({ unit: each, role: 'copy', live: true }));
  const others = state.parties.filter(({ role }) => role === 'other');
  const rest = [...others, ...copies].filter((each) => !own.some((party) => party.unit === each.unit));
  return { ...state, parties: [...own, ...rest] };
}
