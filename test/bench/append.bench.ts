import { randomUUID } from 'node:crypto';
import { canonicalBytes, GENESIS_HASH, leafHash, payloadHash } from '@tiaokuai/tlog';
import {
  appendEvents,
  instantText,
  migrateStore,
  openPool,
  runSequencer,
  type EventToAppend,
} from '@tiaokuai/event-store';
import { createTestDatabase } from '@tiaokuai/testing/test-database';
import { Client, type Pool } from 'pg';

/**
 * Appends against a bare INSERT of the same rows (event and queue), interleaved in one run, medians of the rounds after
 * the first. The floor inserts ready-made bytes and checks nothing; the append makes the bytes, hashes and chains them
 * and lets nothing in that does not follow the stream's last event. Run by `npm run bench -- append`.
 */
const WRITERS = 8;
const APPENDS = 4000;
const APPENDS_PER_STREAM = 5;
const ROUNDS = 7;

const pins = { listVersion: 1, limitsVersion: 1, calendarVersion: 2, directoryVersion: 57 };
const actor = { person: 'p-0017', post: 'streetDispatcher', unit: 'wangjiang' };
const payload = {
  type: 'citizenDemand',
  urgency: 'ordinary',
  facts: '夜市占道经营，油烟扰民，多次劝导无效。'.repeat(12),
  departments: [{ unit: 'zongfaju', role: 'lead', task: '查处占道', itemCode: 'JP-01' }],
};

type Append = (stream: string, version: number, previous: Uint8Array) => Promise<Uint8Array>;

/** Appends per second when WRITERS callers share the work. */
async function rate(events: number, append: Append): Promise<number> {
  const began = performance.now();
  let streams = APPENDS / APPENDS_PER_STREAM;
  async function write(): Promise<void> {
    while ((streams -= 1) >= 0) {
      const stream = randomUUID();
      let previous = GENESIS_HASH;
      for (let nth = 0; nth < APPENDS_PER_STREAM; nth += 1)
        previous = await append(stream, nth * events, previous);
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, write));
  return (APPENDS / (performance.now() - began)) * 1000;
}

function ownAppend(pool: Pool, events: number): Append {
  return async (streamId, expectedVersion, previousHash) => {
    const now = instantText(Date.now());
    const append = {
      streamId,
      kind: 'whistle',
      expectedVersion,
      previousHash,
      commandDigest: hash,
      recordedAt: now,
    };
    const toAppend = Array.from({ length: events }, (): EventToAppend => {
      return {
        eventId: randomUUID(),
        type: 'WhistleDrafted',
        schemaVersion: 1,
        effectiveAt: now,
        actor,
        pins,
        command: 'draft',
        rulesVersion: 1,
        payload,
      };
    });
    const appended = await appendEvents(pool, { ...append, events: toAppend });
    if (appended === 'conflict') throw new Error('nobody else writes to this stream');
    return appended.lastHash;
  };
}

const bytes = Buffer.from(canonicalBytes(payload));
const hash = Buffer.from(payloadHash(bytes));
const envelope = Buffer.from(
  canonicalBytes({
    ...{
      streamId: randomUUID(),
      kind: 'whistle',
      version: 1,
      eventId: randomUUID(),
      type: 'WhistleDrafted',
      schemaVersion: 1,
    },
    ...{ recordedAt: instantText(0), effectiveAt: instantText(0), actor, pins },
    ...{ command: 'draft', rulesVersion: 1 },
    ...{ payloadHash: '0'.repeat(64), prevHash: '0'.repeat(64) },
  }),
);
const leaf = Buffer.from(leafHash(envelope));

function bareInsert(pool: Pool, events: number): Append {
  const rows = Array.from({ length: events }, (_, row) => {
    const column = (nth: number): string => `$${row * 12 + nth}`;
    return {
      event: `(${Array.from({ length: 12 }, (__, nth) => column(nth + 1)).join()})`,
      queued: `(${column(1)}, ${column(2)}, ${column(10)})`,
    };
  });
  const text = `WITH inserted AS (INSERT INTO bare_event VALUES ${rows.map((row) => row.event).join()})
    INSERT INTO bare_pending (stream_id, version, leaf_hash) VALUES ${rows.map((row) => row.queued).join()}`;
  return async (stream, version, previous) => {
    const now = instantText(Date.now());
    const values = rows.flatMap((_, row) => {
      const columns = [
        stream,
        version + row + 1,
        randomUUID(),
        'WhistleDrafted',
        1,
        envelope,
        bytes,
        hash,
        previous,
        leaf,
      ];
      return [...columns, hash, now];
    });
    await pool.query({ name: `bare-${events}`, text, values });
    return leaf;
  };
}

const median = (rates: readonly number[]): number =>
  [...rates].sort((a, b) => a - b)[rates.length >> 1] ?? NaN;

async function compare(url: string, pool: Pool, events: number): Promise<void> {
  const rates: Record<'floor' | 'append' | 'ordered', number[]> = { floor: [], append: [], ordered: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.floor.push(await rate(events, bareInsert(pool, events)));
    rates.append.push(await rate(events, ownAppend(pool, events)));
    const leading = new AbortController();
    const sequencer = runSequencer({ url, signal: leading.signal });
    rates.ordered.push(await rate(events, ownAppend(pool, events)));
    leading.abort();
    await sequencer;
  }
  const floor = median(rates.floor.slice(1));
  const line = (what: string, perSecond: number): string =>
    `${what.padEnd(44)}${Math.round(perSecond * events)} events/s, ${(perSecond / floor).toFixed(2)} of the floor`;
  console.log(line(`bare INSERT, ${events} event(s) at a time`, floor));
  console.log(line(`append, ${events} event(s) at a time`, median(rates.append.slice(1))));
  console.log(line('the same while a sequencer puts them in order', median(rates.ordered.slice(1))));
}

const database = await createTestDatabase();
await migrateStore(database.url);
const owner = new Client({ connectionString: database.url });
await owner.connect();
await owner.query(`CREATE TABLE bare_event (LIKE event INCLUDING ALL); CREATE TABLE bare_pending (LIKE pending INCLUDING ALL);
  GRANT INSERT ON bare_event, bare_pending TO tiaokuai_writer`);
await owner.end();
const pool = openPool(database.url, { role: 'tiaokuai_writer', max: WRITERS });
for (const events of [1, 3]) await compare(database.url, pool, events);
await pool.end();
await database.drop();
