import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import type { Pool } from 'pg';
import { migrateStore } from './migrate-store.js';
import { openPool } from './open-pool.js';
import { markReactionPerformed, markReactionsHandled, readReactionProgress } from './reaction-progress.js';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  await migrateStore(database.url);
  pool = openPool(database.url, { role: 'tiaokuai_writer' });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('how far reactions have been performed', () => {
  it('begins at nothing, keeps single reactions by key, and then everything up to a version', async () => {
    const streamId = 'case-1';
    expect(await readReactionProgress(pool, streamId)).toEqual({ handledUpTo: 0, performed: [] });
    const opened = { version: 3, key: 'openDispute:wangjiang', outcome: 'performed' };
    await markReactionPerformed(pool, { streamId, ...opened });
    await markReactionPerformed(pool, { streamId: 'case-2', ...opened });
    expect(await readReactionProgress(pool, streamId)).toEqual({ handledUpTo: 0, performed: [opened] });
    await markReactionsHandled(pool, streamId, 3);
    const later = { version: 4, key: 'notify', outcome: 'CASE.OVER' };
    await markReactionPerformed(pool, { streamId, ...later });
    expect(await readReactionProgress(pool, streamId)).toEqual({
      handledUpTo: 3,
      performed: [opened, later],
    });
  });

  it('keeps the first outcome when a reaction is marked twice', async () => {
    const reaction = { streamId: 'case-3', version: 1, key: 'notify' };
    await markReactionPerformed(pool, { ...reaction, outcome: 'performed' });
    await markReactionPerformed(pool, { ...reaction, outcome: 'again' });
    expect((await readReactionProgress(pool, 'case-3')).performed).toEqual([
      { version: 1, key: 'notify', outcome: 'performed' },
    ]);
  });
});
