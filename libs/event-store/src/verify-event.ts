import { GENESIS_HASH, hex, leafHash, payloadHash } from '@tiaokuai/tlog';

/** What can be wrong with the record. `indexMissing` and, for stream `log`, `tailMissing` are the log's own. */
export type Fault =
  | 'eventMissing'
  | 'envelopeAltered'
  | 'payloadAltered'
  | 'commandAltered'
  | 'columnsAltered'
  | 'chainBroken'
  | 'orderBroken'
  | 'notInLog'
  | 'tailMissing'
  | 'indexMissing';

/** A place at which the record is not what was recorded. */
export interface RecordFault {
  /** A case, a reference stream, or `LOG_ITSELF`. */
  readonly streamId: string;
  /** Of the stream; for the log itself the log index. */
  readonly version: number;
  readonly fault: Fault;
}

/** The name under which faults of the log itself stand; no stream has it. */
export const LOG_ITSELF = 'log';

/** One index of the log with what stands there, as `sql/verify-log.sql` gives it. */
export interface PlacedRow {
  readonly log_index: string;
  readonly stream_id: string | null;
  readonly version: number | null;
  readonly placed_leaf: Buffer;
  readonly event_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly recorded_at: string;
  readonly envelope: Buffer | null;
  readonly payload: Buffer;
  readonly payload_hash: Buffer;
  readonly prev_hash: Buffer;
  readonly leaf_hash: Buffer;
  readonly command: Buffer | null;
  readonly earlier_version: number | null;
  readonly earlier_leaf: Buffer | null;
  readonly earlier_index: string | null;
}

/**
 * What is wrong at one index of the log, everything recomputed from the stored bytes; undefined where all is as it was
 * recorded. Whoever alters an event and all hashes after it is found only by comparing with hashes kept elsewhere.
 */
export function verifyEvent(row: PlacedRow): RecordFault | undefined {
  const { stream_id: streamId, version } = row;
  if (streamId === null || version === null)
    return { streamId: LOG_ITSELF, version: Number(row.log_index), fault: 'indexMissing' };
  const present = row.earlier_version ?? 0;
  if (present < version - 1) return { streamId, version: present + 1, fault: 'eventMissing' };
  const own = faultOfEvent(row);
  if (own !== undefined) return { streamId, version, fault: own };
  if (version > 1 && row.earlier_index === null) return { streamId, version: version - 1, fault: 'notInLog' };
  const before = Number(row.earlier_index ?? -1);
  return before < Number(row.log_index) ? undefined : { streamId, version, fault: 'orderBroken' };
}

/** What is wrong with the event itself and with what it names as its predecessor. */
function faultOfEvent(row: PlacedRow): Fault | undefined {
  if (row.envelope === null) return 'eventMissing';
  const leaf = leafHash(row.envelope);
  if (!row.leaf_hash.equals(leaf) || !row.placed_leaf.equals(leaf)) return 'envelopeAltered';
  const hash = payloadHash(row.payload);
  const written = parsed(row.envelope);
  if (!row.payload_hash.equals(hash) || written?.['payloadHash'] !== hex(hash)) return 'payloadAltered';
  const command = row.command === null ? undefined : hex(payloadHash(row.command));
  if (written['commandHash'] !== command) return 'commandAltered';
  if (!columnsAgree(row, written)) return 'columnsAltered';
  return row.prev_hash.equals(row.earlier_leaf ?? GENESIS_HASH) ? undefined : 'chainBroken';
}

/** The columns beside the hashed bytes must say what those say: reading statements search by them. */
function columnsAgree(row: PlacedRow, written: Readonly<Record<string, unknown>>): boolean {
  return (
    written['streamId'] === row.stream_id &&
    written['version'] === row.version &&
    written['eventId'] === row.event_id &&
    written['type'] === row.type &&
    written['schemaVersion'] === row.schema_version &&
    written['recordedAt'] === row.recorded_at &&
    written['prevHash'] === hex(row.prev_hash)
  );
}

function parsed(bytes: Buffer): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
