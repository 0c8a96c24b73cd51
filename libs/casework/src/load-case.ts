import {
  directoryDecider,
  ENGINE,
  REFERENCE_STREAMS,
  settle,
  type Actor,
  type CaseState,
  type Context,
  type InForce,
  type NewEvent,
  type Procedure,
} from '@tiaokuai/domain';
import {
  EventUnreadable,
  notBefore,
  readForCommand,
  readStream,
  type StoredEvent,
} from '@tiaokuai/event-store';
import type { Casework } from './casework.js';
import { asCase } from './deciders.js';
import { foldOnto, isStreamId, StreamUnreadable, type FoldedStream } from './folded-stream.js';

/** A case as it stands, settled in memory to now: what has passed counts as passed, whether recorded yet or not. */
export interface LoadedCase {
  readonly caseId: string;
  readonly procedure: Procedure;
  readonly state: CaseState;
  /** Of the last recorded event. */
  readonly version: number;
  readonly now: string;
  /** What settling adds to the record: passed, but not yet recorded. */
  readonly unrecorded: readonly NewEvent[];
  inForce(at: string): InForce;
  contextFor(actor: Actor): Context;
}

/** Any stream, folded, undefined when there is no such stream, and the rules in force. Throws `StreamUnreadable`. */
export async function readFolded(
  casework: Casework,
  streamId: string,
): Promise<{
  readonly stream: FoldedStream | undefined;
  readonly now: string;
  inForce(at: string): InForce;
}> {
  const known = casework.foldedStreams.get(streamId);
  const [now, read] = await Promise.all([
    casework.clock.now(),
    readForCommand(casework.pool, {
      streamId,
      afterVersion: known?.version ?? 0,
      eventIds: [],
      referenceStreams: REFERENCE_STREAMS,
    }).catch(unreadable),
  ]);
  const stream = foldOnto(known, read.tail, casework.deciders);
  if (stream !== undefined) casework.foldedStreams.set(streamId, stream);
  return {
    stream,
    now: notBefore(now, stream?.lastRecordedAt),
    inForce: await casework.references.upTo(read.references),
  };
}

function unreadable(error: unknown): never {
  throw error instanceof EventUnreadable ? new StreamUnreadable(error.streamId, error.version) : error;
}

/** The rules in force by instant, for questions that belong to no case (a form's deadlines, the list, the directory). */
export async function currentRules(
  casework: Casework,
): Promise<{ readonly now: string; inForce(at: string): InForce }> {
  const { now, inForce } = await readFolded(casework, directoryDecider.kind);
  return { now, inForce };
}

/**
 * Undefined when there is no such case, or the stream is not a case (the directory, the limits …). Throws
 * `StreamUnreadable` where its history cannot be folded or settled.
 */
export async function loadCase(casework: Casework, caseId: string): Promise<LoadedCase | undefined> {
  if (!isStreamId(caseId)) return undefined;
  const { stream, now, inForce } = await readFolded(casework, caseId);
  const procedure = stream && casework.deciders.procedureOf(stream.kind);
  if (stream === undefined || procedure === undefined) return undefined;
  return settled(procedure, stream, now, inForce);
}

/** A folded stream as the case that it is at `now`: what has passed by then counts as passed. */
export function settled(
  procedure: Procedure,
  stream: FoldedStream,
  now: string,
  inForce: (at: string) => InForce,
): LoadedCase {
  const asRecorded = recorded(procedure, stream, now, inForce);
  try {
    const { state, events } = settle(procedure, asRecorded.state, asRecorded.contextFor(ENGINE));
    return { ...asRecorded, state, unrecorded: events };
  } catch (cause) {
    throw new StreamUnreadable(stream.streamId, stream.version, { cause });
  }
}

function recorded(
  procedure: Procedure,
  stream: FoldedStream,
  now: string,
  inForce: (at: string) => InForce,
): LoadedCase {
  const { streamId: caseId, version } = stream;
  const contextFor = (actor: Actor): Context => ({ now, actor, caseId, inForce });
  return {
    caseId,
    procedure,
    state: asCase(stream.state),
    version,
    now,
    unrecorded: [],
    inForce,
    contextFor,
  };
}

/** A case at an earlier step or instant. */
export interface PastCase extends LoadedCase {
  readonly latestVersion: number;
  /** The events up to there. */
  readonly events: readonly StoredEvent[];
}

/**
 * The case as it stood. By version: the fold of what was recorded up to and with that event, nothing else. By instant: the
 * fold of what was recorded up to then, settled to then, so that a limit that had passed counts as passed although its
 * event came later. Undefined when there is no such case or nothing of it yet.
 */
export async function caseAt(
  casework: Casework,
  caseId: string,
  at: { readonly version: number } | { readonly instant: string },
): Promise<PastCase | undefined> {
  const present = await loadCase(casework, caseId);
  if (present === undefined) return undefined;
  const { procedure, inForce } = present;
  const all = await readStream(casework.pool, caseId);
  const events = all.filter((event) =>
    'version' in at ? event.version <= at.version : event.recordedAt <= at.instant,
  );
  const past = foldOnto(undefined, events, casework.deciders);
  if (past === undefined) return undefined;
  const asOf = 'instant' in at ? at.instant : (past.lastRecordedAt ?? present.now);
  const stood = 'instant' in at ? settled : recorded;
  return { ...stood(procedure, past, asOf, inForce), latestVersion: all.at(-1)?.version ?? 0, events };
}
