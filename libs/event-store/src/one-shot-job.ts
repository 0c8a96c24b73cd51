import type { Queryable } from './open-pool.js';

// The table and its column were named when such a job was called an errand; what is stored keeps its name.

/** The steps of a one-shot job that are done, each with its note. */
export async function readJobSteps(pool: Queryable, job: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ step: string; note: string }>(
    'SELECT step, note FROM errand_progress WHERE errand = $1',
    [job],
  );
  return new Map(rows.map(({ step, note }) => [step, note]));
}

/** Notes a step of a one-shot job and returns what stands there: the first note stays. */
export async function noteJobStep(pool: Queryable, job: string, step: string, note: string): Promise<string> {
  await pool.query(
    'INSERT INTO errand_progress (errand, step, note) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [job, step, note],
  );
  const { rows } = await pool.query<{ note: string }>(
    'SELECT note FROM errand_progress WHERE errand = $1 AND step = $2',
    [job, step],
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
