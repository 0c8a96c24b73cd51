import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { sequenceLog, takeTerm } from './sequence-log.js';

export interface SequencerOptions {
  /** With the account of the process; never through a pooler, because the lock belongs to the session. */
  readonly url: string;
  /** Ends it; leadership is given up at once. */
  readonly signal: AbortSignal;
  /** Pause between two looks, milliseconds; 10 by default, and at least 100 once nothing has come for a while. */
  readonly tick?: number;
  /** Pause between two attempts to lead while another does, milliseconds; 500 by default. */
  readonly standbyTick?: number;
  readonly onLeading?: (term: number) => void;
  /** Leadership or the connection was lost; it tries again by itself. */
  readonly onLost?: (reason: Error) => void;
}

/** So many looks in vain, and the night has come: an idle machine should not look a hundred times a second. */
const LOOKS_UNTIL_IDLE = 200;
const IDLE_TICK = 100;
/** A look costs a third of a millisecond, an event in it five microseconds: few large batches, not many small ones. */
const BATCH = 1000;

/**
 * Puts committed events in order for as long as this process leads, and stands by otherwise. Run it in as many processes
 * as you like. Standing by polls: a session blocked on the lock would hold a snapshot, and with it every vacuum, for days.
 */
export async function runSequencer(options: SequencerOptions): Promise<void> {
  const { signal, standbyTick = 500 } = options;
  while (!signal.aborted) {
    try {
      await leadOnce(options);
    } catch (error) {
      if (!signal.aborted) options.onLost?.(error instanceof Error ? error : new Error(String(error)));
    }
    await pause(standbyTick, signal);
  }
}

/** One session: connect, lead when nobody else does, move events until the session, the lock or the signal ends it. */
async function leadOnce(options: SequencerOptions): Promise<void> {
  const { signal, tick = 10, standbyTick = 500 } = options;
  const client = new Client({
    connectionString: options.url,
    keepAlive: true,
    application_name: 'tiaokuai-sequencer',
  });
  // Unheard, a connection lost between two queries would end the process; the next query fails and tells.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // A host that vanished without a word must not keep the lock for the hours of the default keep-alive.
    await client.query(
      'SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3',
    );
    await client.query('SET plan_cache_mode = force_generic_plan');
    let term = await takeTerm(client);
    while (term === undefined && !signal.aborted) {
      await pause(standbyTick, signal);
      term = await takeTerm(client);
    }
    if (term === undefined) return;
    options.onLeading?.(term);
    for (let quietLooks = 0; !signal.aborted; quietLooks += 1) {
      const moved = await sequenceLog(client, { term, limit: BATCH });
      if (moved === 'fenced') throw new Error(`term ${term} was replaced by a newer one`);
      if (moved > 0) quietLooks = 0;
      if (moved < BATCH)
        await pause(quietLooks < LOOKS_UNTIL_IDLE ? tick : Math.max(tick, IDLE_TICK), signal);
    }
  } finally {
    await client.end();
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined);
}
