import type { Queryable } from './open-pool.js';

/** The channel notified when the simulated clock was advanced; the payload is the new instant. */
export const CLOCK_CHANNEL = 'tiaokuai_clock';

/** Where "now" comes from. Instants are text of one form, `2026-09-17T09:10:00.000+08:00`, so that they sort as text. */
export interface Clock {
  now(): Promise<string>;
}

/** A clock for demonstrations, drills and tests: it stands still until it is advanced. */
export interface SimulatedClock extends Clock {
  /** Moves now forward to `instant` (RFC 3339, any zone) and returns what now is: unchanged when it was later already. */
  advanceTo(instant: string): Promise<string>;
}

const SHANGHAI_OFFSET = 8 * 3_600_000;

/** An instant in its canonical text: civil time of Asia/Shanghai (UTC+08:00, no daylight saving), milliseconds. */
export function instantText(epochMilliseconds: number): string {
  return new Date(epochMilliseconds + SHANGHAI_OFFSET).toISOString().replace('Z', '+08:00');
}

/** The machine's clock. */
export const realClock: Clock = {
  now: () => Promise.resolve(instantText(Date.now())),
};

/** The clock kept in the database, one for all processes. It must have been advanced once before it can be read. */
export function simulatedClock(pool: Queryable): SimulatedClock {
  async function now(): Promise<string> {
    const { rows } = await pool.query<{ now: string | null }>({
      name: 'simulated-now',
      text: 'SELECT max(now) AS now FROM simulated_clock',
    });
    if (!rows[0]?.now) throw new Error('the simulated clock has not been set: advance it once');
    return rows[0].now;
  }
  async function advanceTo(instant: string): Promise<string> {
    await pool.query('SELECT advance_simulated_clock($1)', [instantText(Date.parse(instant))]);
    return now();
  }
  return { now, advanceTo };
}
