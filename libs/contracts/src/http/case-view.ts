import type { FactFormat, SealedKind } from '@tiaokuai/domain';
import type { OfferView } from './command.js';
import type { Coded, InstantText, NamedActor, NamedPerson, NamedUnit, Numbered } from './words.js';

/**
 * `GET /cases/{id}`, with `?at=<version|instant>` as it stood then: the fold of what was recorded up to there, settled
 * to that instant. Everything is in words; codes stand beside them.
 */
export interface CaseView extends Numbered {
  readonly caseId: string;
  readonly matterId: string;
  readonly kind: Coded;
  /** Of the state shown. */
  readonly version: number;
  /** Of the case now; differs from `version` in a replay. */
  readonly latestVersion: number;
  /** The instant this view is settled to. */
  readonly asOf: InstantText;
  /** Absent: the case as it is now. */
  readonly replay?: { readonly at: string; readonly mode: 'version' | 'instant' };
  /** What was passed by then although its event was recorded later, or is not recorded yet (当时尚未记录). */
  readonly unrecorded: readonly { readonly word: string; readonly effectiveAt: InstantText }[];
  readonly title: string;
  readonly stage: Coded;
  readonly over: boolean;
  readonly outcome?: Coded;
  readonly urgency: Coded;
  readonly street?: NamedUnit;
  readonly leadUnit?: NamedUnit;
  /** The unit that answers the citizen throughout (首接负责制). */
  readonly firstReceiver?: NamedUnit;
  readonly interimLead?: NamedUnit;
  readonly openedAt: InstantText;
  readonly openedBy: NamedActor;
  readonly shelved: boolean;
  readonly parties: readonly PartyView[];
  readonly obligations: readonly ObligationView[];
  /** Facts of the case as a whole; those of one unit's thread stand with the party. */
  readonly facts: readonly FactView[];
  readonly sealed: readonly SealedField[];
  /** May the acting post ask who opened what (`GET /cases/{id}/openings`)? */
  readonly seesOpenings: boolean;
  readonly faults: readonly FaultView[];
  readonly reactions: readonly ReactionView[];
  readonly family: readonly FamilyMember[];
  /** What the acting post may do now; empty in a replay. */
  readonly offers: readonly OfferView[];
  /** `asParty`: others' inner remarks are left out of this view. */
  readonly sees: 'all' | 'asParty';
}

export interface PartyView {
  readonly unit: NamedUnit;
  readonly role: Coded;
  /** False once the unit was released. */
  readonly live: boolean;
  readonly facts: readonly FactView[];
}

export interface FactView {
  readonly key: string;
  readonly label: string;
  readonly format: FactFormat;
  /** As code or number, for links; null when there is none yet, and for what is sealed. */
  readonly value: string | number | boolean | null;
  /** As people read it; null when there is none yet. */
  readonly text: string | null;
}

/** How a clock stands at `asOf`. `frozen`: it stands still by rule (shelved, contested, in dispute). */
export type Light = 'onTime' | 'dueSoon' | 'overdue' | 'frozen' | 'met' | 'metLate' | 'cancelled';

export interface ObligationView {
  readonly id: string;
  readonly key: string;
  readonly word: string;
  readonly owner: NamedUnit;
  /** Which posts are expected to act; empty: any of the unit. */
  readonly ownerPosts: readonly Coded[];
  /** Nobody holds one of these posts now: whom to turn to. */
  readonly turnTo?: PostsView;
  /** The unit whose thread it belongs to. */
  readonly thread?: string;
  /** The command that meets it; absent: nobody has to act. */
  readonly metBy?: string;
  /** Somebody still has to act; false where silence was the answer, where the limit only bounds a right, and in a case that is over. */
  readonly owed: boolean;
  readonly class: string;
  readonly status: string;
  readonly light: Light;
  readonly startedAt: InstantText;
  readonly dueAt: InstantText;
  readonly amberAt: InstantText | null;
  readonly endedAt?: InstantText;
  readonly clock: { readonly unit: string; readonly length: number; readonly words: string };
  /** What is left at `asOf`, frozen rest included; null once it ended. */
  readonly remaining: Remaining | null;
  readonly paused?: { readonly since: InstantText; readonly ground: Coded };
  /** What was met late: by how much. */
  readonly lateBy?: Pick<Remaining, 'unit' | 'amount' | 'words'>;
  /** Rests on days that no notice has arranged yet: it may still move, and elapses like any other. */
  readonly provisional: boolean;
  readonly extensions: number;
  readonly mark: string;
  /** `模拟参数` where the length is no rule of this jurisdiction. */
  readonly label: '模拟参数' | null;
}

/** Time left, in the clock's own unit: minutes for hour clocks, days for day clocks. Negative: overdue by as much. */
export interface Remaining {
  readonly unit: 'workingMinutes' | 'minutes' | 'workingDays' | 'naturalDays';
  readonly amount: number;
  /** `剩余40分钟（工作时间）`, `已超期2个工作小时`, `已暂停，剩余2个工作日`. */
  readonly words: string;
  /** Absent while the clock ticks: when working time goes on (非工作时间). */
  readonly resumesAt?: InstantText;
}

/** A field that was sealed before it was stored; opening it is itself recorded. */
export interface SealedField {
  /** The event that carries it. */
  readonly version: number;
  readonly field: string;
  readonly label: string;
  readonly kind: SealedKind;
  /** May the acting post ask for it? */
  readonly mayOpen: boolean;
  /** It stands open for the acting post without being asked for, in `GET /cases/{id}/facts`. */
  readonly readAtOnce: boolean;
}

export interface FaultView {
  readonly unit: NamedUnit;
  readonly kind: string;
  readonly word: string;
  readonly at: InstantText;
  readonly obligationId?: string;
  /** When a new holiday notice gave it back: it stays on record and counts no more. */
  readonly reversedAt?: InstantText;
}

/** What followed in another case, or whom it told, and whether the engine has done it. */
export interface ReactionView {
  /** The event it follows from. */
  readonly version: number;
  readonly key: string;
  readonly does: 'open' | 'advance' | 'count' | 'number' | 'notify';
  readonly about: string;
  /** Absent in a replay where nothing on record says whether it had been done by then. */
  readonly performed?: boolean;
  /** How it ended, where it is known that it had: `done`, `noted`, `noProcedure` (none of that kind yet), `dropped` (its ground is gone), `nothingOpened`, `refused:<code>`. */
  readonly outcome?: string;
  readonly kind?: Coded;
  readonly caseId?: string;
  readonly unit?: NamedUnit;
  readonly posts?: readonly Coded[];
  /** Whom this one was told instead of, because nobody held these posts. */
  readonly insteadOf?: PostsView;
}

/** Posts of a unit; none named: any of them. */
export interface PostsView {
  readonly unit: NamedUnit;
  readonly posts: readonly Coded[];
}

/** `GET /cases/{id}/precedents`: what earlier panels determined about the items of this one. It binds none of them. */
export interface Precedents {
  readonly caseId: string;
  /** The newest first. */
  readonly precedents: readonly PrecedentView[];
}

export interface PrecedentView extends Numbered {
  readonly caseId: string;
  readonly title: string;
  /** The question that was before the panel. */
  readonly facts: string;
  readonly items: readonly Coded[];
  readonly lead: NamedUnit;
  readonly assists: readonly NamedUnit[];
  /** Items and articles, as people cite them. */
  readonly basis: readonly string[];
  readonly servedAt: InstantText;
}

/** Another case of the same matter, oldest first; the case itself is among them. */
export interface FamilyMember extends Numbered {
  readonly caseId: string;
  readonly kind: Coded;
  readonly title: string;
  readonly stage: Coded;
  /** The colour of an order: `white`, `yellow`, `red`. */
  readonly slip?: Coded;
  readonly over: boolean;
  readonly openedAt: InstantText;
}

/** `POST /cases/{id}/personal-data/{version}/{field}` */
export interface OpenPersonalData {
  readonly purpose: string;
}

export interface OpenedPersonalData {
  readonly value: unknown;
  readonly openedAt: InstantText;
  readonly openedBy: NamedPerson;
}
