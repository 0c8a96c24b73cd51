import { instantText } from './clock.js';
import { ATTEMPTS } from './delivery-attempt.js';
import type { Delivery } from './delivery.js';
import type { Queryable } from './open-pool.js';

/** What became of a delivery so far, for whoever operates the installation. */
export interface DeliveryStatus extends Delivery {
  readonly state: 'waiting' | 'dead';
  /** In this round. */
  readonly attempts: number;
  /** Why the last attempt failed; empty before the first. */
  readonly code: string;
  /** When something last happened to it; null before the first attempt. */
  readonly at: string | null;
}

export interface DeliveryStatusQuery {
  readonly state: DeliveryStatus['state'];
  /** Of one unit, or of all. */
  readonly unit?: string;
  readonly limit: number;
  readonly offset: number;
}

const STEPS: Readonly<Record<DeliveryStatus['state'], string>> = {
  dead: `FROM delivery_step last JOIN delivery d USING (delivery_id) WHERE last.step = 'dead' AND NOT EXISTS (
    SELECT FROM delivery_step later WHERE later.delivery_id = last.delivery_id AND later.ordinal > last.ordinal)`,
  waiting: `FROM undelivered u JOIN delivery d USING (delivery_id) LEFT JOIN LATERAL (
    SELECT ordinal, at FROM delivery_step s WHERE s.delivery_id = u.delivery_id ORDER BY ordinal DESC LIMIT 1
  ) last ON true WHERE true`,
};

/** Deliveries that wait or died, what happened last on top, and how many there are. */
export async function deliveryStatuses(
  pool: Queryable,
  { state, unit, limit, offset }: DeliveryStatusQuery,
): Promise<{ readonly rows: readonly DeliveryStatus[]; readonly total: number }> {
  const from = `${STEPS[state]} AND ($1::text IS NULL OR d.unit = $1)`;
  const { rows: counted } = await pool.query<{ total: number }>(`SELECT count(*)::int AS total ${from}`, [
    unit ?? null,
  ]);
  const { rows } = await pool.query<Omit<DeliveryStatus, 'state' | 'at'> & { at: Date | null }>(
    `SELECT d.delivery_id AS "deliveryId", d.notice_id AS "noticeId", d.case_id AS "caseId", d.unit, d.channel, d.recipient,
       last.at,
       ${ATTEMPTS} AS attempts,
       coalesce((SELECT why.code FROM delivery_step why WHERE why.delivery_id = d.delivery_id AND why.code <> ''
         ORDER BY why.ordinal DESC LIMIT 1), '') AS code
     ${from} ORDER BY last.at DESC NULLS LAST, d.delivery_id LIMIT $2 OFFSET $3`,
    [unit ?? null, limit, offset],
  );
  return {
    rows: rows.map((row) => ({ ...row, state, at: row.at === null ? null : instantText(row.at.getTime()) })),
    total: counted[0]?.total ?? 0,
  };
}

/** Of which unit a delivery is; undefined where there is none. */
export async function unitOfDelivery(pool: Queryable, deliveryId: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ unit: string }>('SELECT unit FROM delivery WHERE delivery_id = $1', [
    deliveryId,
  ]);
  return rows[0]?.unit;
}
