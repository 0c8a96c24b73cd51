import { caseEventOf, RULES_VERSION, type Decider, type NewEvent, propertiesOf } from '@tiaokuai/domain';
import { appendEvents, eventIdOf, type EventToAppend } from '@tiaokuai/event-store';
import type { Casework } from './casework.js';
import type { Executed } from './execution.js';
import type { FoldedStream } from './folded-stream.js';

interface Decided {
  readonly decider: Decider;
  readonly before: FoldedStream;
  readonly events: readonly NewEvent[];
  /** Recorded instant of all of them. */
  readonly now: string;
  readonly commandId: string;
  readonly digest: Uint8Array;
}

/** Seals what is personal, appends all or nothing, and keeps the folded state. */
export async function appendDecision(casework: Casework, decided: Decided): Promise<Executed | 'conflict'> {
  const { decider, before, events, now, commandId, digest } = decided;
  const toAppend: EventToAppend[] = [];
  for (const [ordinal, event] of events.entries())
    toAppend.push({
      eventId: eventIdOf(commandId, ordinal),
      type: event.type,
      schemaVersion: decider.events[event.type]?.schemaVersion ?? 1,
      effectiveAt: event.effectiveAt,
      actor: event.actor,
      pins: event.pins,
      command: event.command,
      rulesVersion: RULES_VERSION,
      payload: await sealed(casework, before.streamId, decider, event),
    });
  const appended = await appendEvents(casework.pool, {
    streamId: before.streamId,
    kind: decider.kind,
    expectedVersion: before.version,
    previousHash: before.lastHash,
    commandDigest: digest,
    recordedAt: now,
    events: toAppend,
  });
  if (appended === 'conflict') return 'conflict';
  // Folded from what was stored: the decision saw personal fields in clear, and what is kept in memory must not hold them.
  const state = toAppend.reduce(
    (folded, event) => decider.evolve(folded, caseEventOf({ ...event, recordedAt: now })),
    before.state,
  );
  const { version, lastHash } = appended;
  const stream: FoldedStream = { ...before, state, version, lastHash, lastRecordedAt: now };
  casework.foldedStreams.set(before.streamId, stream);
  return { caseId: before.streamId, version, repeated: false };
}

/** The payload with its personal fields sealed, all for one subject of the case: its citizen. */
async function sealed(
  casework: Casework,
  caseId: string,
  decider: Decider,
  event: NewEvent,
): Promise<unknown> {
  const fields = decider.events[event.type]?.sealed ?? [];
  const payload: Record<string, unknown> = { ...propertiesOf(event.payload) };
  for (const field of fields)
    if (payload[field] !== undefined)
      payload[field] = await casework.personalData.seal(caseId, 'citizen', payload[field]);
  return withoutUndefined(payload);
}

/** Canonical bytes know no undefined; an absent field and an undefined one are the same to every fold. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, withoutUndefined(inner)]),
  );
}
