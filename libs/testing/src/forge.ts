import { Client } from 'pg';

export type Change = readonly [sql: string, ...values: unknown[]];

/**
 * Alters what was recorded as only the owner of the database can: triggers off, the changes, triggers on again. Gives the
 * rows of the last one.
 */
export async function forge(ownerUrl: string, ...changes: readonly Change[]): Promise<readonly object[]> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('ALTER TABLE event DISABLE TRIGGER ALL; ALTER TABLE log DISABLE TRIGGER ALL');
    let rows: readonly object[] = [];
    for (const [text, ...values] of changes) ({ rows } = await owner.query<object>(text, values));
    await owner.query('ALTER TABLE event ENABLE TRIGGER ALL; ALTER TABLE log ENABLE TRIGGER ALL');
    return rows;
  } finally {
    await owner.end();
  }
}

/** Takes an event out of the record; the answer puts it back. */
export async function takeOut(
  ownerUrl: string,
  { streamId, version }: { readonly streamId: string; readonly version: number },
): Promise<() => Promise<void>> {
  const where = 'stream_id = $1 AND version = $2';
  const [event = {}] = await forge(ownerUrl, [
    `DELETE FROM event WHERE ${where} RETURNING *`,
    streamId,
    version,
  ]);
  const columns = Object.keys(event);
  const values: readonly unknown[] = Object.values(event);
  const places = columns.map((_, n) => `$${n + 1}`);
  return async () => {
    const insert = `INSERT INTO event (${columns.join(', ')}) VALUES (${places.join(', ')})`;
    await forge(ownerUrl, [insert, ...values]);
  };
}
