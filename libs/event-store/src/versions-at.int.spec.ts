import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import { Client, type Pool } from 'pg';
import { anAppend, anEvent } from '../test/an-event.fixture.js';
import { appendEvents } from './append-events.js';
import { migrateStore } from './migrate-store.js';
import { openPool, withRole } from './open-pool.js';
import { sequenceLog, takeTerm } from './sequence-log.js';
import { versionsAt } from './versions-at.js';

const NINE = '2026-09-17T09:00:00.000+08:00';
const TEN = '2026-09-17T10:00:00.000+08:00';

describe('How far streams had come', () => {
  let database: TestDatabase;
  let pool: Pool;
  let sequencer: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    await migrateStore(database.url);
    pool = openPool(database.url, { role: 'tiaokuai_writer' });
    sequencer = new Client({ connectionString: withRole(database.url, 'tiaokuai_writer') });
    await sequencer.connect();
    const parent = await append('parent', NINE);
    await append('child', NINE);
    await append('parent', TEN, parent);
    const term = (await takeTerm(sequencer)) ?? 0;
    while ((await sequenceLog(sequencer, { term })) !== 0);
  });
  afterAll(async () => {
    await sequencer.end();
    await pool.end();
    await database.drop();
  });

  async function append(
    streamId: string,
    recordedAt: string,
    after?: { readonly version: number; readonly lastHash: Uint8Array },
  ): Promise<{ readonly version: number; readonly lastHash: Uint8Array }> {
    const place = after && { expectedVersion: after.version, previousHash: after.lastHash };
    const appended = await appendEvents(
      pool,
      anAppend({ streamId, recordedAt, events: [anEvent(), anEvent()], ...place }),
    );
    if (appended === 'conflict') throw new Error(`${streamId} was written by somebody else`);
    return appended;
  }

  const known = async (...[ids, moment]: [string[], Parameters<typeof versionsAt>[2]]) =>
    Object.fromEntries(await versionsAt(pool, ids, moment));

  it('by an instant is what was recorded until then', async () => {
    const ids = ['parent', 'child', 'nobody'];
    expect(await known(ids, { instant: '2026-09-17T08:59:59.999+08:00' })).toEqual({});
    expect(await known(ids, { instant: NINE })).toEqual({ parent: 2, child: 2 });
    expect(await known(ids, { instant: TEN })).toEqual({ parent: 4, child: 2 });
  });

  it('by an event is what stands before it in the one order, though the clock showed the same for both', async () => {
    expect(await known(['child'], { streamId: 'parent', version: 2 })).toEqual({});
    expect(await known(['child'], { streamId: 'parent', version: 3 })).toEqual({ child: 2 });
    expect(await known(['parent'], { streamId: 'child', version: 1 })).toEqual({ parent: 2 });
  });

  it('by an event that is not placed yet is all that has been placed', async () => {
    await append('late', TEN);
    expect(await known(['parent', 'late'], { streamId: 'late', version: 1 })).toEqual({ parent: 4 });
  });
});
