import type { Citation } from '../../case/citation/citation.js';
import { withHandler, unopened, type CaseState, type Place } from '../../case/case.state.js';
import { NOT_NOTIFIED, type Notified } from '../../case/notification/notification.js';
import { SHELVED } from '../../case/shelving/shelving.state.js';
import type { Doer } from '../../kernel/doer.js';
import type { Instant } from '../../kernel/instant.js';
import type { Position } from '../../kernel/position.js';
import type { Callback } from './callback.js';
import type { CallSheet, Department } from './call-sheet.js';
import type { Plan } from './plan.js';
import type { CallerScores, DepartmentScores } from './scores.js';
import type { Caller } from './whistle.caller.js';
import type {
  ARRIVAL_CONTEST,
  ARRIVAL_PROOFS,
  CONFIRMATION,
  FACTS_STATUS,
  FALSE_CALL_STATUS,
  FOLLOW_UPS,
  PARTICIPATION_STAGES,
  PLAN_STATUS,
  REFUSAL_STATUS,
} from './whistle.labels.js';

export type ParticipationStage = keyof typeof PARTICIPATION_STAGES;

/** A case about the same grid and item, by which a unit refuses. */
export interface Duplicate {
  readonly caseId: string;
  readonly title: string;
  readonly place?: Place;
}

/** The unit that a refusal names as the one whose duty it is: told at once, and heard wherever it comes to. */
export interface Suggested {
  readonly unit: string;
  /** A call reaches it, so it may do it instead while the refusal is open. */
  readonly mayTakeOver: boolean;
}

/** What a unit answered instead of coming, and what became of that. */
export interface Refusal {
  readonly ground: string;
  readonly citation?: Citation;
  readonly place?: Place;
  /** The case that is about the same, as it was then. */
  readonly duplicate?: Duplicate;
  readonly suggestedUnit?: string;
  /** Why no unit is named. */
  readonly unknownUnit?: string;
  /** Absent where nobody is heard because of it: no unit named, another ground, or refused before anybody was heard. */
  readonly suggested?: Suggested;
  /** Where the unit stood: it stands there again if it stays. */
  readonly from: ParticipationStage;
  /** In an emergency the unit comes all the same, and is released only after the work. */
  readonly underReservation: boolean;
  readonly status: keyof typeof REFUSAL_STATUS;
}

/** How a unit came. What the caller says against it, and what became of that. */
export interface Arrival {
  readonly mode: string;
  readonly personName: string;
  readonly at: Instant;
  /** Absent where nothing but words was given, or no one had to come. */
  readonly shownBy?: keyof typeof ARRIVAL_PROOFS;
  readonly position?: Position;
  /** What was owed and is met by it. */
  readonly obligationId?: string;
  readonly contest?: keyof typeof ARRIVAL_CONTEST;
}

/** One summoned unit's part. What happens in one participation never touches another. */
export interface Participation {
  readonly unit: string;
  readonly stage: ParticipationStage;
  readonly task: string;
  readonly itemCode?: string;
  /** The clause of the item that it was called for, in its words: what it owes, whatever the task says beside it. */
  readonly duty?: string;
  readonly powerBasis?: string;
  readonly admissionId?: string;
  readonly openedAt: Instant;
  /** It acknowledged, came, or refused once. */
  readonly answered: boolean;
  /**
   * What ends the right to refuse beside coming and an approved plan: `whistle.refuse`, or in an emergency the result.
   * Who took a task over has none, nor who reported falsely that it had come. Absent where the unit was called before that limit existed: there the first answer ends it, and `whistle.acknowledge`.
   */
  readonly refusableUntil?: 'limit' | 'result' | 'never';
  /** Tasks that others refused and that it does beside its own. */
  readonly takenOver?: readonly { readonly from: string; readonly task: string }[];
  readonly contact?: { readonly contact: string; readonly phone: string };
  readonly refusal?: Refusal;
  /** The refusal was accepted in an emergency: released when its work is accepted. */
  readonly releaseAfterWork: boolean;
  /** It asked what the facts are, which it may once. */
  readonly factsAsked?: { readonly missing: string; readonly status: keyof typeof FACTS_STATUS };
  readonly plan?: Plan & { readonly status: keyof typeof PLAN_STATUS };
  /** On site it shows that it came. Absent where it was called before that was asked for: there the place is enough. */
  readonly mustShowArrival?: true;
  /** The caller has seen it on site, before it reported in. */
  readonly arrivalSeen?: boolean;
  readonly arrival?: Arrival;
  /** Reports that were ruled false, and what was reported with them is void. */
  readonly falseReports?: number;
  readonly present: boolean;
  readonly departures: number;
  /** The caller has consented to its next departure. */
  readonly mayDepart?: boolean;
  readonly preliminaryReports: number;
  readonly result?: {
    readonly measures: string;
    readonly solved: 'yes' | 'partly' | 'no';
    readonly residual?: string;
    readonly at: Instant;
  };
  readonly returns: number;
  /** The last return was one too many: an order and a consultation follow it. */
  readonly returnedTooOften: boolean;
  readonly falseCall?: keyof typeof FALSE_CALL_STATUS;
  readonly scores?: DepartmentScores;
  readonly callerScores?: CallerScores;
}

export interface WhistleState extends CaseState, Notified {
  readonly calling: Caller;
  readonly type: CallSheet['type'];
  readonly level: CallSheet['level'];
  readonly raisedBecause?: string;
  readonly direction: CallSheet['direction'];
  /** A department called streets and leads itself. Absent before the blow, and where a street was called to lead, as it once could be. */
  readonly callerLeads?: true;
  readonly place: CallSheet['place'];
  readonly ask: string;
  readonly beyondPowerReason: string;
  /** As drafted; from the blow on the participations say who is called. */
  readonly departments: readonly Department[];
  readonly streets: readonly string[];
  readonly appointment?: Instant;
  readonly requestCaseId?: string;
  /** A citizen is named in the sealed part; who he is no rule sees. */
  readonly citizenIdentified: boolean;
  readonly rejections: number;
  /** Blown without approval: whether its head has confirmed it since. */
  readonly confirmation?: keyof typeof CONFIRMATION;
  readonly participations: readonly Participation[];
  readonly contestedRefusals: number;
  /** This case's refusals brought a panel together instead of disputes; the links tell whether it sits. */
  readonly panelAsked?: true;
  /** As many as this case was told of, when there were enough for a panel. */
  readonly contestedInMatter?: number;
  /** The calling side worked on it too, so only a verifier may accept. */
  readonly streetHandled: boolean;
  /** The last one; absent until the citizen of the present work was called back. */
  readonly callback?: Callback;
  readonly summary?: string;
  readonly followUp?: keyof typeof FOLLOW_UPS;
}

export function initialWhistle(caseId: string): WhistleState {
  return {
    ...unopened('whistle', caseId),
    calling: { unit: '', office: '', kind: 'street' },
    type: 'citizenDemand',
    level: 'street',
    direction: 'streetToDepartment',
    place: { gridCode: '', address: '' },
    ask: '',
    beyondPowerReason: '',
    departments: [],
    streets: [],
    citizenIdentified: false,
    rejections: 0,
    participations: [],
    contestedRefusals: 0,
    streetHandled: false,
    ...NOT_NOTIFIED,
  };
}

export function participationOf(state: WhistleState, unit: string): Participation | undefined {
  return state.participations.find((each) => each.unit === unit);
}

/** A participation is live unless the unit was released. */
export function liveParticipations(state: WhistleState): readonly Participation[] {
  return state.participations.filter((each) => each.stage !== 'released');
}

export function liveParticipation(state: WhistleState, unit: string): Participation | undefined {
  return liveParticipations(state).find((each) => each.unit === unit);
}

/** Key work with ordinary urgency goes by a plan; at a higher urgency the urgency's column applies. */
export function goesByPlan(state: Pick<WhistleState, 'type' | 'urgency'>): boolean {
  return state.type === 'keyWork' && state.urgency === 'ordinary';
}

/** A department requires, streets implement: nobody assesses a street on what it assists. */
export function isReverse(state: Pick<WhistleState, 'direction'>): boolean {
  return state.direction === 'departmentToStreet';
}

/** The stage of the work, also while the case is shelved. */
export function workStage(state: WhistleState): string {
  return state.stage === SHELVED ? (state.stageBeforeShelving ?? state.stage) : state.stage;
}

/** Refused and not yet settled: in an emergency the unit works on meanwhile. */
export function isRefusalOpen({ stage, refusal }: Participation): boolean {
  return stage === 'refused' || (refusal?.underReservation === true && refusal.status === 'open');
}

export function isContested({ stage, refusal }: Participation): boolean {
  return stage === 'contested' || (refusal?.underReservation === true && refusal.status === 'contested');
}

type Change = Partial<Participation> | ((participation: Participation) => Partial<Participation>);

/** The part of one unit changed, the others as they were. */
export function changeParticipation(
  { participations }: WhistleState,
  unit: string,
  by: Change,
): Pick<WhistleState, 'participations'> {
  const change = typeof by === 'function' ? by : () => by;
  return {
    participations: participations.map((each) => (each.unit === unit ? { ...each, ...change(each) } : each)),
  };
}

/** Remembers who worked on it: he never judges his own work. */
export function handledBy(state: WhistleState, doer: Doer): Pick<WhistleState, 'handlers'> {
  return { handlers: withHandler(state, doer).handlers };
}
