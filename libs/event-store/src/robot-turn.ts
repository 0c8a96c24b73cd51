import type { Pool, PoolClient } from 'pg';
import { ATTEMPTS } from './delivery-attempt.js';
import type { Delivery } from './delivery.js';
import { inTransaction } from './in-transaction.js';
import type { Queryable } from './open-pool.js';

/** A delivery that waits for a robot and may go now. */
export interface WaitingDelivery extends Delivery {
  readonly emergency: boolean;
  /** Equal for those that ask or tell the same; empty where nothing else is like it. */
  readonly likeness: string;
  /** Of its last step. */
  readonly ordinal: number;
}

/** A message that went to a robot. Milliseconds since 1970. */
export interface RobotTurn {
  readonly likeness: string;
  /** When it was over; when it was begun, while it is not. */
  readonly at: number;
  readonly bannedUntil: number | null;
}

export interface RobotQueue {
  readonly turns: readonly RobotTurn[];
  /** Emergencies first, then what is due first, then in the order of the queue. */
  readonly ready: readonly WaitingDelivery[];
}

export type Choice = { readonly send: readonly WaitingDelivery[] } | { readonly waitUntil: number | null };

export interface TurnRequest {
  /** Who asks. What is chosen may be another. */
  readonly deliveryId: string;
  readonly robot: string;
  /** Whoever is reached through this robot. */
  readonly recipients: readonly Pick<Delivery, 'unit' | 'channel' | 'recipient'>[];
  /** By the machine's clock, milliseconds since 1970. */
  readonly now: number;
  readonly leaseMilliseconds: number;
  readonly choose: (queue: RobotQueue) => Choice;
}

/** The right to send these deliveries in one message, until each is ended. */
export interface TakenTurn {
  readonly may: 'send';
  readonly turn: string;
  readonly taken: readonly {
    readonly delivery: Delivery;
    readonly ordinal: number;
    readonly attempt: number;
  }[];
}

export type Turn =
  | TakenTurn
  | { readonly may: 'wait'; readonly milliseconds: number }
  /** The one that asks is over. */
  | { readonly may: 'stop' };

/** Any number, as long as it is ours; the second half of the lock is the robot. */
const ROBOT_LOCK = 7_420_002;
/** So many are looked at; whoever stands further behind does not come next. */
const IN_SIGHT = 500;
/** Waiting without a moment to wait for: somebody else's sending is looked for again. Milliseconds. */
const LOOK_AGAIN = 60_000;

/**
 * Asks for the next turn with a robot; one at a time is given out, whoever asks. Begins an attempt of each delivery that goes
 * with it, whose sender is waited for as `beginAttempt` says.
 */
export async function takeTurn(pool: Pool, request: TurnRequest): Promise<Turn> {
  return inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [ROBOT_LOCK, request.robot]);
    return turnFor(client, request);
  });
}

async function turnFor(client: PoolClient, request: TurnRequest): Promise<Turn> {
  const { deliveryId, now } = request;
  const [own] = await readWaiting(client, request, { only: deliveryId });
  if (own === undefined) return { may: 'stop' };
  const ready = await readWaiting(client, request, { only: null });
  const choice = request.choose({ turns: await readTurns(client, request), ready });
  if ('waitUntil' in choice) {
    const until = Math.max(choice.waitUntil ?? 0, own.readyAt ?? 0) || now + LOOK_AGAIN;
    return { may: 'wait', milliseconds: Math.max(1, Math.ceil(until - now)) };
  }
  return begin(client, request, choice.send);
}

async function begin(
  client: PoolClient,
  { robot, now }: TurnRequest,
  chosen: readonly WaitingDelivery[],
): Promise<TakenTurn> {
  await client.query(
    `DELETE FROM robot_turn WHERE robot = $1 AND at < $2::timestamptz - interval '1 hour'
       AND (banned_until IS NULL OR banned_until < $2)`,
    [robot, new Date(now)],
  );
  const { rows: turns } = await client.query<{ turn: string }>(
    'INSERT INTO robot_turn (robot, likeness, at) VALUES ($1, $2, $3) RETURNING turn',
    [robot, chosen[0]?.likeness ?? '', new Date(now)],
  );
  const begun = chosen.map(({ deliveryId, ordinal }) => ({ deliveryId, ordinal: ordinal + 1 }));
  // A delivery that a sender who knows nothing of turns has begun meanwhile is left to him.
  const { rows } = await client.query<{ deliveryId: string; ordinal: number; attempts: number }>(
    `WITH began AS (
       INSERT INTO delivery_step (delivery_id, ordinal, step, code, at)
       SELECT "deliveryId", ordinal, 'began', '', $2::timestamptz
       FROM jsonb_to_recordset($1::jsonb) AS given ("deliveryId" uuid, ordinal integer)
       ON CONFLICT DO NOTHING RETURNING delivery_id, ordinal)
     SELECT d.delivery_id AS "deliveryId", d.ordinal, ${ATTEMPTS} AS attempts FROM began d`,
    [JSON.stringify(begun), new Date(now)],
  );
  const byId = new Map(rows.map((row) => [row.deliveryId, row]));
  const taken = chosen.flatMap(({ deliveryId, noticeId, caseId, unit, channel, recipient }) => {
    const row = byId.get(deliveryId);
    const delivery = { deliveryId, noticeId, caseId, unit, channel, recipient };
    // The statement that counts does not see what it adds itself.
    return row === undefined ? [] : [{ delivery, ordinal: row.ordinal, attempt: row.attempts + 1 }];
  });
  return { may: 'send', turn: turns[0]?.turn ?? '', taken };
}

async function readTurns(client: Queryable, { robot, now }: TurnRequest): Promise<readonly RobotTurn[]> {
  const { rows } = await client.query<{ likeness: string; at: Date; bannedUntil: Date | null }>(
    `SELECT likeness, at, banned_until AS "bannedUntil" FROM robot_turn
     WHERE robot = $1 AND (at > $2::timestamptz - interval '2 minutes' OR banned_until > $2)`,
    [robot, new Date(now)],
  );
  return rows.map(({ likeness, at, bannedUntil }) => ({
    likeness,
    at: at.getTime(),
    bannedUntil: bannedUntil?.getTime() ?? null,
  }));
}

/** What waits for a robot: one, or all that may go now. */
async function readWaiting(
  client: Queryable,
  { recipients, now, leaseMilliseconds }: TurnRequest,
  { only }: { readonly only: string | null },
): Promise<readonly (WaitingDelivery & { readonly readyAt: number | null })[]> {
  const { rows } = await client.query<WaitingDelivery & { readyAt: Date | null }>(
    `SELECT d.delivery_id AS "deliveryId", d.notice_id AS "noticeId", d.case_id AS "caseId", d.unit, d.channel, d.recipient,
       d.emergency, d.likeness, coalesce(last.ordinal, 0) AS ordinal, last.ready_at AS "readyAt"
     FROM undelivered u JOIN delivery d USING (delivery_id)
       LEFT JOIN LATERAL (
         SELECT ordinal, CASE step WHEN 'began' THEN at + $3::double precision * interval '1 millisecond' ELSE not_before END AS ready_at
         FROM delivery_step s WHERE s.delivery_id = u.delivery_id ORDER BY ordinal DESC LIMIT 1
       ) last ON true
     WHERE (d.unit, d.channel, d.recipient) IN (
         SELECT unit, channel, recipient FROM jsonb_to_recordset($1::jsonb) AS given (unit text, channel text, recipient text))
       AND CASE WHEN $4::uuid IS NULL THEN last.ready_at IS NULL OR last.ready_at <= $2 ELSE u.delivery_id = $4 END
     ORDER BY d.emergency DESC, d.due_at NULLS LAST, u.seq LIMIT ${IN_SIGHT}`,
    [JSON.stringify(recipients), new Date(now), leaseMilliseconds, only],
  );
  return rows.map((row) => ({ ...row, readyAt: row.readyAt?.getTime() ?? null }));
}

/** Notes that a robot has answered, or was given up, at `at`, and until when it takes nothing more. Milliseconds since 1970. */
export async function endTurn(
  pool: Queryable,
  {
    turn,
    at,
    bannedUntil,
  }: { readonly turn: string; readonly at: number; readonly bannedUntil: number | null },
): Promise<void> {
  await pool.query('UPDATE robot_turn SET at = $2, banned_until = $3 WHERE turn = $1', [
    turn,
    new Date(at),
    bannedUntil === null ? null : new Date(bannedUntil),
  ]);
}

/** Gives a turn back with which nothing was sent. */
export async function giveBackTurn(pool: Queryable, turn: string): Promise<void> {
  await pool.query('DELETE FROM robot_turn WHERE turn = $1', [turn]);
}
