import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { openPool, readStream } from '@tiaokuai/event-store';
import { freePort } from '@tiaokuai/testing/free-port';
import type { Template } from './http-lives/bare-floor.js';
import { LIFE, live } from './http-lives/life.js';
import type { Target } from './send.js';
import { agent, createDatabases, IN_FLIGHT, quantile, root, start, startApi, stopAll } from './served-api.js';

/**
 * Whistle lives of five commands (draft, submitForApproval, approve, blow, acknowledge) over HTTP, signed in, 32 in
 * flight, against a bare floor that reads, folds and inserts the same; and one lone command at a time. Rounds are
 * short and interleaved, so that whatever else the machine does weighs on both; medians are told. API, load and PostgreSQL share the machine. Run by `npm run bench -- http`.
 */
const LIVES = 192;
const LONE_LIVES = 60;
const ROUNDS = 15;
/** Until both programs are compiled and their caches filled. */
const WARM_UP = 4;

async function startFloor(template: Template): Promise<Target> {
  const port = await freePort();
  const source = ['--import', `${root}test/harness/typescript-loader.mjs`];
  start([...source, `${root}test/bench/http-lives/bare-floor.ts`], {
    ...(await createDatabases()),
    BENCH_TEMPLATE: JSON.stringify(template),
    PORT: String(port),
  });
  const warm = { port, agent: agent(), headersOf: () => ({}) };
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await live(warm).catch(() => undefined)) return warm;
    await wait(50);
  }
  throw new Error('the floor does not answer');
}

/** What each command of a life appended, so that the floor writes the same. */
async function recordedLife(api: Target, url: string): Promise<Template> {
  const { caseId, versions } = await live(api);
  const pool = openPool(url, { role: 'tiaokuai_reader', max: 1 });
  const events = await readStream(pool, caseId);
  await pool.end();
  return Object.fromEntries(
    LIFE.map(({ command }, nth) => {
      const [after, upTo] = [versions[nth - 1] ?? 0, versions[nth] ?? 0];
      return [command, events.slice(after, upTo).map(({ type, payload }) => ({ type, payload }))];
    }),
  );
}

/** Lives per second with IN_FLIGHT at once. */
async function rate(target: Target): Promise<number> {
  let left = LIVES;
  const began = performance.now();
  const one = async (): Promise<void> => {
    while (left-- > 0) await live(target);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  return (LIVES / (performance.now() - began)) * 1000;
}

/** How long each command takes when it is alone, milliseconds. */
async function lone(target: Target): Promise<number[]> {
  const took: number[] = [];
  for (let nth = 0; nth < LONE_LIVES; nth++) took.push(...(await live(target)).took);
  return took;
}

try {
  const store = await createDatabases();
  const secrets = { TIAOKUAI_MASTER_KEY: randomBytes(32).toString('base64') };
  const api = await startApi(
    { ...store, ...secrets },
    LIFE.map(({ by }) => by),
  );
  const template = await recordedLife(api, store.DATABASE_URL);
  const floor = await startFloor(template);
  const rates: { api: number; floor: number }[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const measured = { floor: await rate(floor), api: await rate(api) };
    if (round >= 0) rates.push(measured);
  }
  const own = quantile(
    rates.map((each) => each.api),
    0.5,
  );
  const bare = quantile(
    rates.map((each) => each.floor),
    0.5,
  );
  const ratio = quantile(
    rates.map((each) => each.api / each.floor),
    0.5,
  );
  const [alone, bareAlone] = [await lone(api), await lone(floor)];
  const p50 = [quantile(alone, 0.5), quantile(bareAlone, 0.5)] as const;
  const events = Object.values(template).map((each) => each.length);
  console.log(
    `\nfive-command lives (${events.join('+')} events), ${IN_FLIGHT} in flight, median of ${ROUNDS} rounds:`,
  );
  console.log(`  API ${own.toFixed(0)} lives/s, floor ${bare.toFixed(0)} lives/s, ratio ${ratio.toFixed(2)}`);
  console.log(
    `one lone command, p50: API ${p50[0].toFixed(1)} ms, floor ${p50[1].toFixed(1)} ms, difference ${(p50[0] - p50[1]).toFixed(1)} ms`,
  );
} finally {
  await stopAll();
}
process.exit(0);
