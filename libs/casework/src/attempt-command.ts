import { setTimeout as delay } from 'node:timers/promises';
import {
  ENGINE,
  isRejection,
  postRejection,
  REFERENCE_STREAMS,
  reject,
  seenOf,
  settle,
  type CaseSnapshot,
  type Command,
  type CommandDescription,
  type Context,
  type Decider,
  type NewEvent,
  type Rejection,
} from '@tiaokuai/domain';
import { eventIdOf, notBefore, readForCommand } from '@tiaokuai/event-store';
import { appendDecision, type Decided } from './append-decision.js';
import type { Casework } from './casework.js';
import { rejectInCasework } from './casework.rejections.js';
import { asCase, isProcedure } from './deciders.js';
import { commandDigest } from './command-digest.js';
import { handedIn } from './handed-in.js';
import { repeatedAnswer } from './idempotency.js';
import type { Executed, Execution } from './execution.js';
import { streamOf } from './execution.js';
import { emptyStream, foldOnto, type FoldedStream } from './folded-stream.js';
import { otherCase } from './other-case.js';
import { siblingsOf } from './siblings.js';
import { versionConflict } from './version-conflict.js';

/** The first and three more. */
const ATTEMPTS = 4;
/** Milliseconds; about as long as one attempt takes. */
const JITTER = 4;

/**
 * Load, settle, decide, append; decided anew as long as others append first, everything afresh but the command id.
 * `execute` is for everybody else: it also keeps what the rules keep of a rejection.
 */
export async function attemptCommand(
  casework: Casework,
  execution: Execution,
): Promise<Executed | Rejection> {
  const streamId = streamOf(execution);
  return casework.mutex.runExclusive(streamId, async () => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      // Many writers on one case would meet again in step; jitter parts them.
      if (attempt > 1) await delay(Math.random() * JITTER * 2 ** attempt);
      const outcome = await decideAndAppend(casework, streamId, execution);
      if (outcome !== 'conflict') return outcome;
      // What is kept may be newer than a store that was restored; after a second conflict it is folded from the beginning.
      if (attempt > 1) casework.foldedStreams.delete(streamId);
    }
    const current = casework.foldedStreams.get(streamId)?.version ?? 0;
    return versionConflict(casework, streamId, { seen: lastSeen(execution, current), current });
  });
}

async function decideAndAppend(
  casework: Casework,
  streamId: string,
  execution: Execution,
): Promise<Executed | Rejection | 'conflict'> {
  const { commandId, expectedVersions, actor } = execution;
  const known = casework.foldedStreams.get(streamId);
  const [clockNow, read] = await Promise.all([
    casework.clock.now(),
    readForCommand(casework.pool, {
      streamId,
      afterVersion: known?.version ?? 0,
      eventIds: [eventIdOf(commandId, 0)],
      referenceStreams: REFERENCE_STREAMS,
    }),
  ]);
  const stream = foldOnto(known, read.tail, casework.deciders);
  if (stream !== undefined) casework.foldedStreams.set(streamId, stream);
  const target = targetOf(casework, execution, stream);
  if (isRejection(target)) return target;
  const { decider, description } = target;

  const validated = casework.payloadValidator.validate(description, execution.command.payload, {
    byEngine: actor.post === ENGINE.post,
  });
  if (isRejection(validated)) return validated;
  if (stream === undefined && !description.opens) return reject('CASE.NOT_FOUND');
  const command: Command = { name: execution.command.name, payload: validated.payload };
  const digest = commandDigest(casework.commandDigestKey, decider.kind, command, actor);
  if (read.earlier !== undefined)
    return repeatedAnswer(casework, { streamId, commandId, earlier: read.earlier, digest });
  const before = stream ?? emptyStream(streamId, decider);
  const current = before.version;
  if (expectedVersions !== undefined && !expectedVersions.includes(current))
    return versionConflict(casework, streamId, { seen: lastSeen(execution, current), current });

  const now = notBefore(clockNow, before.lastRecordedAt);
  const inForce = await casework.references.upTo(read.references);
  const context: Context = { now, actor, caseId: streamId, inForce };
  const { payload, refused } = await withFilesAsKept(casework, { decider, before, command, context });
  const asKept: Command = { ...command, payload };
  const judged = await decideSettled(casework, decider, before, description, asKept, context, commandId);
  if (isRejection(judged)) return judged;
  // Only now: who may not act at all is not told of files.
  if (refused !== undefined) return refused;
  const { events, otherCase: other, entry } = judged;
  if (events.length === 0) return { caseId: streamId, version: before.version, repeated: false };
  const recorded = { id: commandId, ...asKept, actor, ...(other && { otherCase: other }) };
  return appendDecision(casework, { decider, before, command: recorded, events, now, digest }, entry);
}

/** From where on the caller is told what changed; from now on where he names no version that a case can have. */
function lastSeen({ expectedVersions = [] }: Execution, current: number): number {
  return expectedVersions.length === 0 ? current : Math.max(...expectedVersions);
}

interface Target {
  readonly decider: Decider;
  readonly description: CommandDescription;
}

/** Which rules judge it. */
function targetOf(
  casework: Casework,
  { kind, command }: Execution,
  stream: FoldedStream | undefined,
): Target | Rejection {
  const decider = casework.deciders.of(stream?.kind ?? kind ?? '');
  if (decider === undefined)
    return stream === undefined && kind === undefined
      ? reject('CASE.NOT_FOUND')
      : reject('CASE.KIND_UNKNOWN', 'kind', { kind });
  const description = decider.commands.find(({ name }) => name === command.name);
  if (description === undefined) return reject('CASE.COMMAND_UNKNOWN', undefined, { command: command.name });
  return { decider, description };
}

/** The payload with its files as they were handed in; streams that are no cases ask for none. */
function withFilesAsKept(
  casework: Casework,
  { decider, before, command, context }: Undecided,
): ReturnType<typeof handedIn> | { readonly payload: unknown; readonly refused?: undefined } {
  if (!isProcedure(decider)) return { payload: command.payload };
  const state = asCase(before.state);
  return handedIn(casework, { procedure: decider, state, version: before.version }, command.payload, context);
}

interface Undecided {
  readonly decider: Decider;
  readonly before: FoldedStream;
  readonly command: Command;
  readonly context: Context;
}

/** What a command would record, and what it was told of another case. */
interface Judged {
  readonly events: readonly NewEvent[];
  readonly otherCase?: CaseSnapshot;
  /** What is to be appended with them. */
  readonly entry?: Decided;
}

/**
 * The order of judgement: whether the case is over, post, settling, whether he may see it, then the rules. What settling
 * records stands in front of the command's own events.
 */
async function decideSettled(
  casework: Casework,
  decider: Decider,
  before: FoldedStream,
  description: CommandDescription,
  command: Command,
  context: Context,
  commandId: string,
): Promise<Judged | Rejection> {
  const notHeld = postRejection(context.inForce(context.now).directory, context.actor, context.now);
  if (notHeld !== undefined) return overBefore(notHeld, decider.decide(before.state, command, context));
  if (!isProcedure(decider)) {
    const events = decider.decide(before.state, command, context);
    return isRejection(events) ? events : { events };
  }
  const settled = settle(decider, asCase(before.state), context);
  const isOpening = before.version === 0;
  if (!isOpening && seenOf(decider, settled.state, context) === 'nothing')
    return rejectInCasework('CASE.NOT_VISIBLE', undefined, {});
  const other = await otherCase(casework, description, command, settled.state, context);
  if (isRejection(other)) return other;
  const told = { ...context, ...(other && { otherCase: other }) };
  const decided = decider.decide(settled.state, command, told);
  if (isRejection(decided)) return decided;
  const beside = await siblingsOf(
    casework,
    { procedure: decider, description, before: settled.state },
    { events: decided, commandId },
    context,
  );
  if (beside !== undefined) {
    // What is not refused comes out the same: siblings only refuse.
    const amongThem = decider.decide(settled.state, command, { ...told, siblings: beside.siblings });
    if (isRejection(amongThem)) return amongThem;
  }
  return {
    events: [...settled.events, ...decided],
    ...(other && { otherCase: other }),
    ...(beside && { entry: beside.entry }),
  };
}

/** That the case is over is answered before that the post is not held; only the case's own rules know what may be done then. */
function overBefore(notHeld: Rejection, decided: readonly NewEvent[] | Rejection): Rejection {
  return isRejection(decided) && decided.rejection === 'CASE.OVER' ? decided : notHeld;
}
