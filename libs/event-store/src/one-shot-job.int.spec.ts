import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import type { Pool } from 'pg';
import { anAppend } from '../test/an-event.fixture.js';
import { appendEvents } from './append-events.js';
import { hasCases, noteJobStep, readJobSteps } from './one-shot-job.js';
import { migrateStore } from './migrate-store.js';
import { openPool } from './open-pool.js';

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

describe('how far a one-shot job has come', () => {
  it('keeps the first note of each step, job by job', async () => {
    expect(await noteJobStep(pool, 'seeding', 'until', '2026-11-21')).toBe('2026-11-21');
    expect(await noteJobStep(pool, 'seeding', 'until', '2026-11-22')).toBe('2026-11-21');
    await noteJobStep(pool, 'another', 'until', 'never');
    expect([...(await readJobSteps(pool, 'seeding'))]).toEqual([['until', '2026-11-21']]);
  });

  it('tells whether there is a case, and takes no stream of the district for one', async () => {
    await appendEvents(pool, anAppend({ streamId: 'directory', kind: 'directory' }));
    expect(await hasCases(pool)).toBe(false);
    await appendEvents(pool, anAppend({ streamId: 'e3f1a7de-8a52-4a35-9b36-4b5a0d7f1c11' }));
    expect(await hasCases(pool)).toBe(true);
  });
});
