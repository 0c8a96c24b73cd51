import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { addMillis } from '@tiaokuai/domain';
import { eventIdOf, openPool } from '@tiaokuai/event-store';
import type { Pool } from 'pg';
import { District, Refused, until } from '../e2e/district.js';
import { Life, liveThrough, type Send } from '../e2e/life.js';
import type { ProcessName } from '../harness/system.js';
import { ownPostgres, ownTemporal, type OwnServer } from '../harness/own-servers.js';

const VICTIMS = ['api', 'worker', 'projector', 'postgres', 'temporal'] as const;
type Victim = (typeof VICTIMS)[number];

const LIVES = 40;
const START = '2026-09-07T08:30:00.000+08:00';
const HOUR = 3_600_000;

/**
 * All begin in one morning, so that lives of one course differ in nothing but the minute. Every fourth is answered too
 * late: limits pass, orders are asked for, and the engine has work of its own.
 */
function lifeOf(district: District, n: number, send: Send): Life {
  const submittedAt = addMillis(START, n * 2 * 60_000);
  const answeredAfter = n % 4 === 3 ? 9 * 24 * HOUR : 2 * 24 * HOUR;
  const answer = { text: `已处置（${n}）`, at: addMillis(submittedAt, answeredAfter) };
  return new Life(
    district,
    { id: `${n}`, subject: `第${n}件`, body: '路灯不亮。', submittedAt, answer },
    n,
    send,
  );
}

let attempts = 0;

/** As a client must: the same command under the same key until somebody has answered it. */
const insist: Send = async (attempt) => {
  const key = randomUUID();
  for (const deadline = performance.now() + 90_000; ;) {
    attempts += 1;
    try {
      return await attempt(key);
    } catch (error) {
      const answered = error instanceof Refused && error.status < 500;
      if (answered || performance.now() > deadline) throw error;
      await wait(50);
    }
  }
};

describe('kill -9 of every process in turn, while cases are lived', () => {
  let postgres: OwnServer;
  let temporal: OwnServer;
  let district: District;
  let store: Pool;
  let lives: readonly Life[];
  const killed: Victim[] = [];

  beforeAll(async () => {
    [postgres, temporal] = await Promise.all([ownPostgres(), ownTemporal()]);
    await Promise.all([postgres.start(), temporal.start()]);
    district = await District.start({
      databaseServer: postgres.address,
      temporalAddress: temporal.address,
      namespace: 'default',
    });
    lives = Array.from({ length: LIVES }, (_, n) => lifeOf(district, n, insist));
  }, 120_000);
  afterAll(async () => {
    await store?.end();
    await district?.stop();
    await Promise.all([postgres?.stop(), temporal?.stop()]);
  });

  /** Dead while a dozen requests are tried, then started again on its data. */
  async function crash(name: Victim): Promise<void> {
    const { system } = district;
    const server = name === 'postgres' ? postgres : name === 'temporal' ? temporal : undefined;
    await (server === undefined ? system.kill(name as ProcessName) : server.kill());
    const before = attempts;
    await until('others go on meanwhile', () => Promise.resolve(attempts >= before + 12));
    await (server === undefined ? system.start(name as ProcessName) : server.start());
    killed.push(name);
  }

  it('every life comes to its end', async () => {
    const crashes: Promise<void>[] = [];
    await liveThrough(district, lives, {
      send: insist,
      between: async (share) => {
        const next = VICTIMS[crashes.length];
        if (next === undefined || share < (crashes.length + 1) / (VICTIMS.length + 1)) return;
        // One at a time: each begins when the one before is over, in the middle of whatever is going on.
        const before = crashes.at(-1) ?? Promise.resolve();
        crashes.push(before.then(() => crash(next)));
        await Promise.resolve();
      },
    });
    await Promise.all(crashes);
    expect(killed).toEqual(VICTIMS);
    await insist(() => district.advance('2026-11-02 09:00'));
    store = openPool(district.system.databaseUrl, { role: 'tiaokuai_reader', max: 2 });
    for (const { noticeId, caseId } of lives)
      for (const id of [caseId, noticeId])
        await until(
          `${id} is over and everything that follows is done`,
          async () => {
            const { over, reactions, unrecorded } = await district.case(id);
            return over && unrecorded.length === 0 && reactions.every(({ performed }) => performed);
          },
          120_000,
        );
  });

  it('every acknowledged command is there, once', async () => {
    for (const { key, caseId, command } of lives.flatMap(({ accepted }) => accepted)) {
      const { rowCount } = await store.query('SELECT FROM event WHERE stream_id = $1 AND event_id = $2', [
        caseId,
        eventIdOf(key, 0),
      ]);
      expect([command, rowCount]).toEqual([command, 1]);
    }
  });

  it('nothing happened twice: lives of one course tell the same events, whatever was killed meanwhile', async () => {
    const tell = async (caseId: string) => {
      const { events } = await district.events(caseId);
      for (const [n, { previousHash }] of events.entries())
        expect(previousHash).toBe(events[n - 1]?.hash ?? null);
      const told = events.map(
        ({ type, payload }) => `${type} ${String(Object(payload).id ?? '').replace(/:[a-z]+:/, ':')}`,
      );
      // Whether an order reported its id before or after somebody acted does not matter; that it did so once does.
      const links = told.filter((each) => each.startsWith('CaseLink'));
      return [...told.filter((each) => !links.includes(each)), ...links];
    };
    const courses = new Map<string, string[]>();
    for (const [n, { caseId, noticeId }] of lives.entries()) {
      const course = n % 4 === 3 ? 'late' : 'in time';
      const told = [...(await tell(caseId)), ...(await tell(noticeId))];
      expect([n, told]).toEqual([n, courses.get(course) ?? told]);
      courses.set(course, told);
    }
    expect(courses.get('late')).toContain('ObligationElapsed result:1');
    expect(courses.get('in time')).not.toContain('ObligationElapsed result:1');
  });

  it('every reaction was performed once, and the other case took it', async () => {
    const { rows } = await store.query(
      `SELECT outcome, count(*)::int FROM reaction_progress WHERE reaction_key <> '' GROUP BY outcome ORDER BY outcome`,
    );
    expect((rows as { outcome: string }[]).map(({ outcome }) => outcome)).toEqual(['done']);
  });

  it('the log is dense and tells every event once', async () => {
    const { rows } = await store.query(
      `SELECT (SELECT count(*)::int FROM event) AS events, count(*)::int AS logged,
              count(DISTINCT (stream_id, version))::int AS distinct, max(log_index)::int + 1 AS length FROM log`,
    );
    const { events } = rows[0] as { events: number };
    expect(rows).toEqual([{ events, logged: events, distinct: events, length: events }]);
  });
});
