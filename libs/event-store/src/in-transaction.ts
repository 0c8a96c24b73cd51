import type { Pool, PoolClient } from 'pg';

/** Does it in one transaction on a connection of its own; what it throws undoes it. */
export async function inTransaction<T>(pool: Pool, act: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost = true;
  try {
    await client.query('BEGIN');
    const result = await act(client);
    await client.query('COMMIT');
    lost = false;
    return result;
  } finally {
    // A connection whose transaction did not end is of no use to anybody else.
    client.release(lost);
  }
}
