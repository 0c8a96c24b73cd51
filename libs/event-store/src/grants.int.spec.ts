import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import { Client, type Pool } from 'pg';
import { anAppend } from '../test/an-event.fixture.js';
import { appendEvents } from './append-events.js';
import { migrateStore } from './migrate-store.js';
import { openPool, withRole } from './open-pool.js';
import { sequenceLog, takeTerm } from './sequence-log.js';

const FINAL = ['event', 'log', 'reaction_progress', 'delivery', 'delivery_step', 'errand_progress'];
const TABLES = [
  'event',
  'log',
  'pending',
  'sequencer_term',
  'reaction_progress',
  'attachment',
  'simulated_clock',
  'notice_read',
  'delivery',
  'delivery_step',
  'undelivered',
  'robot_turn',
  'errand_progress',
  'verification',
  'verification_fault',
  'ended_session',
];
/** Queues: what is done leaves them. */
const QUEUES = ['pending', 'undelivered', 'robot_turn', 'ended_session'];
/** Any column, where there is no version. */
const COLUMN: Readonly<Record<string, string>> = {
  log: 'term',
  sequencer_term: 'term',
  attachment: 'size',
  simulated_clock: 'now',
  notice_read: 'at',
  delivery: 'channel',
  delivery_step: 'code',
  undelivered: 'round',
  robot_turn: 'likeness',
  errand_progress: 'note',
  verification: 'cause',
  verification_fault: 'stream_id',
  ended_session: 'expires_at',
};
const PERMISSION_DENIED = { code: '42501' };
const REFUSED_BY_TRIGGER = { code: '23001' };

let database: TestDatabase;
let owner: Client;
let writer: Pool;
let reader: Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  await migrateStore(database.url);
  owner = new Client({ connectionString: database.url });
  await owner.connect();
  writer = openPool(database.url, { role: 'tiaokuai_writer' });
  reader = openPool(database.url, { role: 'tiaokuai_reader' });
  await appendEvents(writer, anAppend());
  const client = new Client({ connectionString: withRole(database.url, 'tiaokuai_writer') });
  await client.connect();
  await sequenceLog(client, { term: (await takeTerm(client)) ?? 0 });
  await client.end();
  await appendEvents(writer, anAppend());
});
afterAll(async () => {
  await Promise.all([owner.end(), writer.end(), reader.end()]);
  await database.drop();
});

const changes = (table: string): readonly string[] => {
  const column = COLUMN[table] ?? 'version';
  return [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table}`];
};

describe('who may change what', () => {
  it.each(TABLES)('the writer may add to %s and read it, but neither update nor empty it', async (table) => {
    const { rows } = await owner.query<{ privilege_type: string }>(
      `SELECT privilege_type FROM information_schema.role_table_grants
       WHERE grantee = 'tiaokuai_writer' AND table_schema = 'public' AND table_name = $1 ORDER BY 1`,
      [table],
    );
    const expected = QUEUES.includes(table) ? ['DELETE', 'INSERT', 'SELECT'] : ['INSERT', 'SELECT'];
    expect(rows.map((row) => row.privilege_type)).toEqual(expected);
    for (const change of changes(table)) {
      if (QUEUES.some((queue) => change === `DELETE FROM ${queue}`)) continue;
      await expect(writer.query(change)).rejects.toMatchObject(PERMISSION_DENIED);
    }
  });

  it.each(TABLES)('the reader reads %s and nothing else', async (table) => {
    await expect(reader.query(`SELECT count(*) FROM ${table}`)).resolves.toBeDefined();
    for (const change of [...changes(table), `INSERT INTO ${table} DEFAULT VALUES`]) {
      await expect(reader.query(change)).rejects.toMatchObject(PERMISSION_DENIED);
    }
    await expect(appendEvents(reader, anAppend())).rejects.toMatchObject(PERMISSION_DENIED);
  });

  it.each(FINAL)('not even the owner updates, deletes or truncates %s', async (table) => {
    for (const change of changes(table))
      await expect(owner.query(change)).rejects.toMatchObject(REFUSED_BY_TRIGGER);
  });

  it('neither role creates anything beside the store, and none of them may touch the migrations', async () => {
    for (const pool of [writer, reader]) {
      await expect(pool.query('CREATE TABLE elsewhere ()')).rejects.toMatchObject(PERMISSION_DENIED);
      await expect(pool.query('SELECT * FROM migration')).rejects.toMatchObject(PERMISSION_DENIED);
      await expect(pool.query('ALTER TABLE event DISABLE TRIGGER ALL')).rejects.toMatchObject(
        PERMISSION_DENIED,
      );
    }
  });

  it('the writer builds, fills and drops read models in their own schema; the reader reads them', async () => {
    await writer.query('CREATE TABLE read.inbox_v2 (unit text)');
    await writer.query("INSERT INTO read.inbox_v2 VALUES ('wangjiang')");
    expect((await reader.query('SELECT * FROM read.inbox_v2')).rows).toEqual([{ unit: 'wangjiang' }]);
    await expect(reader.query('DELETE FROM read.inbox_v2')).rejects.toMatchObject(PERMISSION_DENIED);
    await writer.query('DROP TABLE read.inbox_v2');
    await writer.query(
      "INSERT INTO read.position (consumer, version, state) VALUES ('inbox', 2, 'building')",
    );
    await writer.query("UPDATE read.position SET log_index = 4, state = 'live' WHERE consumer = 'inbox'");
    const moved = await reader.query("SELECT log_index FROM read.position WHERE consumer = 'inbox'");
    expect(moved.rows).toEqual([{ log_index: '4' }]);
  });

  it('keeps the role when the URL has options of its own', async () => {
    const url = new URL(database.url);
    url.searchParams.set('options', '-c application_name=elsewhere');
    const pool = openPool(url.href, { role: 'tiaokuai_reader', max: 1 });
    const { rows } = await pool.query("SELECT current_user, current_setting('application_name') AS name");
    expect(rows).toEqual([{ current_user: 'tiaokuai_reader', name: 'elsewhere' }]);
    await pool.end();
  });
});
