import { canonicalBytes, hex, leafHash, payloadHash } from '@tiaokuai/tlog';
import type { EventActor, EventPins, EventToAppend, StoredEvent } from './event.js';
import { hasNonce, withoutNonce } from './nonce.js';

/** What is hashed and chained. Carries no personal data; its canonical bytes are the Merkle leaf's content. */
interface Envelope {
  readonly streamId: string;
  readonly kind: string;
  readonly version: number;
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly recordedAt: string;
  readonly effectiveAt: string;
  readonly actor: EventActor;
  readonly pins: EventPins;
  readonly command: string;
  readonly rulesVersion: number;
  /** Of the command on record, in the first event of its append. */
  readonly commandHash?: string;
  readonly payloadHash: string;
  readonly prevHash: string;
}

/** Envelopes written before `command` and `rulesVersion` were kept have neither, and are hashed as they were written. */
type WrittenEnvelope = Omit<Envelope, 'command' | 'rulesVersion'> &
  Partial<Pick<Envelope, 'command' | 'rulesVersion'>>;

/** An event in the bytes in which it is stored. */
export interface SealedEnvelope {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly envelope: Uint8Array;
  readonly payload: Uint8Array;
  readonly payloadHash: Uint8Array;
  readonly prevHash: Uint8Array;
  readonly leafHash: Uint8Array;
}

/** The largest leaf that a static tile can carry (C2SP tlog-tiles). */
const MAX_ENVELOPE_BYTES = 65_535;

/** What an append is chained to. */
interface Chained {
  readonly streamId: string;
  readonly kind: string;
  readonly version: number;
  readonly previousHash: Uint8Array;
  readonly recordedAt: string;
  /** The bytes of the command on record. */
  readonly command?: Uint8Array;
}

/** Puts events into their bytes, each naming the leaf of the one before; `previousHash` is the stream's last leaf. */
export function chain(stream: Chained, events: readonly EventToAppend[]): readonly SealedEnvelope[] {
  let prevHash = stream.previousHash;
  return events.map((event, index) => {
    const { eventId, type, schemaVersion, effectiveAt, actor, pins, command, rulesVersion } = event;
    const payload = canonicalBytes(event.payload);
    const hashOfPayload = payloadHash(payload);
    const fields: Envelope = {
      streamId: stream.streamId,
      kind: stream.kind,
      version: stream.version + index + 1,
      eventId,
      type,
      schemaVersion,
      recordedAt: stream.recordedAt,
      effectiveAt,
      actor,
      pins,
      command,
      rulesVersion,
      ...(index === 0 && stream.command && { commandHash: hex(payloadHash(stream.command)) }),
      payloadHash: hex(hashOfPayload),
      prevHash: hex(prevHash),
    };
    const envelope = canonicalBytes(fields);
    if (envelope.length > MAX_ENVELOPE_BYTES)
      throw new Error(`the envelope of a ${type} exceeds 65,535 bytes`);
    const leaf = leafHash(envelope);
    const link = {
      eventId,
      type,
      schemaVersion,
      envelope,
      payload,
      payloadHash: hashOfPayload,
      prevHash,
      leafHash: leaf,
    };
    prevHash = leaf;
    return link;
  });
}

/** The columns every reading statement selects. */
export interface EventRow {
  readonly stream_id: string;
  readonly version: number;
  readonly event_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly envelope: Buffer;
  readonly payload: Buffer;
  readonly leaf_hash: Buffer;
  readonly command_digest: Buffer;
}

/** Bytes that are no JSON any more: they were altered. Says where they stand and nothing of what they hold. */
export class EventUnreadable extends Error {
  readonly code = 'EVENT_UNREADABLE';
  constructor(
    readonly streamId: string,
    readonly version: number,
  ) {
    super(`version ${version} of ${streamId} is no JSON any more`);
  }
}

/**
 * A row as people and folds read it. What it says comes from the hashed bytes, not from the columns beside them. Throws
 * `EventUnreadable`.
 */
export function storedEvent(row: EventRow): StoredEvent {
  const [envelope, payload] = [parsed(row.envelope), parsed(row.payload)];
  if (envelope === undefined || payload === undefined) throw new EventUnreadable(row.stream_id, row.version);
  // Written by chain() above; the verifier, not the reader, proves it.
  return eventOf(row, envelope as WrittenEnvelope, payload);
}

/**
 * The same for whoever follows the log and must not stand still because of one event: what cannot be read is marked
 * `unreadable` and holds no payload; its kind is empty where not even that can be read.
 */
export function storedOrUnreadableEvent(row: EventRow): StoredEvent {
  const [envelope, payload] = [parsed(row.envelope), parsed(row.payload)];
  if (envelope !== undefined && payload !== undefined)
    return eventOf(row, envelope as WrittenEnvelope, payload);
  const known = { ...UNKNOWN, ...(envelope as Partial<WrittenEnvelope> | undefined) };
  const { stream_id: streamId, version, event_id: eventId, type, schema_version: schemaVersion } = row;
  const placed = { ...known, streamId, version, eventId, type, schemaVersion };
  return { ...eventOf(row, placed, undefined), unreadable: true };
}

const UNKNOWN = {
  kind: '',
  recordedAt: '',
  effectiveAt: '',
  actor: { person: '', post: '', unit: '' },
  pins: { listVersion: 0, limitsVersion: 0, calendarVersion: 0, directoryVersion: 0 },
  payloadHash: '',
  prevHash: '',
};

/** Undefined where it is no JSON; no envelope and no payload is that. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function eventOf(row: EventRow, envelope: WrittenEnvelope, payload: unknown): StoredEvent {
  const { command, rulesVersion } = envelope;
  return {
    streamId: envelope.streamId,
    kind: envelope.kind,
    version: envelope.version,
    eventId: envelope.eventId,
    type: envelope.type,
    schemaVersion: envelope.schemaVersion,
    recordedAt: envelope.recordedAt,
    effectiveAt: envelope.effectiveAt,
    actor: envelope.actor,
    pins: envelope.pins,
    ...(command !== undefined && { command }),
    ...(rulesVersion !== undefined && { rulesVersion }),
    payload: withoutNonce(payload),
    hasNonce: hasNonce(payload),
    envelopeBytes: row.envelope,
    payloadBytes: row.payload,
    leafHash: row.leaf_hash,
    commandDigest: row.command_digest,
  };
}
