import { type CaseState, unopened } from '../../case/case.state.js';
import type { Citation } from '../../case/citation/citation.js';
import type { Doer } from '../../kernel/doer.js';
import type { PostCode } from '../../kernel/post.js';
import type { Instant } from '../../kernel/instant.js';
import type { TRIGGERS, WAYS } from './panel.labels.js';

/** One of the five; the first one chairs. */
export interface Seat {
  readonly unit: string;
  /** Its unit is in the matter, or issued the opinion that is objected to: it does not sit itself. */
  readonly isParty: boolean;
  /** Who recused himself from it; none of them sits on it again. */
  readonly recused: readonly Doer[];
  /** Who sits instead. */
  readonly substitute?: string;
  readonly present: boolean;
  /** One member and one substitute, appointed in the directory, act on it, and nobody else of the office. */
  readonly appointed?: true;
  /** Of those two posts the ones whose holder recused himself. */
  readonly recusedPosts?: readonly PostCode[];
  /** The round in which it had not voted when the time had passed: it is not awaited there, and may still vote. */
  readonly silent?: number;
  /** The office appointed nobody, or nobody is left who may sit. */
  readonly empty?: true;
}

/** What one seat holds; told to nobody before the determination is served. */
export interface Vote {
  readonly seat: string;
  readonly round: number;
  readonly lead: string;
  readonly assists: readonly string[];
  readonly basis: readonly Citation[];
  readonly unlisted: boolean;
  readonly reason: string;
}

/** Exactly one lead. */
export interface Determination {
  readonly way: keyof typeof WAYS;
  readonly lead: string;
  readonly assists: readonly string[];
  readonly basis: readonly Citation[];
  readonly unlisted: boolean;
  readonly text: string;
}

/** What later panels may look at; it binds none of them. */
export interface Precedent {
  readonly facts: string;
  readonly itemCodes: readonly string[];
  readonly lead: string;
  readonly assists: readonly string[];
  readonly basis: readonly Citation[];
  readonly unlisted: boolean;
}

/** A panel case (责任认定五人小组): five seats say whose a matter is, and it binds. */
export interface PanelState extends CaseState {
  readonly question: string;
  /** Why somebody asked the chair to docket it; absent where nobody had to ask. */
  readonly basis?: string;
  readonly trigger: keyof typeof TRIGGERS;
  readonly disputants: readonly string[];
  /** Of them those in whose own tasks nothing is in question: others say that it is theirs. */
  readonly heard?: readonly string[];
  /** Units that the chair asked for a statement because one of them may be named; they are among the disputants. */
  readonly asked?: readonly string[];
  /**
   * Docketed since whoever is named lead is heard, statements are awaited and a silent seat holds nobody up. A panel that
   * was docketed before goes on as it began.
   */
  readonly strict?: true;
  /** Who is named and was neither party nor asked: from the service on it sees the case and may ask for a review. */
  readonly named?: readonly string[];
  /** The cases that wait for the answer. */
  readonly cases: readonly string[];
  /** Of those that wait, the dispute too, the ones that ended otherwise. */
  readonly endedCases: readonly string[];
  /** The others of its matter, as they stood when the determination was served. */
  readonly alsoBinds: readonly string[];
  /** The dispute that brought it here. */
  readonly dispute?: string;
  readonly seats: readonly Seat[];
  readonly statements: readonly string[];
  readonly interimNamed: boolean;
  readonly round: number;
  /** No majority after the last round: what is left is the residual duty or the district leader. */
  readonly deadlocked: boolean;
  /** Too few seats are left to decide, so the district leadership does. */
  readonly tooFew?: true;
  /** No item names a lead, or too few seats are left, so this district leadership decides. */
  readonly leader?: string;
  readonly votes: readonly Vote[];
  readonly leaderDecision?: Pick<Determination, 'lead' | 'assists' | 'basis' | 'text'>;
  readonly determination?: Determination;
  readonly precedent?: Precedent;
  readonly servedAt?: Instant;
  readonly reviewAskedBy?: string;
  /** Nobody can ask for a review any more, or it is answered. */
  readonly reviewOver: boolean;
  readonly gapRegistered: boolean;
}

export function initialPanel(caseId: string): PanelState {
  return {
    ...unopened('panel', caseId),
    question: '',
    trigger: 'contested',
    disputants: [],
    cases: [],
    endedCases: [],
    alsoBinds: [],
    seats: [],
    statements: [],
    interimNamed: false,
    round: 1,
    deadlocked: false,
    votes: [],
    reviewOver: false,
    gapRegistered: false,
  };
}

export function seatNamed({ seats }: PanelState, unit: string): Seat | undefined {
  return seats.find((each) => each.unit === unit);
}

/** May whoever sits for this seat take part? */
export function isSeated({ appointed, isParty, empty, recused, substitute }: Seat): boolean {
  if (appointed === true) return !isParty && empty !== true;
  return substitute !== undefined || (!isParty && recused.length === 0);
}

/** Who may ask for a review: the parties, and whoever is named without having been one. */
export function reviewers({ disputants, named = [] }: PanelState): readonly string[] {
  return [...disputants, ...named];
}

/** Is it not awaited any more in this round, because it kept silent? */
export function isSilent({ round }: PanelState, { silent }: Seat): boolean {
  return silent === round;
}

export function hasVoted({ votes, round }: PanelState, seat: string): boolean {
  return votes.some((each) => each.seat === seat && each.round === round);
}

/** Nothing is awaited any more: no review can come, and the gap in the list is registered where there is one. */
export function isReadyToClose(state: PanelState): boolean {
  const gapOpen = state.determination?.unlisted === true && !state.gapRegistered;
  return ['served', 'upheld', 'changed'].includes(state.stage) && state.reviewOver && !gapOpen;
}
