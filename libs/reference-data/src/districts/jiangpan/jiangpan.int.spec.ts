import { randomBytes } from 'node:crypto';
import { execute, openCasework, type Casework } from '@tiaokuai/casework';
import { holdersOf, isRejection, type Actor } from '@tiaokuai/domain';
import { migrateStore, openPool, readStream } from '@tiaokuai/event-store';
import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import type { Pool } from 'pg';
import { demonstrationCommands } from './commands.js';

const NOW = '2026-06-18T08:30:00.000+08:00';
/** One key for both processes, as in a district. */
const KEY = randomBytes(32);
const STREAMS = ['directory', 'calendar', 'limits', 'responsibilityList', 'gateData'];

describe('Seeding the demonstration district through the real command path', () => {
  let database: TestDatabase;
  let pool: Pool;
  let casework: Casework;

  beforeAll(async () => {
    database = await createTestDatabase();
    await migrateStore(database.url);
    pool = openPool(database.url, { role: 'tiaokuai_writer' });
    casework = freshCasework();
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  function freshCasework(): Casework {
    const nothingPersonal = () => Promise.reject(new Error('reference data holds nothing sealed'));
    return openCasework({
      pool,
      clock: { now: () => Promise.resolve(NOW) },
      personalData: { seal: nothingPersonal, open: nothingPersonal },
      commandDigestKey: KEY,
      procedures: [],
    });
  }

  async function seed(): Promise<readonly unknown[]> {
    const outcomes = [];
    for (const execution of demonstrationCommands()) outcomes.push(await execute(casework, execution));
    return outcomes;
  }

  const lengths = () =>
    Promise.all(STREAMS.map(async (stream) => (await readStream(pool, stream)).at(-1)?.version ?? 0));

  it('puts every rule in force', async () => {
    const outcomes = await seed();
    expect(outcomes.filter(isRejection)).toEqual([]);
    const inForceAt = await casework.references.upTo(new Map(STREAMS.map((stream) => [stream, 1])));
    const { pins, directory, list } = inForceAt(NOW);
    expect(pins).toMatchObject({ listVersion: 1, limitsVersion: 1, calendarVersion: 1 });
    expect(holdersOf(directory, 'wj', 'streetHead', NOW)).toEqual(['p-wj-streetHead-1']);
    expect(Object.keys(list.items)).toHaveLength(24);
  });

  it('does nothing the second time, in a process that starts anew', async () => {
    const before = await lengths();
    casework = freshCasework();
    const outcomes = await seed();
    expect(outcomes).toEqual(
      STREAMS.map((stream): unknown => expect.objectContaining({ caseId: stream, repeated: true })),
    );
    expect(await lengths()).toEqual(before);
  });

  it('gives the rules into the hands of their administrator, and of nobody else', async () => {
    const head: Actor = { person: 'p-wj-streetHead-1', post: 'streetHead', unit: 'wj' };
    const delegation = {
      unit: 'wj',
      post: 'streetHead',
      from: head.person,
      to: 'p-wj-streetDeputy-1',
      scope: '本岗位全部职权',
      validFrom: '2026-06-18T01:00:00Z',
      validTo: '2026-06-25T01:00:00Z',
    };
    const sent = (actor: Actor, name: string, payload: unknown, n: number) =>
      execute(casework, {
        caseId: 'directory',
        actor,
        command: { name, payload },
        commandId: `5f3ce3a4-0000-4000-8000-00000000000${n}`,
      });
    expect(await sent(head, 'delegate', delegation, 1)).toMatchObject({
      caseId: 'directory',
      repeated: false,
    });
    const unit = {
      id: 'nb',
      name: '南浦街道',
      shortName: '南浦',
      kind: 'street',
      jurisdiction: 'cn-mainland',
    };
    expect(await sent(head, 'registerUnit', unit, 2)).toMatchObject({ rejection: 'ACTOR.POST_FORBIDS' });
    expect(await sent({ ...head, unit: 'yq' }, 'registerUnit', unit, 3)).toMatchObject({
      rejection: 'ACTOR.POST_NOT_HELD',
    });
  });
});
