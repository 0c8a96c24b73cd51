import {
  caseEventOf,
  isReferenceStream,
  type CaseState,
  type InForce,
  type Instant,
  type Procedure,
} from '@tiaokuai/domain';
import { EventUnreadable, type LoggedEvent, type StoredEvent } from '@tiaokuai/event-store';
import {
  NO_NOTIFICATIONS,
  notificationsAfter,
  type CaseNotifications,
} from '../notification/notification.projection.js';
import { appendOf, isPersonEvent } from './person-events.js';
import { followInForce, type ReadStream } from './follow-in-force.js';

/** Which streams are cases, and by which rules; and which are known to be something else. */
export interface Kinds {
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly notCases: ReadonlySet<string>;
}

/** A case folded up to `version`, with what is remembered of its events beside the state. */
export interface FoldedCase {
  readonly version: number;
  readonly state: CaseState;
  /** The newest version that asked for something to be done in another case; 0 when none did. */
  readonly reactionVersion: number;
  /** The append of the last event of a person: the first of an append says what was done, the rest follows. */
  readonly lastPersonAppend: string;
  readonly notifications: CaseNotifications;
}

/** One event of the log, and its case before and after it. */
export interface Step {
  readonly event: LoggedEvent;
  readonly procedure: Procedure;
  readonly before: FoldedCase;
  readonly after: FoldedCase;
}

/** An event that the rules of this program cannot fold. Says where it stands and nothing of what it holds. */
export class FoldFailure extends Error {
  readonly code = 'EVENT_CANNOT_BE_FOLDED';
  constructor({ type, version, kind, streamId }: StoredEvent) {
    super(`${type}, version ${version} of ${kind} ${streamId}, cannot be folded`);
  }
}

export interface FoldedCases {
  /**
   * Folds the next event; undefined where it is no case's. Throws a `FoldFailure` where its rules do, or where its kind
   * is not known.
   */
  step(event: LoggedEvent): Promise<Step | undefined>;
  /** Forgets everything, after work that was not kept. */
  clear(): void;
}

/**
 * Follows cases through the log while keeping at most `capacity` states in memory. A case that has left it, or that is
 * asked for at an earlier event than before, is read again from its stream: what is kept is a hint, never evidence.
 */
export function foldedCases(
  { procedures, notCases }: Kinds,
  read: ReadStream,
  capacity: number,
): FoldedCases {
  // A Map lists its keys in the order they were set, so the first is the one not used for longest.
  const kept = new Map<string, FoldedCase>();
  const inForce = followInForce(read);

  async function upTo(version: number, { procedure, inForceAt, event }: Following): Promise<FoldedCase> {
    const known = kept.get(event.streamId);
    if (known?.version === version) return known;
    const history = version === 0 ? [] : await historyOf(event, version);
    // A version is missing: the record was altered, and what follows cannot be folded.
    if (history.length !== version) throw new FoldFailure(event);
    const state = procedure.initial(event.streamId);
    const start = {
      version: 0,
      state,
      reactionVersion: 0,
      lastPersonAppend: '',
      notifications: NO_NOTIFICATIONS,
    };
    return history.reduce<FoldedCase>((folded, each) => fold(procedure, folded, each, inForceAt), start);
  }

  async function historyOf(event: LoggedEvent, upTo: number): Promise<readonly StoredEvent[]> {
    try {
      return await read(event.streamId, { upTo });
    } catch (error) {
      throw error instanceof EventUnreadable ? new FoldFailure(event) : error;
    }
  }
  function keep(caseId: string, folded: FoldedCase): void {
    kept.delete(caseId);
    kept.set(caseId, folded);
    const [oldest] = kept.keys();
    if (kept.size > capacity && oldest !== undefined) kept.delete(oldest);
  }

  return {
    async step(event) {
      const procedure = procedures.get(event.kind);
      if (procedure === undefined) {
        if (!notCases.has(event.kind)) throw new FoldFailure(event);
        if (isReferenceStream(event.streamId)) inForce.changed();
        return undefined;
      }
      const inForceAt = await inForce.current();
      const before = await upTo(event.version - 1, { procedure, inForceAt, event });
      const after = fold(procedure, before, event, inForceAt);
      keep(event.streamId, after);
      return { event, procedure, before, after };
    },
    clear() {
      kept.clear();
      inForce.changed();
    },
  };
}

interface Following {
  readonly procedure: Procedure;
  readonly inForceAt: (at: Instant) => InForce;
  readonly event: LoggedEvent;
}

function fold(
  procedure: Procedure,
  { state, ...known }: FoldedCase,
  stored: StoredEvent,
  inForceAt: (at: Instant) => InForce,
): FoldedCase {
  if (stored.unreadable) throw new FoldFailure(stored);
  const event = caseEventOf(stored);
  try {
    const after = procedure.evolve(state, event);
    const reactions = procedure.reactions(state, event, after, inForceAt(event.effectiveAt));
    const append = appendOf(stored);
    const happened = { procedure, event: stored, append, before: state, after, reactions };
    // A notification is there as soon as its event is; nobody has to be woken for it (casework/decisions/0002).
    const reacts = reactions.some(({ does }) => does !== 'notify');
    return {
      version: stored.version,
      state: after,
      reactionVersion: reacts ? stored.version : known.reactionVersion,
      lastPersonAppend: isPersonEvent(stored) ? append : known.lastPersonAppend,
      notifications: notificationsAfter(known.notifications, happened),
    };
  } catch {
    // What the rules say about it may quote the event, and with it what nobody may read in a log.
    throw new FoldFailure(stored);
  }
}
