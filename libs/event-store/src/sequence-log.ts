import { DatabaseError, type Client } from 'pg';
import { statement } from './statement.js';

const SEQUENCE_LOG = statement('sequence-log');
const TAKE_TERM = statement('take-term');
const SEQUENCER_LOCK = 7_420_002;
const UNIQUE_VIOLATION = '23505';

/** The channel notified after every move into the log; the payload is the newest index. Only the sequencer sends it. */
export const LOG_CHANNEL = 'tiaokuai_log';

/**
 * Tries to become the one sequencer and returns the new term, undefined while another leads. The lock belongs to the
 * session and goes with it, so `client` must be a direct connection of its own, never a pooled one.
 */
export async function takeTerm(client: Client): Promise<number | undefined> {
  const { rows } = await client.query<{ term: number }>({ ...TAKE_TERM, values: [SEQUENCER_LOCK] });
  return rows[0]?.term;
}

/**
 * Moves committed events to the end of the log, at most `limit` of them, and returns how many. 'fenced' when a newer
 * term exists: this leader has been replaced while it was away and must not write again.
 */
export async function sequenceLog(
  client: Client,
  { term, limit = 1000 }: { term: number; limit?: number },
): Promise<number | 'fenced'> {
  try {
    const { rows } = await client.query<{ moved: number; leading: boolean }>({
      ...SEQUENCE_LOG,
      values: [term, limit],
    });
    return rows[0]?.leading ? rows[0].moved : 'fenced';
  } catch (error) {
    const beaten =
      error instanceof DatabaseError && error.code === UNIQUE_VIOLATION && error.constraint === 'log_pkey';
    if (beaten) return 'fenced';
    throw error;
  }
}
