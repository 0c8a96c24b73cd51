import { canonicalBytes } from '@tiaokuai/tlog';
import { DatabaseError, type Pool } from 'pg';
import { chain, type SealedEnvelope } from './envelope.js';
import type { EventToAppend } from './event.js';
import { inTransaction } from './in-transaction.js';
import type { Queryable } from './open-pool.js';
import type { RecordedCommand } from './recorded-command.js';
import { statement, type Statement } from './statement.js';

const APPEND_EVENTS = statement('append-events');
const UNIQUE_VIOLATION = '23505';

export interface Append {
  readonly streamId: string;
  readonly kind: string;
  /** The version the stream has now; 0 when it must be new. There is no "any". */
  readonly expectedVersion: number;
  /** Leaf hash of the event at `expectedVersion`; GENESIS_HASH for a new stream. */
  readonly previousHash: Uint8Array;
  /** HMAC of the canonical command and its actor, 32 bytes; stands beside the envelope, not in it. */
  readonly commandDigest: Uint8Array;
  /** One instant for the whole append, not before the stream's last one: see `notBefore`. */
  readonly recordedAt: string;
  readonly events: readonly EventToAppend[];
  /** What it all came from; kept once, with the first event. */
  readonly recordedCommand?: RecordedCommand;
}

export interface Appended {
  readonly version: number;
  readonly lastHash: Uint8Array;
}

/**
 * Appends events to one stream in one statement, all or none. 'conflict' when the stream does not end in exactly
 * `expectedVersion` and `previousHash`, was last written at a later instant than `recordedAt`, or holds one of the event
 * ids already: read it again and decide again.
 */
export async function appendEvents(pool: Queryable, append: Append): Promise<Appended | 'conflict'> {
  const { streamId, expectedVersion, previousHash, commandDigest, recordedAt, recordedCommand } = append;
  const command = recordedCommand && canonicalBytes(recordedCommand);
  const links = chain({ ...append, version: expectedVersion, command }, append.events);
  const last = links.at(-1);
  if (last === undefined) throw new Error(`nothing to append to ${streamId}`);
  const shared = [streamId, expectedVersion, previousHash, commandDigest, recordedAt, command ?? null];
  const values = [...shared, ...links.flatMap(row)];
  try {
    const { rowCount } = await pool.query({ ...statementFor(links.length), values });
    return rowCount === 0 ? 'conflict' : { version: expectedVersion + links.length, lastHash: last.leafHash };
  } catch (error) {
    // Two callers who both saw this head meet at the primary key.
    if (error instanceof DatabaseError && error.code === UNIQUE_VIOLATION) return 'conflict';
    throw error;
  }
}

/** What several streams record together: all of it, or 'conflict' and nothing. Every caller names them in the same order. */
export async function appendTogether(
  pool: Pool,
  appends: readonly Append[],
): Promise<readonly Appended[] | 'conflict'> {
  try {
    return await inTransaction(pool, async (client) => {
      const appended: Appended[] = [];
      for (const each of appends) {
        const outcome = await appendEvents(client, each);
        if (outcome === 'conflict') throw new Conflict();
        appended.push(outcome);
      }
      return appended;
    });
  } catch (error) {
    if (error instanceof Conflict) return 'conflict';
    throw error;
  }
}

/** Undoes what was appended to the streams before. */
class Conflict extends Error {}

const COLUMN_TYPES = ['uuid', 'text', 'int', 'bytea', 'bytea', 'bytea', 'bytea', 'bytea'];

function row(link: SealedEnvelope): readonly unknown[] {
  const { eventId, type, schemaVersion, envelope, payload } = link;
  return [eventId, type, schemaVersion, envelope, payload, link.payloadHash, link.prevHash, link.leafHash];
}

/** An append of more events than this is rare (an import) and not kept prepared. */
const MOST_PREPARED = 16;
const prepared = new Map<number, Statement>();

function statementFor(events: number): Statement {
  const kept = prepared.get(events);
  if (kept !== undefined) return kept;
  const lines = (from: number): string =>
    Array.from({ length: events }, (_, index) => {
      const columns = COLUMN_TYPES.map(
        (type, column) => `$${7 + index * COLUMN_TYPES.length + column}::${type}`,
      );
      return `(${[index + 1, ...columns.slice(from)].join(', ')})`;
    }).join(',\n');
  const text = APPEND_EVENTS.text.replace('{events}', lines(0)).replace('{leaves}', lines(-1));
  if (events > MOST_PREPARED) return { text };
  const made = { name: `${APPEND_EVENTS.name}-${events}`, text };
  prepared.set(events, made);
  return made;
}

/** A stream's recorded instants never run backwards, whatever a machine's clock does: `now`, or the last one if later. */
export function notBefore(now: string, lastRecordedAt: string | undefined): string {
  return lastRecordedAt !== undefined && lastRecordedAt > now ? lastRecordedAt : now;
}
