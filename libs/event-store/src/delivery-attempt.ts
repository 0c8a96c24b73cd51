import type { Delivery } from './delivery.js';
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
  SELECT ordinal, step, extract(epoch FROM clock_timestamp() - at) * 1000 AS age, ${ATTEMPTS} AS attempts
  FROM delivery_step d WHERE delivery_id = $1 ORDER BY ordinal DESC LIMIT 1`;

/**
 * Asks for the right to send. One sender at a time has it, for `leaseMilliseconds`: longer than any sending takes, so
 * that a process that was killed is waited for and nobody sends beside one that lives.
 */
export async function beginAttempt(
  pool: Queryable,
  { deliveryId, leaseMilliseconds }: { readonly deliveryId: string; readonly leaseMilliseconds: number },
): Promise<Attempt> {
  const { rows: found } = await pool.query<Delivery>(
    `SELECT delivery_id AS "deliveryId", notice_id AS "noticeId", case_id AS "caseId", unit, channel, recipient
     FROM delivery JOIN undelivered USING (delivery_id) WHERE delivery_id = $1`,
    [deliveryId],
  );
  const delivery = found[0];
  if (delivery === undefined) return { may: 'stop' };
  const { rows } = await pool.query<{ ordinal: number; step: string; age: string; attempts: number }>(LAST, [
    deliveryId,
  ]);
  const last = rows[0] ?? { ordinal: 0, step: '', age: '0', attempts: 0 };
  const left = leaseMilliseconds - Number(last.age);
  if (last.step === 'began' && left > 0) return { may: 'wait', milliseconds: Math.ceil(left) };
  const ordinal = last.ordinal + 1;
  const { rowCount } = await pool.query(
    `INSERT INTO delivery_step (delivery_id, ordinal, step, code) VALUES ($1, $2, 'began', '') ON CONFLICT DO NOTHING`,
    [deliveryId, ordinal],
  );
  return rowCount === 1
    ? { may: 'send', delivery, ordinal, attempt: last.attempts + 1 }
    : { may: 'wait', milliseconds: leaseMilliseconds };
}

/** Ends the attempt that `beginAttempt` gave; what is ended for good leaves the queue. */
export async function endAttempt(
  pool: Queryable,
  ended: {
    readonly deliveryId: string;
    readonly ordinal: number;
    readonly end: DeliveryEnd;
    readonly code: string;
  },
): Promise<void> {
  const { deliveryId, ordinal, end, code } = ended;
  await pool.query(
    `WITH ended AS (
       INSERT INTO delivery_step (delivery_id, ordinal, step, code) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING step)
     DELETE FROM undelivered WHERE delivery_id = $1 AND EXISTS (SELECT FROM ended WHERE step <> 'failed')`,
    [deliveryId, ordinal + 1, end, code],
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
