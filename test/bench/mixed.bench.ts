import { randomBytes } from 'node:crypto';
import { procedures } from '@tiaokuai/domain';
import { dice } from '@tiaokuai/testing';
import { LIFE, live } from './http-lives/life.js';
import { Desk, sum } from './mixed/desk.js';
import { oneOf, POSTS, REGISTERED } from './mixed/district.js';
import * as followUp from './mixed/follow-up.lives.js';
import { openRegisters } from './mixed/registers.js';
import type { Life, Standing } from './mixed/standing.js';
import * as together from './mixed/together.lives.js';
import { NotTaken, type Target } from './send.js';
import { createDatabases, IN_FLIGHT, quantile, startApi, stopAll } from './served-api.js';

/**
 * Random lives of all ten procedures over HTTP, signed in, 32 clients at once, against the whistle's own five-command
 * lives on the same API: commands accepted per second. A seed says which lives, with which units, words and turns. No
 * worker runs, so whatever reactions would open or send is left out on both sides. Rounds are short and interleaved;
 * medians are told. Run by `npm run bench -- mixed`.
 */
const LIVES = 320;
const ROUNDS = 15;
/** Until every command of every kind is compiled. A refusal in these rounds ends the bench. */
const WARM_UP = 5;
const SEED = 20261121;
/** Seeds that follow each other would begin with the same throw. */
const SCATTERED = 0x9e3779b1;

const LIVES_OF: Readonly<Record<string, Life>> = { ...together, ...followUp };
const KINDS = procedures.map(({ kind }) => kind);

async function clients(life: (nth: number) => Promise<void>): Promise<void> {
  let next = 0;
  const one = async (): Promise<void> => {
    while (next < LIVES) await life(next++);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
}

/** Commands per second of the whistle's own lives. */
async function whistleRate(target: Target): Promise<number> {
  const began = performance.now();
  await clients(async () => void (await live(target)));
  return ((LIVES * LIFE.length) / (performance.now() - began)) * 1000;
}

/** Commands accepted per second of lives of all kinds. */
async function mixedRate(standing: Standing, round: number): Promise<number> {
  const before = sum(standing.desk.accepted);
  const began = performance.now();
  await clients(async (nth) => {
    const roll = dice(Math.imul(SEED + (round + WARM_UP) * LIVES + nth, SCATTERED));
    const life = LIVES_OF[oneOf(KINDS, roll)];
    if (life === undefined) throw new Error('a kind has no lives here');
    await life(standing, roll).catch((error: unknown) => {
      if (round < 0 || !(error instanceof NotTaken)) throw error;
    });
  });
  return ((sum(standing.desk.accepted) - before) / (performance.now() - began)) * 1000;
}

function standingOn(desk: Desk, registers: ReadonlyMap<string, string>): Standing {
  const opened = [...registers].map(([unit, caseId]) => ({
    ...{ case: desk.found('liaison', caseId), unit },
    operator: 3,
  }));
  return { desk, whistles: [], convened: [], registers: opened };
}

/** A line for each kind; fails where one was not lived. */
function tellKinds({ opened, accepted }: Desk): void {
  const all = sum(accepted);
  for (const kind of KINDS) {
    const [cases, commands] = [opened.get(kind) ?? 0, accepted.get(kind) ?? 0];
    if (cases === 0 || commands === 0) throw new Error(`no ${kind} was opened and lived`);
    const share = ((commands / all) * 100).toFixed(1);
    console.log(`  ${kind}: ${cases} cases with those of the warm-up, ${commands} commands (${share} %)`);
  }
}

function tellRefused({ accepted, refused }: Desk): void {
  const share = (sum(refused) / (sum(accepted) + sum(refused))) * 100;
  console.log(`  refused: ${sum(refused)} of ${sum(accepted) + sum(refused)} (${share.toFixed(2)} %)`);
  for (const [what, times] of refused) console.log(`    ${times} × ${what}`);
}

const median = (values: readonly number[]): number => quantile(values, 0.5);

try {
  const store = await createDatabases();
  const masterKey = randomBytes(32).toString('base64');
  const posts = [...POSTS, ...LIFE.map(({ by }) => by)];
  const api = await startApi({ ...store, TIAOKUAI_MASTER_KEY: masterKey }, posts);
  const desk = new Desk(api);
  const standing = standingOn(desk, await openRegisters(store, masterKey, REGISTERED));
  const rates: { mixed: number; whistle: number }[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    if (round === 0) desk.forget();
    const measured = { whistle: await whistleRate(api), mixed: await mixedRate(standing, round) };
    if (round >= 0) rates.push(measured);
  }
  const ratios = rates.map(({ mixed, whistle }) => mixed / whistle);
  const own = median(rates.map(({ whistle }) => whistle));
  const all = median(rates.map(({ mixed }) => mixed));
  console.log(`\nlives of ${KINDS.length} kinds, ${IN_FLIGHT} clients, median of ${ROUNDS} rounds:`);
  console.log(
    `  mixed ${all.toFixed(0)} commands/s, the whistle's own ${own.toFixed(0)} commands/s, ` +
      `ratio ${median(ratios).toFixed(2)} (rounds ${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
  );
  tellKinds(desk);
  tellRefused(desk);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await stopAll();
}
process.exit();
