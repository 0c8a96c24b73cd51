import { createTestDatabase } from '@tiaokuai/testing/test-database';
import { Client } from 'pg';
import { migrateStore } from './migrate-store.js';

describe('migrating the store', () => {
  it('is done once when several processes do it at once, in several databases of one cluster', async () => {
    const databases = await Promise.all([createTestDatabase(), createTestDatabase(), createTestDatabase()]);
    try {
      const applied = await Promise.all(
        databases.flatMap(({ url }) => [migrateStore(url), migrateStore(url), migrateStore(url)]),
      );
      expect(applied.filter((names) => names.length > 0)).toHaveLength(databases.length);
      expect(await migrateStore(databases[0]?.url ?? '')).toEqual([]);
    } finally {
      await Promise.all(databases.map((database) => database.drop()));
    }
  });

  it('refuses to go on when a migration that was applied has been edited since', async () => {
    const database = await createTestDatabase();
    const client = new Client({ connectionString: database.url });
    try {
      await migrateStore(database.url);
      await client.connect();
      await client.query("UPDATE migration SET sha256 = 'other' WHERE name = '0002-event-log.sql'");
      await expect(migrateStore(database.url)).rejects.toThrow(
        '0002-event-log.sql was applied in another wording',
      );
    } finally {
      await client.end();
      await database.drop();
    }
  });
});
