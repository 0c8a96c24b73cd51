import { storedEvent, type EventRow } from './envelope.js';
import type { StoredEvent } from './event.js';
import type { Queryable } from './open-pool.js';
import { statement } from './statement.js';

const READ_FOR_COMMAND = statement('read-for-command');

/** All that must be read before a command can be decided. */
export interface ReadForCommand {
  /** What happened to the stream after `afterVersion`, in order. */
  readonly tail: readonly StoredEvent[];
  /** The first event this command id has appended already. */
  readonly earlier?: { readonly version: number; readonly commandDigest: Uint8Array };
  /** Newest version of each reference stream; 0 where it does not exist. */
  readonly references: ReadonlyMap<string, number>;
}

type PartRow = { readonly part: 'tail' | 'earlier' | 'reference' } & EventRow;

/**
 * One round trip before a decision: the stream beyond what the caller has folded, whether this command was carried out
 * already, and whether the reference streams have moved.
 */
export async function readForCommand(
  pool: Queryable,
  wanted: {
    streamId: string;
    afterVersion: number;
    /** Ids that events of this command would have; the first is enough, because every append has a first event. */
    eventIds: readonly string[];
    referenceStreams: readonly string[];
  },
): Promise<ReadForCommand> {
  const values = [wanted.streamId, wanted.afterVersion, wanted.eventIds, wanted.referenceStreams];
  const { rows } = await pool.query<PartRow>({ ...READ_FOR_COMMAND, values });
  const earlier = rows.find((row) => row.part === 'earlier');
  const references = rows.filter((row) => row.part === 'reference');
  return {
    tail: rows.filter((row) => row.part === 'tail').map(storedEvent),
    ...(earlier && { earlier: { version: earlier.version, commandDigest: earlier.command_digest } }),
    references: new Map(references.map((row) => [row.stream_id, row.version ?? 0])),
  };
}
