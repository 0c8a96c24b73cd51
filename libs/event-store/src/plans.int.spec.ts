import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import { Client } from 'pg';
import { anAppend, anEvent } from '../test/an-event.fixture.js';
import { appendEvents } from './append-events.js';
import { migrateStore } from './migrate-store.js';
import { openPool, withRole } from './open-pool.js';
import { sequenceLog, takeTerm } from './sequence-log.js';
import { statement } from './statement.js';

const STREAMS = 600;
let database: TestDatabase;
let owner: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  await migrateStore(database.url);
  const pool = openPool(database.url, { role: 'tiaokuai_writer' });
  const sequencer = new Client({ connectionString: withRole(database.url, 'tiaokuai_writer') });
  await sequencer.connect();
  const term = (await takeTerm(sequencer)) ?? 0;
  for (let stream = 0; stream < STREAMS; stream += 20) {
    const appends = Array.from({ length: 20 }, () =>
      appendEvents(pool, anAppend({ events: Array.from({ length: 5 }, () => anEvent()) })),
    );
    await Promise.all(appends);
    await sequenceLog(sequencer, { term, limit: 90 });
  }
  await Promise.all([pool.end(), sequencer.end()]);
  owner = new Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const BYTES = `'\\x00'::bytea`;
const events = `(1, $7::uuid, $8::text, $9::int, $10::bytea, $11::bytea, $12::bytea, $13::bytea, $14::bytea)`;
const HOT: readonly (readonly [name: string, text: string, types: string, values: string])[] = [
  [
    'append-events',
    statement('append-events').text.replace('{events}', events).replace('{leaves}', '(1, $14::bytea)'),
    'text, int, bytea, bytea, text, bytea, uuid, text, int, bytea, bytea, bytea, bytea, bytea',
    `'s', 0, ${BYTES}, ${BYTES}, '2026', ${BYTES}, gen_random_uuid(), 't', 1, ${BYTES}, ${BYTES}, ${BYTES}, ${BYTES}, ${BYTES}`,
  ],
  ['read-stream', statement('read-stream').text, 'text, int, int', `'s', 0, 100`],
  ['read-commands', statement('read-commands').text, 'text, int', `'s', 100`],
  [
    'read-for-command',
    statement('read-for-command').text,
    'text, int, uuid[], text[]',
    `'s', 0, ARRAY[gen_random_uuid()], ARRAY['limits']`,
  ],
  ['read-log', statement('read-log').text, 'bigint, int', '100, 500'],
  ['sequence-log', statement('sequence-log').text, 'int, int', '1, 1000'],
];

describe('the plans of the hot statements, as every connection keeps them', () => {
  it.each(['with young statistics', 'after analysis'])(
    'look rows up by index and never read event or log whole, %s',
    async (when) => {
      if (when === 'after analysis') await owner.query('ANALYZE');
      await owner.query('SET plan_cache_mode = force_generic_plan');
      for (const [name, text, types, values] of HOT) {
        await owner.query(`PREPARE hot (${types}) AS ${text}`);
        const { rows: lines } = await owner.query<{ 'QUERY PLAN': string }>(
          `EXPLAIN EXECUTE hot (${values})`,
        );
        await owner.query('DEALLOCATE hot');
        const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
        expect({ name, scans: plan.match(/Seq Scan on (event|log)\b/g) }).toEqual({ name, scans: null });
        expect({ name, joins: plan.match(/Hash Join|Merge Join/g) }).toEqual({ name, joins: null });
      }
    },
  );
});
