import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { eventIdOf } from '@tiaokuai/event-store';
import type { Pool } from 'pg';
import { District, Rejected, until } from '../e2e/district.js';
import type { Life, Send } from '../e2e/life.js';
import { ownPostgres, ownTemporal, type OwnServer } from '../harness/own-servers.js';
import type { ApartSystem, SystemOptions } from '../harness/system.js';

export const VICTIMS = ['api', 'worker', 'projector', 'postgres', 'temporal'] as const;
type Victim = (typeof VICTIMS)[number];

/** A district on PostgreSQL and Temporal of its own, whose every process is killed in turn while it is at work. */
export class Crashes {
  readonly killed: Victim[] = [];
  private attempts = 0;
  private planned = 0;
  private over = Promise.resolve();

  private constructor(
    readonly district: District<ApartSystem>,
    private readonly servers: Readonly<Record<'postgres' | 'temporal', OwnServer>>,
  ) {}

  static async start(options: Partial<SystemOptions> = {}): Promise<Crashes> {
    const [postgres, temporal] = await Promise.all([ownPostgres(), ownTemporal()]);
    await Promise.all([postgres.start(), temporal.start()]);
    const district = await District.startApart({
      ...options,
      databaseServer: postgres.address,
      temporalAddress: temporal.address,
      namespace: 'default',
    });
    return new Crashes(district, { postgres, temporal });
  }

  /** As a client must: the same command under the same key until somebody has answered it. */
  readonly insist: Send = async (attempt) => {
    const key = randomUUID();
    for (const deadline = performance.now() + 90_000; ;) {
      this.attempts += 1;
      try {
        return await attempt(key);
      } catch (error) {
        const answered = error instanceof Rejected && error.status < 500;
        if (answered || performance.now() > deadline) throw error;
        await wait(50);
      }
    }
  };

  /**
   * Kills the next one when its share of the work is done, and returns at once. One at a time: each begins when the one
   * before is over, in the middle of whatever is going on.
   */
  readonly strike = (share: number): Promise<void> => {
    const next = VICTIMS[this.planned];
    if (next !== undefined && share >= (this.planned + 1) / (VICTIMS.length + 1)) {
      this.planned += 1;
      this.over = this.over.then(() => this.crash(next));
    }
    return Promise.resolve();
  };

  /** Resolves when whoever was killed runs again. */
  survived(): Promise<void> {
    return this.over;
  }

  /** The bytes of every file in which Temporal keeps what it was told. */
  keptByTemporal(): readonly Buffer[] {
    return this.servers.temporal.files().map((file) => readFileSync(file));
  }

  async stop(): Promise<void> {
    try {
      await this.district.stop();
    } finally {
      await Promise.all([this.servers.postgres.stop(), this.servers.temporal.stop()]);
    }
  }

  /** Dead while a dozen requests are tried, then started again on its data. */
  private async crash(name: Victim): Promise<void> {
    const { system } = this.district;
    const victim =
      name === 'postgres' || name === 'temporal'
        ? this.servers[name]
        : { kill: () => system.kill(name), start: () => system.start(name) };
    await victim.kill();
    const before = this.attempts;
    await until('others go on meanwhile', () => Promise.resolve(this.attempts >= before + 12));
    await victim.start();
    this.killed.push(name);
  }
}

/** Commands that the API said it had carried out and whose event is not there exactly once: `<command> of <case>`. */
export async function lostOrDoubled(store: Pool, lives: readonly Life[]): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const { key, caseId, command } of lives.flatMap(({ accepted }) => accepted)) {
    const { rowCount } = await store.query('SELECT FROM event WHERE stream_id = $1 AND event_id = $2', [
      caseId,
      eventIdOf(key, 0),
    ]);
    if (rowCount !== 1) wrong.push(`${command} of ${caseId}`);
  }
  return wrong;
}

/** How reactions ended, each outcome once. */
export async function outcomesOfReactions(store: Pool): Promise<readonly string[]> {
  const { rows } = await store.query<{ outcome: string }>(
    `SELECT DISTINCT outcome FROM reaction_progress WHERE reaction_key <> ''`,
  );
  return rows.map(({ outcome }) => outcome);
}

/** Whether the log holds every event once, without a gap. */
export async function logIsDense(store: Pool): Promise<boolean> {
  const { rows } = await store.query<{ dense: boolean }>(
    `SELECT (SELECT count(*) FROM event) = count(*) AND count(DISTINCT (stream_id, version)) = count(*)
            AND max(log_index) + 1 = count(*) AS dense FROM log`,
  );
  return rows[0]?.dense === true;
}
