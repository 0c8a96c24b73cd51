import type { FactFormat } from '@tiaokuai/domain';
import type { StoredFile } from './attachment.js';
import type { Coded, InstantText, NamedActor } from './words.js';

/** `GET /cases/{id}/steps`: the history in words, one step per event, oldest first. */
export interface CaseSteps {
  readonly caseId: string;
  readonly version: number;
  readonly steps: readonly CaseStep[];
}

export interface CaseStep {
  readonly version: number;
  /** The first step of the act it belongs to: what one command, or one passed limit, recorded together. */
  readonly act: number;
  readonly type: Coded;
  readonly actor: NamedActor;
  /** True for what the engine recorded: a passed limit, what followed from it. */
  readonly byEngine: boolean;
  /** The unit whose thread it is about. */
  readonly thread?: string;
  readonly recordedAt: InstantText;
  /** Differs from `recordedAt` only for what settling recorded. */
  readonly effectiveAt: InstantText;
  readonly pins: PinsView;
  readonly stage: Coded;
  /** What this step changed: fold n against fold n−1, fact by fact and clock by clock. */
  readonly changes: readonly Change[];
  /** What was said in it: reasons, opinions, results, by the names of the form. Others' inner remarks are left out. */
  readonly said: readonly { readonly label: string; readonly text: string }[];
  readonly files: readonly StoredFile[];
  readonly technical: TechnicalStep;
}

/** The versions of the rules it was judged by. */
export interface PinsView {
  readonly listVersion: number;
  readonly limitsVersion: number;
  readonly calendarVersion: number;
  readonly directoryVersion: number;
  /** Absent in events recorded before it was kept. */
  readonly gateVersion?: number;
}

export interface Change {
  readonly key: string;
  readonly label: string;
  readonly format: FactFormat;
  readonly thread?: string;
  /** As people read it; null: there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface TechnicalStep {
  readonly eventId: string;
  readonly schemaVersion: number;
  /**
   * Hash of this event (leaf), and of the one before it in the case; null before the first, and where it might tell what the
   * post may not read.
   */
  readonly hash: string | null;
  readonly previousHash: string | null;
  /** The payload as recorded: sealed fields closed; null where the post may not read it. */
  readonly raw: unknown;
  /** See `CaseEventView`. */
  readonly command?: CommandOnRecord;
}

/** A command as it was judged, sealed fields closed. */
export interface CommandOnRecord {
  /** The key under which it was sent. */
  readonly id: string;
  readonly name: string;
  readonly actor: ActorCodes;
  readonly payload: unknown;
  /** What was known of the other case that it names, where the post may see that case. */
  readonly otherCase?: unknown;
}

/** Who acts, in codes. */
export interface ActorCodes {
  readonly person: string;
  readonly post: string;
  readonly unit: string;
  readonly onBehalfOf?: string;
}

/** `GET /cases/{id}/events`: the events as programs want them. */
export interface CaseEvents {
  readonly caseId: string;
  readonly version: number;
  readonly events: readonly CaseEventView[];
}

export interface CaseEventView {
  readonly version: number;
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly recordedAt: InstantText;
  readonly effectiveAt: InstantText;
  readonly actor: ActorCodes;
  readonly pins: PinsView;
  /** Null where the post may not read it; so are hashes that might tell it. */
  readonly payload: unknown;
  readonly hash: string | null;
  readonly previousHash: string | null;
  /**
   * The command it came from, with the first event of those that the command recorded; absent in older events, and where the
   * post may not read all that came of it.
   */
  readonly command?: CommandOnRecord;
}
