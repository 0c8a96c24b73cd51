import type { Queryable } from '@tiaokuai/event-store';

/** The consumers of the log that keep a position, by name. */
export const CASES = 'cases';
/** The cases projection while a version of it is built beside the one in use. */
export const CASES_BESIDE = 'cases.beside';
export const RELAY = 'relay';
/** How far notifications have been given to the channels that lead out of the house. */
export const DELIVERIES = 'deliveries';
/** Up to where in the log cases have been looked at for a calendar; its version is that of the calendar. */
export const CALENDAR = 'calendar';

export interface Position {
  readonly consumer: string;
  readonly version: number;
}

/** How far a consumer has come, and `running` or why it stopped. */
export interface Progress {
  /** -1 before the first event. */
  readonly logIndex: number;
  readonly state: string;
}

/** The state of a consumer that had an end and has come to it. */
const DONE = 'done';

export function isDone({ state }: Progress): boolean {
  return state === DONE;
}

/** Where a consumer stands; it is put at the beginning when it is new. */
export async function readPosition(client: Queryable, position: Position): Promise<Progress> {
  const found = await findPosition(client, position);
  if (found !== undefined) return found;
  await client.query(
    `INSERT INTO read.position (consumer, version, state) VALUES ($1, $2, 'running') ON CONFLICT DO NOTHING`,
    [position.consumer, position.version],
  );
  return readPosition(client, position);
}

export async function findPosition(
  client: Queryable,
  { consumer, version }: Position,
): Promise<Progress | undefined> {
  const { rows } = await client.query<{ log_index: string; state: string }>({
    name: 'find-position',
    text: 'SELECT log_index, state FROM read.position WHERE consumer = $1 AND version = $2',
    values: [consumer, version],
  });
  return rows[0] && { logIndex: Number(rows[0].log_index), state: rows[0].state };
}

/** Moves a consumer from where it was to where it is; false when it was not there any more: another one moved it. */
export async function movePosition(
  client: Queryable,
  { consumer, version }: Position,
  move: { from: number; to: number },
): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'move-position',
    text: `UPDATE read.position SET log_index = $4, state = 'running'
           WHERE consumer = $1 AND version = $2 AND log_index = $3`,
    values: [consumer, version, move.from, move.to],
  });
  return rowCount === 1;
}

/** Notes why a consumer stopped, in codes; it stays where it is. */
export async function markStopped(
  client: Queryable,
  { consumer, version }: Position,
  reason: string,
): Promise<void> {
  await client.query('UPDATE read.position SET state = $3 WHERE consumer = $1 AND version = $2', [
    consumer,
    version,
    reason,
  ]);
}

/** Notes that a consumer has come to its end. */
export async function markDone(client: Queryable, position: Position): Promise<void> {
  await markStopped(client, position, DONE);
}

/** How many events of the log each consumer has still before it. */
export async function readLags(client: Queryable): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ consumer: string; lag: string }>(
    `SELECT consumer, coalesce((SELECT max(log_index) FROM log), -1) - max(log_index) AS lag
     FROM read.position GROUP BY consumer`,
  );
  return new Map(rows.map(({ consumer, lag }) => [consumer, Number(lag)]));
}
