import type { Pins } from './event.js';
import type { CivilDate, Instant } from './instant.js';
import type { PostCode } from './post.js';
import type { Counting, TimeLimit } from './time-limit.js';

export type ObligationStatus = 'running' | 'paused' | 'met' | 'metLate' | 'elapsed' | 'cancelled';

/** The only three grounds on which a clock stands still. */
export const PAUSE_GROUNDS = ['shelved', 'contested', 'dispute'] as const;
export type PauseGround = (typeof PAUSE_GROUNDS)[number];

export type ObligationClass = 'response' | 'presence' | 'substantive' | 'procedural';
/** Which rung of the ladder may extend it; `party`: the other party consents. */
export type ExtensionGrade = 'none' | 'shiftThenSigned' | 'party';
/** Origin of a number: law, published rule, mirror, seed document, our own inference. */
export type ParameterMark = 'L' | 'R' | 'M' | 'S' | 'P';

/** Who decides for whom is late, where that is not the command centre. */
export type StandIn = 'nobody' | 'verifier';

/** One thing one unit owes by one instant. A case runs many at once, one per department and step. */
export interface Obligation {
  /** `<key without kind>:<thread or "case">:<n>`, e.g. `result:zf:1`. */
  readonly id: string;
  /** The limits key that gave the length, e.g. `whistle.result`. */
  readonly key: string;
  readonly class: ObligationClass;
  readonly ownerUnit: string;
  /** Which posts of the owner are expected to act; empty: any post of the unit. */
  readonly ownerPosts: readonly PostCode[];
  /** The unit whose thread it belongs to; absent for what the case as a whole owes. */
  readonly thread?: string;
  /** The list item it is owed by. */
  readonly itemCode?: string;
  /** What it decides or answers, where several of one key run side by side: a request, an objector. */
  readonly about?: string;
  /**
   * Who may decide instead once it has passed: nobody from outside, or a verifier. Absent: the command centre's deputy, as
   * for every procedural limit, and for what began before this was said.
   */
  readonly standIn?: StandIn;
  /** Emergency obligations are never paused nor extended. */
  readonly emergency: boolean;
  /** Runs on whatever is shelved or contested: an interim lead's, an approver's, the first receiver's. */
  readonly neverPauses: boolean;
  /** Of a kind that gets a white order when it turns yellow (`order.automaticWhite`), and long enough (`order.whiteMinLength`). */
  readonly whiteAtAmber: boolean;
  readonly clock: TimeLimit;
  readonly startedAt: Instant;
  /** What is counted from where since the last resume, with all extensions; a recomputation counts it again. */
  readonly counting: Counting;
  readonly dueAt: Instant;
  readonly amberAt: Instant | null;
  readonly nominalDate?: CivilDate;
  readonly provisional: boolean;
  /** The version of the calendar stream by which `dueAt` was counted. */
  readonly countedBy: number;
  readonly status: ObligationStatus;
  /** True once the amber instant has been recorded for the deadline in force. */
  readonly warned: boolean;
  /** An order was called for; the order rises by itself, a second one is never opened. */
  readonly underOrder: boolean;
  /** Its limit passed and another obligation took its place: it stays passed, and nobody owes it any more. */
  readonly replaced?: true;
  readonly pausedAt?: Instant;
  readonly pauseGround?: PauseGround;
  /** Unused minutes (hour units) or counted days (day units) while paused. */
  readonly remaining?: number;
  readonly endedAt?: Instant;
  readonly extensionGrade: ExtensionGrade;
  /** The ceiling of its limits row over all extensions, where it has one. */
  readonly extendedAtMost?: number;
  readonly extensions: readonly { readonly length: number; readonly grade: string }[];
  /** Where the length came from; 模拟参数 is printed beside P and foreign values. */
  readonly mark: ParameterMark;
  readonly pins: Pins;
}

export type Obligations = Readonly<Record<string, Obligation>>;

/** Open = somebody still owes it: running, paused, or elapsed and neither met late nor replaced. */
export function isOpen({ status, replaced }: Obligation): boolean {
  return status === 'running' || status === 'paused' || (status === 'elapsed' && replaced === undefined);
}

/** Must somebody still act? Not where silence was the answer, and not where the limit only bounds a right (`ClockDescription`). */
export function isOwed(
  obligation: Obligation,
  { metBy, whenPassed }: { readonly metBy?: string; readonly whenPassed?: string } = {},
): boolean {
  const answered = obligation.status === 'elapsed' && whenPassed !== undefined;
  return metBy !== undefined && isOpen(obligation) && !answered;
}
