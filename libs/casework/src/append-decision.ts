import {
  caseEventOf,
  filesIn,
  RULES_VERSION,
  type Actor,
  type CaseSnapshot,
  type Decider,
  type NewEvent,
} from '@tiaokuai/domain';
import {
  appendEvents,
  appendTogether,
  eventIdOf,
  NONCE_BYTES,
  noteAttachmentUses,
  withNonce,
  type Append,
  type Appended,
  type EventToAppend,
  type RecordedCommand,
} from '@tiaokuai/event-store';
import type { Casework } from './casework.js';
import type { Executed } from './execution.js';
import type { FoldedStream } from './folded-stream.js';
import { sealPayload, withoutUndefined } from './seal-payload.js';

/** A command as it was judged, personal fields in clear. */
export interface JudgedCommand {
  readonly id: string;
  readonly name: string;
  readonly actor: Actor;
  readonly payload: unknown;
  /** What the rules were told of the case that its payload names. */
  readonly otherCase?: CaseSnapshot;
}

/** What one stream is to record, and where it stood. */
export interface Decided {
  readonly decider: Decider;
  readonly before: FoldedStream;
  readonly command: JudgedCommand;
  readonly events: readonly NewEvent[];
  /** Recorded instant of all of them. */
  readonly now: string;
  readonly digest: Uint8Array;
}

/**
 * Seals what is personal, appends all or nothing, and keeps the folded state. What a register records with it is appended
 * in front, in the same transaction.
 */
export async function appendDecision(
  casework: Casework,
  decided: Decided,
  entry?: Decided,
): Promise<Executed | 'conflict'> {
  const all = entry === undefined ? [decided] : [entry, decided];
  const ready: Ready[] = [];
  for (const each of all) ready.push(await made(casework, each));
  const appended = await append(
    casework,
    ready.map((each) => each.append),
  );
  if (appended === 'conflict') {
    // As of the case, what is kept of the register may be newer than a store that was restored.
    if (entry !== undefined) casework.foldedStreams.delete(entry.before.streamId);
    return 'conflict';
  }
  let version = decided.before.version;
  for (const [n, each] of ready.entries()) {
    const now = appended[n];
    if (now !== undefined) version = kept(casework, each, now);
  }
  return { caseId: decided.before.streamId, version, repeated: false };
}

async function append(
  { pool }: Casework,
  appends: readonly Append[],
): Promise<readonly Appended[] | 'conflict'> {
  const [only] = appends;
  // One statement needs no transaction around it.
  if (only === undefined || appends.length > 1) return appendTogether(pool, appends);
  const appended = await appendEvents(pool, only);
  return appended === 'conflict' ? 'conflict' : [appended];
}

/** An append with what it is made of, personal fields sealed. */
interface Ready {
  readonly decided: Decided;
  readonly events: readonly EventToAppend[];
  readonly append: Append;
}

async function made(casework: Casework, decided: Decided): Promise<Ready> {
  const { decider, before, command, now, digest } = decided;
  const events: (EventToAppend & { readonly payload: object })[] = [];
  for (const [ordinal, event] of decided.events.entries())
    events.push({
      eventId: eventIdOf(command.id, ordinal),
      type: event.type,
      schemaVersion: decider.events[event.type]?.schemaVersion ?? 1,
      effectiveAt: event.effectiveAt,
      actor: event.actor,
      pins: event.pins,
      command: event.command,
      rulesVersion: RULES_VERSION,
      payload: await sealPayload(
        casework,
        before.streamId,
        event.payload,
        Object.keys(decider.events[event.type]?.sealed ?? {}),
      ),
    });
  await keepFiles(casework, before.streamId, decided);
  const append: Append = {
    streamId: before.streamId,
    kind: decider.kind,
    expectedVersion: before.version,
    previousHash: before.lastHash,
    commandDigest: digest,
    recordedAt: now,
    recordedCommand: await recordedCommand(casework, before.streamId, decider, command),
    events: events.map((event) => ({ ...event, payload: unguessable(casework, event.payload) })),
  };
  return { decided, events, append };
}

/** Folded from what was stored: the decision saw personal fields in clear, and what is kept in memory must not hold them. */
function kept(
  casework: Casework,
  { decided: { decider, before, now }, events }: Ready,
  appended: Appended,
): number {
  const state = events.reduce(
    (folded, event) => decider.evolve(folded, caseEventOf({ ...event, recordedAt: now })),
    before.state,
  );
  const { version, lastHash } = appended;
  const stream: FoldedStream = { ...before, state, version, lastHash, lastRecordedAt: now };
  casework.foldedStreams.set(before.streamId, stream);
  return version;
}

/** What the stream is about to name is not swept any more, also where another appends first. */
async function keepFiles({ pool }: Casework, streamId: string, { command, events }: Decided): Promise<void> {
  const said = [command, ...events].map(({ payload }) => payload);
  const digests = new Set(filesIn(said).map(({ file }) => file.sha256));
  if (digests.size > 0) await noteAttachmentUses(pool, streamId, [...digests]);
}

/** The command as it goes on record: what it holds of a person is sealed as its events' fields are. */
async function recordedCommand(
  casework: Casework,
  streamId: string,
  decider: Decider,
  { id, name, actor, payload, otherCase }: JudgedCommand,
): Promise<RecordedCommand> {
  const personal = decider.commands.find((each) => each.name === name)?.sealed;
  return unguessable(casework, {
    ...{ id, name, actor: withoutUndefined(actor) },
    payload: await sealPayload(casework, streamId, payload, personal),
    ...(otherCase && { otherCase: withoutUndefined(otherCase) }),
  });
}

/** What is hashed carries a nonce, so that nobody who knows the hash finds out by trying what it says. */
export function unguessable<T extends object>({ random }: Casework, said: T): T {
  return withNonce(said, random(NONCE_BYTES));
}
