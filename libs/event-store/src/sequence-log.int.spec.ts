import { GENESIS_HASH, hex } from '@tiaokuai/tlog';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { anAppend, anEvent } from '../test/an-event.fixture.js';
import { nextLine, startProcess, wholeOutput } from '../test/run-process.fixture.js';
import { appendEvents } from './append-events.js';
import type { LoggedEvent } from './event.js';
import { withRole } from './open-pool.js';
import { logHead, logIndexOf, readLog } from './read-log.js';
import { runSequencer } from './run-sequencer.js';
import { sequenceLog, takeTerm } from './sequence-log.js';
import { ownStore } from '../test/own-store.fixture.js';

const WRITER = new URL('../test/append-writer.fixture.ts', import.meta.url);
const SEQUENCER = new URL('../test/lead-sequencer.fixture.ts', import.meta.url);

const store = ownStore('test');

async function connected(): Promise<Client> {
  const client = new Client({ connectionString: withRole(store.database.url, 'tiaokuai_writer') });
  await client.connect();
  return client;
}

/** Follows the log as every consumer does, from its beginning until `stop`, and gives what it saw. */
async function follow(stop: AbortSignal): Promise<readonly LoggedEvent[]> {
  const seen: LoggedEvent[] = [];
  for (;;) {
    const last = stop.aborted;
    const batch = await readLog(store.pool, { after: seen.at(-1)?.logIndex ?? -1, limit: 500 });
    seen.push(...batch);
    if (batch.length === 0 && last) return seen;
    if (batch.length === 0) await wait(5);
  }
}

async function reaches(logIndex: number): Promise<void> {
  while ((await logHead(store.pool)).newest < logIndex) await wait(20);
}

async function drained(): Promise<void> {
  while ((await logHead(store.pool)).waiting > 0) await wait(20);
}

/** Dense from 0, each stream in the order of its versions, and chained. */
function expectOneOrder(seen: readonly LoggedEvent[]): void {
  expect(seen.findIndex((event, index) => event.logIndex !== index)).toBe(-1);
  const heads = new Map<string, { version: number; leaf: string }>();
  for (const event of seen) {
    const head = heads.get(event.streamId) ?? { version: 0, leaf: hex(GENESIS_HASH) };
    const { prevHash } = JSON.parse(new TextDecoder().decode(event.envelopeBytes)) as { prevHash: string };
    if (event.version !== head.version + 1 || prevHash !== head.leaf) {
      throw new Error(`index ${event.logIndex} does not follow version ${head.version} of its stream`);
    }
    heads.set(event.streamId, { version: event.version, leaf: hex(event.leafHash) });
  }
}

describe('the order of the log', () => {
  it('loses, doubles and reorders none of 20,000 appends by 32 writers in four processes, with slow commits, rollbacks and leaders that are killed or step down', async () => {
    const shared = Array.from({ length: 8 }, () => randomUUID());
    const stop = new AbortController();
    const seen = follow(stop.signal);
    const first = startProcess(SEQUENCER, store.database.url);
    await nextLine(first);
    const writers = Array.from({ length: 4 }, () =>
      wholeOutput(startProcess(WRITER, store.database.url, '8', '5000', ...shared)),
    );
    const stepDown = new AbortController();
    const second = runSequencer({ url: store.database.url, signal: stepDown.signal, standbyTick: 50 });
    await reaches(5_000);
    first.kill('SIGKILL');
    await reaches(15_000);
    const third = startProcess(SEQUENCER, store.database.url);
    stepDown.abort();
    expect(await nextLine(third)).toBe('3');
    const told = (await Promise.all(writers)).map((line) => JSON.parse(line) as Record<string, number>);
    await drained();
    stop.abort();
    third.kill('SIGKILL');
    await Promise.all([second, once(third, 'exit')]);
    const total = (what: string): number => told.reduce((sum, each) => sum + (each[what] ?? NaN), 0);
    const log = await seen;
    expect(log).toHaveLength(total('committed'));
    expect(total('conflicts')).toBeGreaterThan(0);
    expect(total('rolledBack')).toBeGreaterThan(0);
    expectOneOrder(log);
    const { rows } = await store.pool.query('SELECT count(*)::int AS events FROM event');
    expect(rows).toEqual([{ events: log.length }]);
  }, 180_000);

  it('is kept by one leader; another takes over when the leading process is killed', async () => {
    const leader = startProcess(SEQUENCER, store.database.url);
    expect(await nextLine(leader)).toBe('1');
    const stop = new AbortController();
    const terms: number[] = [];
    const standby = runSequencer({
      url: store.database.url,
      signal: stop.signal,
      standbyTick: 20,
      onLeading: (term) => terms.push(term),
    });
    await appendEvents(store.pool, anAppend());
    await drained();
    expect(terms).toEqual([]);
    leader.kill('SIGKILL');
    await appendEvents(store.pool, anAppend());
    await drained();
    expect(terms).toEqual([2]);
    stop.abort();
    await standby;
    const { rows } = await store.pool.query('SELECT log_index, term FROM log ORDER BY 1');
    expect(rows).toEqual([{ log_index: '0', term: 1 }, { log_index: '1', term: 2 }]); // prettier-ignore
  }, 30_000);

  it('fences a leader that was replaced while it was away: it moves nothing, and nothing is lost', async () => {
    const [first, second] = await Promise.all([connected(), connected()]);
    const term = (await takeTerm(first)) ?? 0;
    expect(await takeTerm(second)).toBeUndefined();
    await first.query('SELECT pg_advisory_unlock_all()');
    const newer = (await takeTerm(second)) ?? 0;
    await appendEvents(store.pool, anAppend({ events: [anEvent(), anEvent()] }));
    expect(await sequenceLog(first, { term })).toBe('fenced');
    expect(await logHead(store.pool)).toEqual({ newest: -1, waiting: 2 });
    expect(await sequenceLog(second, { term: newer })).toBe(2);
    await Promise.all([first.end(), second.end()]);
  });

  it('stays dense and complete when two sequencers of one term run at once, as only a broken lock could make them', async () => {
    const clients = await Promise.all([connected(), connected()]);
    const term = (clients[0] && (await takeTerm(clients[0]))) ?? 0;
    const appends = Array.from({ length: 300 }, () =>
      appendEvents(store.pool, anAppend({ events: [anEvent(), anEvent()] })),
    );
    const done = new AbortController();
    const racing = clients.map(async (client) => {
      while (!done.signal.aborted) await sequenceLog(client, { term, limit: 7 });
    });
    await Promise.all(appends);
    await drained();
    done.abort();
    await Promise.all(racing);
    const log = await readLog(store.pool, { after: -1, limit: 1000 });
    expect(log).toHaveLength(600);
    expectOneOrder(log);
    await Promise.all(clients.map((client) => client.end()));
  });

  it('tells where an event stands, and nothing before it has been placed', async () => {
    const append = anAppend();
    await appendEvents(store.pool, append);
    const event = { streamId: append.streamId, version: 1 };
    expect(await logIndexOf(store.pool, event)).toBeUndefined();
    const client = await connected();
    await sequenceLog(client, { term: (await takeTerm(client)) ?? 0 });
    expect(await logIndexOf(store.pool, event)).toBe(0);
    await client.end();
  });
});
