import type { Light, Remaining } from './case-view.js';
import type { HeldPost } from './session.js';
import type { Coded, InstantText, NamedUnit, Numbered } from './words.js';

/** What is due first on a row. */
export interface DueView {
  readonly obligationId: string;
  readonly key: string;
  readonly word: string;
  readonly owner: NamedUnit;
  readonly dueAt: InstantText;
  readonly light: Light;
  readonly remaining: Remaining | null;
  /** Emergency clocks run in natural time (自然时). */
  readonly naturalTime: boolean;
  readonly provisional: boolean;
}

/** A case as every list shows it. */
export interface CaseRow extends Numbered {
  readonly caseId: string;
  readonly version: number;
  readonly matterId: string;
  readonly kind: Coded;
  readonly title: string;
  readonly stage: Coded;
  readonly over: boolean;
  readonly outcome?: Coded;
  readonly urgency: Coded;
  readonly street?: NamedUnit;
  readonly leadUnit?: NamedUnit;
  readonly units: readonly NamedUnit[];
  readonly shelved: boolean;
  readonly openedAt: InstantText;
  readonly changedAt: InstantText;
  /** The running clock that ends first, of anybody. */
  readonly due: DueView | null;
  /** Its record cannot be read; the row is how it was last known. */
  readonly unreadable?: true;
}

export type InboxTab = 'todo' | 'done' | 'mine' | 'copied';

/** One thing that waits for the acting post (待办), did (已办), opened (我发起) or reads (抄送). */
export interface InboxRow extends CaseRow {
  /** The next step of my post; absent outside 待办. */
  readonly duty?: {
    readonly command: string;
    readonly word: string;
    /** The thread or thing it is about. */
    readonly about?: string;
    /** My own clock for it, where one runs. */
    readonly due: DueView | null;
  };
}

/** Counts that are filters too. */
export interface InboxTiles {
  readonly todo: number;
  /** Due within one working hour (emergency: one hour). */
  readonly dueSoon: number;
  readonly overdue: number;
  readonly paused: number;
}

/** `GET /inbox?tab=&tile=&after=`: by time left, overdue first, paused last. */
export interface Inbox {
  readonly asOf: InstantText;
  readonly tab: InboxTab;
  readonly tiles: InboxTiles;
  readonly rows: readonly InboxRow[];
  readonly total: number;
  /** For the empty list: what was finished last. */
  readonly lastDoneAt: InstantText | null;
  /** The other posts that this person acts from for somebody else, and how much waits there. */
  readonly delegated: readonly { readonly post: HeldPost; readonly todo: number }[];
}

/** `GET /cases?kind=&stage=&street=&unit=&urgency=&over=&overdue=&text=&matterId=&page=&size=&after=` */
export interface CaseList {
  readonly asOf: InstantText;
  readonly rows: readonly CaseRow[];
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly counts: CaseCounts;
}

/** Of everything that fits the filters, all pages. */
export interface CaseCounts {
  readonly open: number;
  readonly over: number;
  readonly overdue: number;
  readonly shelved: number;
  readonly byKind: readonly { readonly kind: Coded; readonly count: number }[];
  readonly byStage: readonly { readonly kind: string; readonly stage: Coded; readonly count: number }[];
}

/** `GET /units/load` */
export interface UnitLoads {
  readonly asOf: InstantText;
  readonly units: readonly UnitLoad[];
}

export interface UnitLoad {
  readonly unit: NamedUnit;
  readonly openCases: number;
  readonly openObligations: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly paused: number;
}
