import { v5 } from 'uuid';
import type { Queryable } from './open-pool.js';

/** A notice on its way to one recipient. Says nothing of addresses or secrets. */
export interface Delivery {
  readonly deliveryId: string;
  readonly noticeId: string;
  readonly caseId: string;
  readonly unit: string;
  /** How it goes out: `webhook`, `mail` … */
  readonly channel: string;
  /** The name of the channel, or the id of the person, in the operator's settings. */
  readonly recipient: string;
}

/** A delivery to be queued, and what says when its turn is where only so much goes out at once. */
export interface NewDelivery extends Delivery {
  readonly emergency: boolean;
  /** RFC 3339 in its canonical text; null where no clock runs. */
  readonly dueAt: string | null;
  /** Equal for those that ask or tell the same, which may go in one message; empty where nothing else is like it. */
  readonly likeness: string;
}

/** A delivery that is on its way; `round` counts how often it was begun anew by hand, from 1. */
export interface Undelivered {
  readonly deliveryId: string;
  readonly seq: number;
  readonly round: number;
  readonly emergency: boolean;
}

/** The same notice to the same recipient is the same delivery, whoever queues it. */
export function deliveryIdOf({
  noticeId,
  channel,
  recipient,
}: Omit<Delivery, 'deliveryId' | 'caseId' | 'unit'>): string {
  return v5(`${channel}:${recipient}`, noticeId);
}

/** Notes what is to be sent, once however often it is asked for. */
export async function queueDeliveries(pool: Queryable, deliveries: readonly NewDelivery[]): Promise<void> {
  if (deliveries.length === 0) return;
  await pool.query(
    `WITH added AS (
       INSERT INTO delivery (delivery_id, notice_id, case_id, unit, channel, recipient, emergency, due_at, likeness)
       SELECT "deliveryId", "noticeId", "caseId", unit, channel, recipient, emergency, "dueAt", likeness
       FROM jsonb_to_recordset($1::jsonb)
         AS given ("deliveryId" uuid, "noticeId" uuid, "caseId" text, unit text, channel text, recipient text,
           emergency boolean, "dueAt" text, likeness text)
       ON CONFLICT DO NOTHING RETURNING delivery_id)
     INSERT INTO undelivered (delivery_id, round) SELECT delivery_id, 1 FROM added`,
    [JSON.stringify(deliveries)],
  );
}

/** A delivery that is on its way; undefined where it is over, or never was. */
export async function deliveryById(pool: Queryable, deliveryId: string): Promise<Delivery | undefined> {
  const { rows } = await pool.query<Delivery>(
    `SELECT delivery_id AS "deliveryId", notice_id AS "noticeId", case_id AS "caseId", unit, channel, recipient
     FROM delivery JOIN undelivered USING (delivery_id) WHERE delivery_id = $1`,
    [deliveryId],
  );
  return rows[0];
}

/** What is on its way and was queued after `seq`, in that order. */
export async function readUndelivered(
  pool: Queryable,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly Undelivered[]> {
  const { rows } = await pool.query<Omit<Undelivered, 'seq'> & { seq: string }>({
    name: 'read-undelivered',
    text: `SELECT delivery_id AS "deliveryId", seq, round, emergency FROM undelivered JOIN delivery USING (delivery_id)
      WHERE seq > $1 ORDER BY seq LIMIT $2`,
    values: [after, limit],
  });
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}
