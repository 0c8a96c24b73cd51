import type { Queryable } from './open-pool.js';

/** Notes that a session is over; rows of sessions that ended by themselves meanwhile go. `expiresAt`: milliseconds since the epoch. */
export async function endSession(
  pool: Queryable,
  session: { readonly id: string; readonly expiresAt: number },
): Promise<void> {
  await pool.query(
    `WITH gone AS (DELETE FROM ended_session WHERE expires_at < now())
     INSERT INTO ended_session (id, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
    [session.id, new Date(session.expiresAt)],
  );
}

export async function hasEnded(pool: Queryable, sessionId: string): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'session-has-ended',
    text: 'SELECT FROM ended_session WHERE id = $1',
    values: [sessionId],
  });
  return rowCount !== 0;
}
