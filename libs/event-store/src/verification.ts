import { instantText } from './clock.js';
import type { Queryable } from './open-pool.js';
import type { Fault, RecordFault } from './verify-event.js';
import type { VerifiedPiece } from './verify-log.js';

/** Why the record is verified: a process began to lead, the night came, somebody asked. */
export type VerificationCause = 'start' | 'night' | 'demand';

/** A verification under way. */
export interface Verification {
  readonly ordinal: number;
  readonly cause: VerificationCause;
  /** Where it begins: after the index at which the one before was interrupted; -1 at the beginning. */
  readonly reached: number;
}

/** Asks for a verification; one that is asked for already and has not begun serves both. `askedBy`: a person's id. */
export async function askForVerification(
  pool: Queryable,
  { cause, askedBy }: { cause: VerificationCause; askedBy?: string },
): Promise<void> {
  await pool.query(
    `INSERT INTO verification (ordinal, cause, asked_by)
     SELECT coalesce(max(ordinal), 0) + 1, $1, $2 FROM verification
     HAVING count(*) FILTER (WHERE began_at IS NULL) = 0
     ON CONFLICT DO NOTHING`,
    [cause, askedBy ?? null],
  );
}

/** Takes what was asked for; undefined when nothing was. */
export async function beginVerification(pool: Queryable): Promise<Verification | undefined> {
  const { rows } = await pool.query<{ ordinal: number; cause: VerificationCause; reached: string }>(
    `UPDATE verification SET began_at = clock_timestamp(), reached = coalesce(
       (SELECT CASE WHEN ended_at IS NULL THEN reached END
        FROM verification WHERE began_at IS NOT NULL ORDER BY ordinal DESC LIMIT 1), -1)
     WHERE began_at IS NULL AND ordinal = (SELECT min(ordinal) FROM verification WHERE began_at IS NULL)
     RETURNING ordinal, cause, reached`,
  );
  return rows[0] && { ...rows[0], reached: Number(rows[0].reached) };
}

/** Notes how far it has come and what it found there. */
export async function noteVerified(
  pool: Queryable,
  ordinal: number,
  { reached, events, faults }: VerifiedPiece,
): Promise<void> {
  const [streams, versions, kinds] = columnsOf(faults);
  await pool.query(
    `WITH noted AS (
       UPDATE verification SET reached = $2, newest = greatest(newest, $2), events = events + $3 WHERE ordinal = $1
     )
     INSERT INTO verification_fault (ordinal, stream_id, version, fault)
     SELECT $1, * FROM unnest($4::text[], $5::bigint[], $6::text[])
     ON CONFLICT (ordinal, stream_id) DO UPDATE SET version = EXCLUDED.version, fault = EXCLUDED.fault
     WHERE EXCLUDED.version < verification_fault.version`,
    [ordinal, reached, events, streams, versions, kinds],
  );
}

function columnsOf(faults: readonly RecordFault[]): readonly [string[], number[], Fault[]] {
  return [
    faults.map(({ streamId }) => streamId),
    faults.map(({ version }) => version),
    faults.map(({ fault }) => fault),
  ];
}

/** The whole record has been verified. */
export async function endVerification(pool: Queryable, ordinal: number): Promise<void> {
  await pool.query('UPDATE verification SET ended_at = clock_timestamp() WHERE ordinal = $1', [ordinal]);
}

/** How the record stands, as far as it was verified. */
export interface VerificationState {
  /** The newest one that came to its end. */
  readonly last?: { readonly cause: VerificationCause; readonly endedAt: string; readonly events: number };
  /** One is asked for, or under way. */
  readonly pending?: { readonly cause: VerificationCause; readonly events: number; readonly began: boolean };
  /** What the newest finished one and any begun after it found: of each stream the first version that is wrong. */
  readonly faults: readonly RecordFault[];
}

/** More would fill no page that anybody reads; where so much is broken, names help nobody. */
const MOST_FAULTS = 200;
const SINCE_LAST =
  'ordinal >= coalesce((SELECT max(ordinal) FROM verification WHERE ended_at IS NOT NULL), 0)';

interface VerificationRow {
  readonly cause: VerificationCause;
  readonly began_at: Date | null;
  readonly ended_at: Date | null;
  readonly events: string;
}

/** How the record stands; broken streams by name, at most 200 of them. */
export async function readVerification(pool: Queryable): Promise<VerificationState> {
  const { rows } = await pool.query<VerificationRow>(
    `SELECT cause, began_at, ended_at, events FROM verification WHERE ${SINCE_LAST} ORDER BY ordinal`,
  );
  const found = await pool.query<{ stream_id: string; version: string; fault: Fault }>(
    `SELECT DISTINCT ON (stream_id) stream_id, version, fault FROM verification_fault
     WHERE ${SINCE_LAST} ORDER BY stream_id, version LIMIT ${MOST_FAULTS}`,
  );
  const ended = rows.find(({ ended_at: at }) => at !== null);
  const newest = rows.at(-1);
  return {
    ...(ended?.ended_at && {
      last: {
        cause: ended.cause,
        endedAt: instantText(ended.ended_at.getTime()),
        events: Number(ended.events),
      },
    }),
    ...(newest !== undefined &&
      newest.ended_at === null && {
        pending: { cause: newest.cause, events: Number(newest.events), began: newest.began_at !== null },
      }),
    faults: found.rows.map((row) => ({
      streamId: row.stream_id,
      version: Number(row.version),
      fault: row.fault,
    })),
  };
}
