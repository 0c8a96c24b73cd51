import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Connection } from '@temporalio/client';
import type { NewEvent } from '@tiaokuai/domain';
import { appendEvents, eventIdOf, instantText, migrateStore, openPool } from '@tiaokuai/event-store';
import { districtKinds, migrateReadModels, rebuildReadModels } from '@tiaokuai/projections';
import { createTestDatabase } from '@tiaokuai/testing/test-database';
import { createTestNamespace } from '@tiaokuai/testing/test-namespace';
import type { Pool } from 'pg';
import { recordedLife } from './projection-lag/recorded-life.js';

/**
 * From the commit of a command's events to the moment when lists show them, while whistles live at a steady rate and the
 * projector orders, projects and relays as in life. Gate: p99 under 100 ms at 500 events/s. What a process that has just
 * begun takes for its first events is told apart: it is compiling its own code then.
 */
const RATES = [100, 500, 1000];
const SECONDS = 17;
const WARMING_SECONDS = 2;
const LIVES_AT_ONCE = 40;
const MAIN = fileURLToPath(new URL('../../apps/projector/dist/main.js', import.meta.url));

interface Commit {
  readonly streamId: string;
  readonly version: number;
  readonly at: number;
}

const life = recordedLife();
const temporalAddress = process.env['TIAOKUAI_TEST_TEMPORAL_ADDRESS'];

/** Lives one after the other, each command given as soon as the rate allows it. */
async function live(pool: Pool, allowed: (events: number) => Promise<boolean>): Promise<readonly Commit[]> {
  const commits: Commit[] = [];
  for (;;) {
    const streamId = randomUUID();
    let [version, previousHash] = [0, new Uint8Array(32)];
    for (const events of life) {
      if (!(await allowed(events.length))) return commits;
      const appended = await append(pool, { streamId, version, previousHash, events });
      version = appended.version;
      previousHash = new Uint8Array(appended.lastHash);
      commits.push({ streamId, version, at: performance.now() });
    }
  }
}

async function append(
  pool: Pool,
  stream: { streamId: string; version: number; previousHash: Uint8Array; events: readonly NewEvent[] },
) {
  const commandId = randomUUID();
  const appended = await appendEvents(pool, {
    streamId: stream.streamId,
    kind: 'whistle',
    expectedVersion: stream.version,
    previousHash: stream.previousHash,
    commandDigest: randomBytes(32),
    recordedAt: instantText(Date.now()),
    events: stream.events.map((event, n) => ({
      ...event,
      eventId: eventIdOf(commandId, n),
      schemaVersion: 1,
      rulesVersion: 1,
    })),
  });
  if (appended === 'conflict') throw new Error('nobody else writes to this stream');
  return appended;
}

/** Spreads `rate` events over each second; false once the time is over. */
function pace(rate: number): (events: number) => Promise<boolean> {
  const began = performance.now();
  let given = 0;
  return async (events) => {
    const due = began + (given / rate) * 1_000;
    given += events;
    if (due - began > SECONDS * 1_000) return false;
    await wait(Math.max(0, due - performance.now()));
    return true;
  };
}

/** When the read models had reached which place in the log, seen every two milliseconds. */
async function watch(pool: Pool, signal: AbortSignal): Promise<readonly { at: number; logIndex: number }[]> {
  const seen: { at: number; logIndex: number }[] = [];
  while (!signal.aborted) {
    const { rows } = await pool.query<{ log_index: string }>({
      name: 'watch',
      text: `SELECT log_index FROM read.position WHERE consumer = 'cases'`,
    });
    const logIndex = Number(rows[0]?.log_index ?? -1);
    if (logIndex !== seen.at(-1)?.logIndex) seen.push({ at: performance.now(), logIndex });
    await wait(2);
  }
  return seen;
}

interface Measured {
  readonly lags: readonly number[];
  /** Of what came while the process was warming. */
  readonly first: readonly number[];
  readonly events: number;
  readonly relayed: number;
  /** Of one core, while events came. */
  readonly projectorCpuPercent: number;
  /** Events folded per second when the read models are built anew beside. */
  readonly rebuiltPerSecond: number;
}

/** One rate, on a store of its own. */
async function measure(rate: number): Promise<Measured> {
  const database = await createTestDatabase();
  await migrateStore(database.url);
  await migrateReadModels(database.url, districtKinds);
  const pool = openPool(database.url, { role: 'tiaokuai_writer', max: LIVES_AT_ONCE });
  const namespace = await namespaceOf();
  const projector = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: temporalAddress ?? '127.0.0.1:1',
      TEMPORAL_NAMESPACE: namespace ?? 'default',
      TIAOKUAI_PROJECTOR_HEALTH_PORT: '0',
      TIAOKUAI_LOG_LEVEL: 'fatal',
    },
    stdio: 'inherit',
  });
  const ended = once(projector, 'exit');
  try {
    const measured = await measureWith(pool, projector.pid ?? 0, rate);
    const began = performance.now();
    const rebuilt = await rebuildReadModels(database.url, districtKinds);
    return { ...measured, rebuiltPerSecond: rebuilt / ((performance.now() - began) / 1_000) };
  } finally {
    projector.kill('SIGTERM');
    await ended;
    await pool.end();
    await database.drop();
  }
}

async function measureWith(
  pool: Pool,
  projector: number,
  rate: number,
): Promise<Omit<Measured, 'rebuiltPerSecond'>> {
  const stop = new AbortController();
  const watching = watch(pool, stop.signal);
  await wait(2_000);
  const [began, cpu] = [performance.now(), cpuSeconds(projector)];
  const allowed = pace(rate);
  const commits = (
    await Promise.all(Array.from({ length: LIVES_AT_ONCE }, () => live(pool, allowed)))
  ).flat();
  const seconds = (performance.now() - began) / 1_000;
  const projectorCpuPercent = ((cpuSeconds(projector) - cpu) / seconds) * 100;
  await wait(2_000);
  stop.abort();
  const seen = await watching;
  const { rows } = await pool.query<{ stream_id: string; version: number; log_index: string }>(
    'SELECT stream_id, version, log_index FROM log',
  );
  const { rows: relay } = await pool.query<{ log_index: string }>(
    `SELECT log_index FROM read.position WHERE consumer = 'relay'`,
  );
  const indexOf = new Map(rows.map((row) => [`${row.stream_id} ${row.version}`, Number(row.log_index)]));
  const lagOf = ({ streamId, version, at }: Commit): number => {
    const index = indexOf.get(`${streamId} ${version}`) ?? Infinity;
    return (seen.find(({ logIndex }) => logIndex >= index)?.at ?? Infinity) - at;
  };
  const warm = began + WARMING_SECONDS * 1_000;
  return {
    lags: commits.filter(({ at }) => at >= warm).map(lagOf),
    first: commits.filter(({ at }) => at < warm).map(lagOf),
    events: rows.length,
    relayed: Number(relay[0]?.log_index ?? -1) + 1,
    projectorCpuPercent,
  };
}

/** Processor time of a process so far; NaN where the system does not tell. */
function cpuSeconds(pid: number): number {
  try {
    const [, , , , , , , , , , , user = '', system = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/.*\) /, '')
      .split(' ');
    return (Number(user) + Number(system)) / 100;
  } catch {
    return NaN;
  }
}

async function namespaceOf(): Promise<string | undefined> {
  if (temporalAddress === undefined) return undefined;
  const connection = await Connection.connect({ address: temporalAddress });
  const namespace = await createTestNamespace(connection);
  await connection.close();
  return namespace;
}

function percentile(lags: readonly number[], percent: number): string {
  const sorted = [...lags].sort((a, b) => a - b);
  return (sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? NaN).toFixed(0).padStart(5);
}

console.log(`Temporal ${temporalAddress === undefined ? 'away' : 'there, no worker'}; milliseconds`);
for (const rate of RATES) {
  const { lags, first, events, relayed, projectorCpuPercent, rebuiltPerSecond } = await measure(rate);
  const [p50, p95, p99, max] = [50, 95, 99, 100].map((percent) => percentile(lags, percent));
  console.log(
    `${String(Math.round(events / SECONDS)).padStart(5)} events/s (asked ${rate})  p50 ${p50}  p95 ${p95}  p99 ${p99}  max ${max}  (first ${WARMING_SECONDS} s: p99 ${percentile(first, 99)})  ` +
      `relayed ${relayed} of ${events}  projector ${projectorCpuPercent.toFixed(0)} % of a core  rebuild ${rebuiltPerSecond.toFixed(0)} events/s`,
  );
}
