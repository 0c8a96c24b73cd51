import type { Queryable } from './open-pool.js';

/** The steps of an errand that are done, each with its note. */
export async function readErrand(pool: Queryable, errand: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ step: string; note: string }>(
    'SELECT step, note FROM errand_progress WHERE errand = $1',
    [errand],
  );
  return new Map(rows.map(({ step, note }) => [step, note]));
}

/** Notes a step of an errand and returns what stands there: the first note stays. */
export async function noteErrandStep(
  pool: Queryable,
  errand: string,
  step: string,
  note: string,
): Promise<string> {
  await pool.query(
    'INSERT INTO errand_progress (errand, step, note) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [errand, step, note],
  );
  const { rows } = await pool.query<{ note: string }>(
    'SELECT note FROM errand_progress WHERE errand = $1 AND step = $2',
    [errand, step],
  );
  return rows[0]?.note ?? note;
}

/** Whether anybody has ever opened a case here. Streams of the district itself have names, cases have uuids. */
export async function hasCases(pool: Queryable): Promise<boolean> {
  const { rows } = await pool.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM event WHERE version = 1 AND stream_id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-') AS found`,
  );
  return rows[0]?.found === true;
}
