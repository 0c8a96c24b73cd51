import { canonicalBytes, hex, leafHash, payloadHash } from '@tiaokuai/tlog';
import type { EventActor, EventPins, EventToAppend, StoredEvent } from './event.js';

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

/** Puts events into their bytes, each naming the leaf of the one before; `previousHash` is the stream's last leaf. */
export function chain(
  stream: { streamId: string; kind: string; version: number; previousHash: Uint8Array; recordedAt: string },
  events: readonly EventToAppend[],
): readonly SealedEnvelope[] {
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

/** A row as people and folds read it. What it says comes from the hashed bytes, not from the columns beside them. */
export function storedEvent(row: EventRow): StoredEvent {
  // Written by chain() above; the verifier, not the reader, proves it.
  const envelope = JSON.parse(row.envelope.toString('utf8')) as WrittenEnvelope;
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
    payload: JSON.parse(row.payload.toString('utf8')),
    envelopeBytes: row.envelope,
    payloadBytes: row.payload,
    leafHash: row.leaf_hash,
    commandDigest: row.command_digest,
  };
}
