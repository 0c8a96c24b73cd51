import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import type { Pool } from 'pg';
import { putAttachment, readAttachment } from './attachment.js';
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

describe('attachments', () => {
  it('are kept once under the hash of their bytes', async () => {
    const file = { mediaType: 'image/jpeg', bytes: Uint8Array.of(0, 255, 1, 2) };
    const names = await Promise.all([putAttachment(pool, file), putAttachment(pool, file)]);
    expect(names).toEqual(['2f87beacb6a71f75e3243ce005faf5d99405e02b5e729c7c9c216ef2e2a0544a', names[0]]);
    const kept = await readAttachment(pool, names[0] ?? '');
    expect({ mediaType: kept?.mediaType, bytes: [...(kept?.bytes ?? [])] }).toEqual({
      mediaType: 'image/jpeg',
      bytes: [0, 255, 1, 2],
    });
    expect(await readAttachment(pool, '0'.repeat(64))).toBeUndefined();
  });
});
