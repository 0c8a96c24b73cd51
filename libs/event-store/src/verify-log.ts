import type { Queryable } from './open-pool.js';
import { statement } from './statement.js';
import { verifyEvent, type Fault, type PlacedRow, type RecordFault } from './verify-event.js';

const VERIFY_LOG = statement('verify-log');
const VERIFY_BEYOND_LOG = statement('verify-beyond-log');

/** One piece of the log, verified. */
export interface VerifiedPiece {
  /** The last index of the piece; where it began when nothing follows. */
  readonly reached: number;
  readonly events: number;
  /** Of each stream the first version that is wrong. */
  readonly faults: readonly RecordFault[];
}

/**
 * Recomputes payload, leaf, chain and place of the events after log index `after`, at most `limit` of them. Reads only, and
 * needs nothing of the pieces before. What the log does not lead to is for `verifyBeyondLog`.
 */
export async function verifyLog(
  pool: Queryable,
  { after, limit }: { after: number; limit: number },
): Promise<VerifiedPiece> {
  const { rows } = await pool.query<PlacedRow>({ ...VERIFY_LOG, values: [after, limit] });
  const faults = rows.map(verifyEvent).filter((each) => each !== undefined);
  const reached = Number(rows.at(-1)?.log_index ?? after);
  return { reached, events: rows.length, faults: firstOfEachStream(faults) };
}

/**
 * Events that stand neither in the log nor in the queue before it; streams and a log that are shorter than something
 * remembers them to have been (performed reactions, positions of consumers, earlier verifications).
 */
export async function verifyBeyondLog(pool: Queryable): Promise<readonly RecordFault[]> {
  const { rows } = await pool.query<{ stream_id: string; version: string; fault: Fault }>(VERIFY_BEYOND_LOG);
  return firstOfEachStream(
    rows.map(({ stream_id: streamId, version, fault }) => ({ streamId, version: Number(version), fault })),
  );
}

/** Of each stream the first version that is wrong. */
export function firstOfEachStream(faults: readonly RecordFault[]): readonly RecordFault[] {
  const first = new Map<string, RecordFault>();
  for (const fault of faults) {
    const known = first.get(fault.streamId);
    if (known === undefined || fault.version < known.version) first.set(fault.streamId, fault);
  }
  return [...first.values()];
}
