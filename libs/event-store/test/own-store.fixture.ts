import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import type { Pool } from 'pg';
import { migrateStore } from '../src/migrate-store.js';
import { openPool } from '../src/open-pool.js';

/** A migrated store with nothing in it, and a pool on it in the role of the writer; there while a test runs. */
export interface OwnStore {
  readonly database: TestDatabase;
  readonly pool: Pool;
}

/** One for all tests of the file or `describe` in which it is called, or a new one for each of them. */
export function ownStore(per: 'file' | 'test'): OwnStore {
  let database: TestDatabase;
  let pool: Pool;
  const [before, after] = per === 'file' ? [beforeAll, afterAll] : [beforeEach, afterEach];
  before(async () => {
    database = await createTestDatabase(migrateStore);
    pool = openPool(database.url, { role: 'tiaokuai_writer' });
  });
  after(async () => {
    await pool.end();
    await database.drop();
  });
  return {
    get database() {
      return database;
    },
    get pool() {
      return pool;
    },
  };
}
