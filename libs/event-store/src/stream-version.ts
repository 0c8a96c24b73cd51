import type { Queryable } from './open-pool.js';

/** How many events a stream has; 0 where there is none of that name. */
export async function streamVersion(pool: Queryable, streamId: string): Promise<number> {
  const { rows } = await pool.query<{ version: number }>({
    name: 'stream-version',
    text: 'SELECT coalesce(max(version), 0) AS version FROM event WHERE stream_id = $1',
    values: [streamId],
  });
  return rows[0]?.version ?? 0;
}
