import { setTimeout as delay } from 'node:timers/promises';
import {
  isRejection,
  postRejection,
  REFERENCE_STREAMS,
  reject,
  settle,
  type Command,
  type CommandDescription,
  type Context,
  type Decider,
  type NewEvent,
  type Rejection,
} from '@tiaokuai/domain';
import { eventIdOf, notBefore, readForCommand } from '@tiaokuai/event-store';
import { appendDecision } from './append-decision.js';
import type { Casework } from './casework.js';
import { asCase, isProcedure } from './deciders.js';
import { commandDigest } from './command-digest.js';
import { repeatedAnswer } from './idempotency.js';
import type { Executed, Execution } from './execution.js';
import { streamOf } from './execution.js';
import { emptyStream, foldOnto, type FoldedStream } from './folded-stream.js';
import { otherCase } from './other-case.js';
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
    return versionConflict(casework, streamId, { seen: execution.expectedVersion ?? current, current });
  });
}

async function decideAndAppend(
  casework: Casework,
  streamId: string,
  execution: Execution,
): Promise<Executed | Rejection | 'conflict'> {
  const { commandId, expectedVersion, actor } = execution;
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

  const validated = casework.payloadValidator.validate(description, execution.command.payload);
  if (isRejection(validated)) return validated;
  if (stream === undefined && !description.opens) return reject('CASE.NOT_FOUND');
  const command: Command = { name: execution.command.name, payload: validated.payload };
  const digest = commandDigest(casework.commandDigestKey, decider.kind, command, actor);
  if (read.earlier !== undefined)
    return repeatedAnswer(casework, { streamId, commandId, earlier: read.earlier, digest });
  const before = stream ?? emptyStream(streamId, decider);
  if (expectedVersion !== undefined && expectedVersion !== before.version)
    return versionConflict(casework, streamId, { seen: expectedVersion, current: before.version });

  const now = notBefore(clockNow, before.lastRecordedAt);
  const inForce = await casework.references.upTo(read.references);
  const context: Context = { now, actor, caseId: streamId, inForce };
  const events = await decideSettled(casework, decider, before, description, command, context);
  if (isRejection(events)) return events;
  if (events.length === 0) return { caseId: streamId, version: before.version, repeated: false };
  return appendDecision(casework, { decider, before, events, now, commandId, digest });
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

/**
 * The order of judgement: whether the case is over, post, settling, then the rules. What settling records stands in front
 * of the command's own events.
 */
async function decideSettled(
  casework: Casework,
  decider: Decider,
  before: FoldedStream,
  description: CommandDescription,
  command: Command,
  context: Context,
): Promise<readonly NewEvent[] | Rejection> {
  const notHeld = postRejection(context.inForce(context.now).directory, context.actor, context.now);
  if (notHeld !== undefined) return overBefore(notHeld, decider.decide(before.state, command, context));
  if (!isProcedure(decider)) return decider.decide(before.state, command, context);
  const settled = settle(decider, asCase(before.state), context);
  const other = await otherCase(casework, description, command, context);
  if (isRejection(other)) return other;
  const decided = decider.decide(settled.state, command, { ...context, ...(other && { otherCase: other }) });
  if (isRejection(decided)) return decided;
  return [...settled.events, ...decided];
}

/** That the case is over is answered before that the post is not held; only the case's own rules know what may be done then. */
function overBefore(notHeld: Rejection, decided: readonly NewEvent[] | Rejection): Rejection {
  return isRejection(decided) && decided.rejection === 'CASE.OVER' ? decided : notHeld;
}
