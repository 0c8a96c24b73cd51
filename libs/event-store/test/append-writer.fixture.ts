// One OS process of the load in sequence-log.int.spec.ts: several writers append to streams of their own and to streams
// that all processes share, some in slow transactions, some of which roll back.
//   node … append-writer.fixture.ts <database url> <writers> <appends in all> <first of the shared streams> …
// Prints one line of JSON: how many events it committed, and how often it met a conflict or rolled back.
import { GENESIS_HASH } from '@tiaokuai/tlog';
import { randomInt, randomUUID } from 'node:crypto';
import { appendEvents, openPool, readStream, type Queryable, type StoredEvent } from '@tiaokuai/event-store';
import { anAppend, anEvent } from './an-event.fixture.js';

const [url = '', writers = '1', appends = '0', ...shared] = process.argv.slice(2);
const pool = openPool(url, { role: 'tiaokuai_writer', max: Number(writers) });
const told = { committed: 0, conflicts: 0, rolledBack: 0 };
let left = Number(appends);

/** Where each stream ended when this process last looked; a transaction that rolls back must not leave its own here. */
const heads = new Map<string, StoredEvent>();

async function appendTo(streamId: string, on: Queryable): Promise<number | 'conflict'> {
  const known = heads.get(streamId);
  const head = (await readStream(on, streamId, { after: known?.version })).at(-1) ?? known;
  if (head !== undefined) heads.set(streamId, head);
  const events = Array.from({ length: randomInt(1, 4) }, () => anEvent());
  const result = await appendEvents(on, {
    ...anAppend({ streamId, events }),
    expectedVersion: head?.version ?? 0,
    previousHash: head?.leafHash ?? GENESIS_HASH,
  });
  return result === 'conflict' ? result : events.length;
}

/** Takes its transaction id and its place in the queue early and commits late, or not at all. */
async function appendSlowly(streamId: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT txid_current()');
    const appended = await appendTo(streamId, client);
    if (appended !== 'conflict') await client.query('SELECT pg_sleep($1)', [randomInt(1, 30) / 1000]);
    const keep = appended !== 'conflict' && randomInt(3) > 0;
    await client.query(keep ? 'COMMIT' : 'ROLLBACK');
    if (appended === 'conflict') told.conflicts += 1;
    else if (keep) told.committed += appended;
    else told.rolledBack += 1;
  } finally {
    client.release();
  }
}

async function write(): Promise<void> {
  const mine = Array.from({ length: 20 }, () => randomUUID());
  while ((left -= 1) >= 0) {
    const streams = randomInt(4) === 0 ? shared : mine;
    const streamId = streams[randomInt(streams.length)] ?? randomUUID();
    if (randomInt(20) === 0) {
      await appendSlowly(streamId);
      continue;
    }
    const appended = await appendTo(streamId, pool);
    if (appended === 'conflict') told.conflicts += 1;
    else told.committed += appended;
  }
}

await Promise.all(Array.from({ length: Number(writers) }, write));
await pool.end();
console.log(JSON.stringify(told));
