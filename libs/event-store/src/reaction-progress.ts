import type { Queryable } from './open-pool.js';

/** The key under which "everything up to here" is kept. */
const ALL = '';

export interface PerformedReaction {
  readonly version: number;
  readonly key: string;
  readonly outcome: string;
}

export interface ReactionProgress {
  /** Every reaction of every event up to and with this version is handled, under whatever rules held then. */
  readonly handledUpTo: number;
  /** Each reaction that was performed, in order of its event. */
  readonly performed: readonly PerformedReaction[];
}

/** How far a case's reactions have been performed. Kept beside the log, never derived from it. */
export async function readReactionProgress(pool: Queryable, streamId: string): Promise<ReactionProgress> {
  const { rows } = await pool.query<PerformedReaction>({
    name: 'read-reaction-progress',
    text: `SELECT version, reaction_key AS key, outcome FROM reaction_progress WHERE stream_id = $1 AND reaction_key <> $2
           UNION ALL
           SELECT max(version), $2, '' FROM reaction_progress WHERE stream_id = $1 AND reaction_key = $2
           ORDER BY version, key`,
    values: [streamId, ALL],
  });
  const handledUpTo = rows.find((row) => row.key === ALL)?.version ?? 0;
  return { handledUpTo, performed: rows.filter((row) => row.key !== ALL) };
}

/** Notes that one reaction was performed, and how it ended. The first outcome stays. */
export async function markReactionPerformed(
  pool: Queryable,
  reaction: { streamId: string } & PerformedReaction,
): Promise<void> {
  await insert(pool, reaction.streamId, reaction.version, reaction.key, reaction.outcome);
}

/** Notes that nothing is left to perform up to and with `version`; newer rules will not look at these events again. */
export async function markReactionsHandled(
  pool: Queryable,
  streamId: string,
  version: number,
): Promise<void> {
  await insert(pool, streamId, version, ALL, 'handled');
}

async function insert(pool: Queryable, ...values: [string, number, string, string]): Promise<void> {
  await pool.query({
    name: 'mark-reaction',
    text: 'INSERT INTO reaction_progress (stream_id, version, reaction_key, outcome) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    values,
  });
}
