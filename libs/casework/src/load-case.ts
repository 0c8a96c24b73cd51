import {
  settle,
  type Actor,
  type CaseState,
  type Context,
  type InForce,
  type NewEvent,
  type Procedure,
} from '@tiaokuai/domain';
import { notBefore, readForCommand, readStream, type StoredEvent } from '@tiaokuai/event-store';
import type { Casework } from './casework.js';
import { asCase, REFERENCE_STREAMS } from './deciders.js';
import { emptyHead, foldOnto, type Head } from './head.js';

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

/** The folded head of any stream, undefined when there is no such stream, and the rules in force. */
export async function readHead(
  casework: Casework,
  streamId: string,
): Promise<{ readonly head: Head | undefined; readonly now: string; inForce(at: string): InForce }> {
  const known = casework.heads.get(streamId);
  const [now, read] = await Promise.all([
    casework.clock.now(),
    readForCommand(casework.pool, {
      streamId,
      afterVersion: known?.version ?? 0,
      eventIds: [],
      referenceStreams: REFERENCE_STREAMS,
    }),
  ]);
  const head = foldOnto(known, read.tail, casework.deciders);
  if (head !== undefined) casework.heads.set(streamId, head);
  return {
    head,
    now: notBefore(now, head?.lastRecordedAt),
    inForce: await casework.references.upTo(read.references),
  };
}

/** The rules in force by instant, for questions that belong to no case (a form's deadlines, the list, the directory). */
export async function currentRules(
  casework: Casework,
): Promise<{ readonly now: string; inForce(at: string): InForce }> {
  const { now, inForce } = await readHead(casework, REFERENCE_STREAMS[0]);
  return { now, inForce };
}

/** Undefined when there is no such case, or the stream is not a case (the directory, the limits …). */
export async function loadCase(casework: Casework, caseId: string): Promise<LoadedCase | undefined> {
  const { head, now, inForce } = await readHead(casework, caseId);
  const procedure = head && casework.deciders.procedureOf(head.kind);
  if (head === undefined || procedure === undefined) return undefined;
  return loaded(procedure, head, now, inForce);
}

function loaded(procedure: Procedure, head: Head, now: string, inForce: (at: string) => InForce): LoadedCase {
  const contextFor = (actor: Actor): Context => ({ now, actor, caseId: head.streamId, inForce });
  const engine: Actor = { person: 'engine', post: 'engine', unit: 'system' };
  const { state, events } = settle(procedure, asCase(head.state), contextFor(engine));
  return {
    caseId: head.streamId,
    procedure,
    state,
    version: head.version,
    now,
    unrecorded: events,
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
 * The case as it stood: by version, right after that event was recorded; by instant, the fold of what was recorded up to
 * then, settled to then, so that a limit that had passed is shown as passed although its event came later.
 * Undefined when there is no such case or nothing of it yet.
 */
export async function caseAt(
  casework: Casework,
  caseId: string,
  at: { readonly version: number } | { readonly instant: string },
): Promise<PastCase | undefined> {
  const { head, inForce } = await readHead(casework, caseId);
  const procedure = head && casework.deciders.procedureOf(head.kind);
  if (head === undefined || procedure === undefined) return undefined;
  const all = await readStream(casework.pool, caseId);
  const events = all.filter((event) =>
    'version' in at ? event.version <= at.version : event.recordedAt <= at.instant,
  );
  const past = foldOnto(undefined, events, casework.deciders) ?? emptyHead(caseId, procedure as never);
  if (past.version === 0) return undefined;
  const asOf = 'version' in at ? (past.lastRecordedAt ?? '') : at.instant;
  return { ...loaded(procedure, past, asOf, inForce), latestVersion: all.at(-1)?.version ?? 0, events };
}
