import { storedEvent, type EventRow } from './envelope.js';
import type { StoredEvent } from './event.js';
import type { Queryable } from './open-pool.js';
import { statement } from './statement.js';

const READ_STREAM = statement('read-stream');
const MAX_VERSION = 2_147_483_647;

/** The events of a stream in order: those after version `after`, up to and with `upTo`; all when neither is given. */
export async function readStream(
  pool: Queryable,
  streamId: string,
  range: { after?: number; upTo?: number } = {},
): Promise<readonly StoredEvent[]> {
  const values = [streamId, range.after ?? 0, range.upTo ?? MAX_VERSION];
  const { rows } = await pool.query<EventRow>({ ...READ_STREAM, values });
  return rows.map(storedEvent);
}
