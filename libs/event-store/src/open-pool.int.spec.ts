import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import { Client, type Pool } from 'pg';
import { migrateStore } from './migrate-store.js';
import { openPool } from './open-pool.js';

let database: TestDatabase;
let pool: Pool;
let owner: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  await migrateStore(database.url);
  pool = openPool(database.url, { role: 'tiaokuai_writer', max: 2 });
  owner = new Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await pool.end();
  await database.drop();
});

describe('a server that ends a connection', () => {
  it.each(['between two statements', 'during a statement'])(
    'fails the transaction on it (%s) and does not end the process',
    async (when) => {
      const client = await pool.connect();
      try {
        const gone = new Promise((resolve) => client.once('end', resolve));
        await client.query('BEGIN');
        const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        const asked =
          when === 'during a statement'
            ? expect(client.query('SELECT pg_sleep(60)')).rejects.toThrow('terminating connection')
            : undefined;
        await owner.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
        await asked;
        await gone;
        await expect(client.query('COMMIT')).rejects.toThrow();
      } finally {
        client.release(true);
      }
      expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    },
  );
});
