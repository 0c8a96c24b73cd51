import { storedOrUnreadableEvent, type EventRow } from './envelope.js';
import type { LoggedEvent } from './event.js';
import type { Queryable } from './open-pool.js';
import { statement } from './statement.js';

const READ_LOG = statement('read-log');

/**
 * Everything that happened, in its one order: after index `after` (-1 from the beginning), at most `limit` events. One whose
 * bytes were altered beyond reading is among them, marked.
 */
export async function readLog(
  pool: Queryable,
  range: { after: number; limit: number },
): Promise<readonly LoggedEvent[]> {
  const { rows } = await pool.query<EventRow & { log_index: string }>({
    ...READ_LOG,
    values: [range.after, range.limit],
  });
  return rows.map((row) => ({ ...storedOrUnreadableEvent(row), logIndex: Number(row.log_index) }));
}

/** The events of one stream in the log, up to and with log index `upTo`, in order. */
export async function readLoggedStream(
  pool: Queryable,
  { streamId, upTo }: { streamId: string; upTo: number },
): Promise<readonly LoggedEvent[]> {
  const { rows } = await pool.query<EventRow & { log_index: string }>(
    `SELECT log_index, event.* FROM log JOIN event USING (stream_id, version)
     WHERE stream_id = $1 AND log_index <= $2 ORDER BY version`,
    [streamId, upTo],
  );
  return rows.map((row) => ({ ...storedOrUnreadableEvent(row), logIndex: Number(row.log_index) }));
}

/** Where an event stands in the log; undefined until the sequencer has placed it. Resolves what a command answered. */
export async function logIndexOf(
  pool: Queryable,
  event: { streamId: string; version: number },
): Promise<number | undefined> {
  const { rows } = await pool.query<{ log_index: string }>({
    name: 'log-index-of',
    text: 'SELECT log_index FROM log WHERE stream_id = $1 AND version = $2',
    values: [event.streamId, event.version],
  });
  return rows[0] && Number(rows[0].log_index);
}

/** What stands in the log at this place, or at its end: the leaf in hex. Undefined where nothing does. */
export async function logMark(
  pool: Queryable,
  index?: number,
): Promise<{ index: number; leaf: string } | undefined> {
  const { rows } = await pool.query<{ log_index: string; leaf: string }>({
    name: 'log-mark',
    text: `SELECT log_index, encode(event.leaf_hash, 'hex') AS leaf FROM log JOIN event USING (stream_id, version)
           WHERE log_index = coalesce($1, (SELECT max(log_index) FROM log))`,
    values: [index ?? null],
  });
  return rows[0] && { index: Number(rows[0].log_index), leaf: rows[0].leaf };
}

/** How far the log reaches: its newest index (-1 when empty), and how many committed events wait to be placed in it. */
export async function logHead(pool: Queryable): Promise<{ newest: number; waiting: number }> {
  const { rows } = await pool.query<{ newest: string; waiting: string }>(
    'SELECT coalesce((SELECT max(log_index) FROM log), -1) AS newest, (SELECT count(*) FROM pending) AS waiting',
  );
  return { newest: Number(rows[0]?.newest ?? -1), waiting: Number(rows[0]?.waiting ?? 0) };
}
