import { deliveryById, type Delivery } from './delivery.js';
import type { Queryable } from './open-pool.js';

/** How an attempt ended: tried again later, or for good. */
export type DeliveryEnd = 'failed' | 'sent' | 'dropped' | 'dead';

/** The right to send, until `ordinal` is ended; or why not: it is over, or somebody else holds that right for a while. */
export type Attempt =
  | { readonly may: 'send'; readonly delivery: Delivery; readonly ordinal: number; readonly attempt: number }
  | { readonly may: 'wait'; readonly milliseconds: number }
  | { readonly may: 'stop' };

/** How often a delivery `d` was tried since it was last begun anew. */
export const ATTEMPTS = `(
  SELECT count(*)::int FROM delivery_step tried
  WHERE tried.delivery_id = d.delivery_id AND tried.step = 'began' AND tried.ordinal > coalesce((
    SELECT max(anew.ordinal) FROM delivery_step anew
    WHERE anew.delivery_id = d.delivery_id AND anew.step = 'again'), 0))`;
const LAST = `
  SELECT ordinal, step, extract(epoch FROM clock_timestamp() - at) * 1000 AS age,
    coalesce(extract(epoch FROM not_before - clock_timestamp()) * 1000, 0) AS early, ${ATTEMPTS} AS attempts
  FROM delivery_step d WHERE delivery_id = $1 ORDER BY ordinal DESC LIMIT 1`;

interface LastStep {
  readonly ordinal: number;
  readonly step: string;
  /** Milliseconds since it, and until the next may come; numerics of PostgreSQL. */
  readonly age: string;
  readonly early: string;
  readonly attempts: number;
}

/**
 * Asks for the right to send. One sender at a time has it, for `leaseMilliseconds`: longer than any sending takes, so
 * that a process that was killed is waited for and nobody sends beside one that lives.
 */
export async function beginAttempt(
  pool: Queryable,
  { deliveryId, leaseMilliseconds }: { readonly deliveryId: string; readonly leaseMilliseconds: number },
): Promise<Attempt> {
  const delivery = await deliveryById(pool, deliveryId);
  if (delivery === undefined) return { may: 'stop' };
  const { rows } = await pool.query<LastStep>(LAST, [deliveryId]);
  const last = rows[0] ?? { ordinal: 0, step: '', age: '0', early: '0', attempts: 0 };
  const left = last.step === 'began' ? leaseMilliseconds - Number(last.age) : Number(last.early);
  if (left > 0) return { may: 'wait', milliseconds: Math.ceil(left) };
  const ordinal = last.ordinal + 1;
  const { rowCount } = await pool.query(
    `INSERT INTO delivery_step (delivery_id, ordinal, step, code) VALUES ($1, $2, 'began', '') ON CONFLICT DO NOTHING`,
    [deliveryId, ordinal],
  );
  return rowCount === 1
    ? { may: 'send', delivery, ordinal, attempt: last.attempts + 1 }
    : { may: 'wait', milliseconds: leaseMilliseconds };
}

/** How an attempt that was begun has ended. */
export interface EndedAttempt {
  readonly deliveryId: string;
  readonly ordinal: number;
  readonly end: DeliveryEnd;
  readonly code: string;
  /** Of one that failed: when the next may come, in milliseconds since 1970. */
  readonly notBefore?: number;
}

/** Ends attempts that were begun, all or none; what is ended for good leaves the queue. */
export async function endAttempts(pool: Queryable, ended: readonly EndedAttempt[]): Promise<void> {
  if (ended.length === 0) return;
  await pool.query(
    `WITH ended AS (
       INSERT INTO delivery_step (delivery_id, ordinal, step, code, not_before)
       SELECT "deliveryId", ordinal + 1, "end", code, to_timestamp("notBefore" / 1000) FROM jsonb_to_recordset($1::jsonb)
         AS given ("deliveryId" uuid, ordinal integer, "end" text, code text, "notBefore" double precision)
       ON CONFLICT DO NOTHING RETURNING delivery_id, step)
     DELETE FROM undelivered u USING ended e WHERE e.delivery_id = u.delivery_id AND e.step <> 'failed'`,
    [JSON.stringify(ended)],
  );
}

/** Puts a dead letter on its way again; false where there is no such dead letter. */
export async function sendAgain(pool: Queryable, deliveryId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `WITH dead AS (
       SELECT delivery_id, ordinal FROM delivery_step WHERE delivery_id = $1 AND step = 'dead'
         AND ordinal = (SELECT max(ordinal) FROM delivery_step WHERE delivery_id = $1)
     ), anew AS (
       INSERT INTO delivery_step (delivery_id, ordinal, step, code) SELECT delivery_id, ordinal + 1, 'again', '' FROM dead
       ON CONFLICT DO NOTHING RETURNING delivery_id)
     INSERT INTO undelivered (delivery_id, round)
     SELECT delivery_id, 2 + (SELECT count(*)::int FROM delivery_step WHERE delivery_id = $1 AND step = 'again')
     FROM anew`,
    [deliveryId],
  );
  return rowCount === 1;
}
