import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DemonstrationPeople } from '@tiaokuai/contracts';
import { migrateStore } from '@tiaokuai/event-store';
import { migrateKeys } from '@tiaokuai/personal-data';
import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import { freePort } from '@tiaokuai/testing/free-port';
import { holdersOf } from '../e2e/holders.js';
import type { Headers, Target } from './send.js';

/** So many clients send at once. */
export const IN_FLIGHT = 32;

export const root = fileURLToPath(new URL('../..', import.meta.url));
const children: ChildProcess[] = [];
const databases: TestDatabase[] = [];
const folders: string[] = [];

export interface Databases {
  readonly DATABASE_URL: string;
  readonly KEYS_DATABASE_URL: string;
}

export async function createDatabases(): Promise<Databases> {
  const [store, keys] = [await createTestDatabase(), await createTestDatabase()];
  databases.push(store, keys);
  await migrateStore(store.url);
  await migrateKeys(keys.url);
  return { DATABASE_URL: store.url, KEYS_DATABASE_URL: keys.url };
}

export function start(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  return child;
}

/** Ends what was started and drops the databases. */
export async function stopAll(): Promise<void> {
  for (const child of children) child.kill('SIGKILL');
  for (const database of databases) await database.drop();
  for (const folder of folders) await rm(folder, { recursive: true });
}

/** Polls until somebody answers there; a server that never comes up ends the bench. */
async function listening(url: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await fetch(url).catch(() => undefined)))
    if (Date.now() > deadline) throw new Error(`${url} does not answer`);
    else await wait(50);
}

/** Seeds the demonstration district, starts the real API on it and signs in whoever is on these posts. */
export async function startApi(environment: NodeJS.ProcessEnv, posts: Iterable<string>): Promise<Target> {
  const port = await freePort();
  const TIAOKUAI_FILES = await mkdtemp(join(tmpdir(), 'tiaokuai-files-'));
  folders.push(TIAOKUAI_FILES);
  const env = { ...environment, TIAOKUAI_FILES, TIAOKUAI_API_PORT: String(port), TIAOKUAI_CLOCK: 'real' };
  const [code] = (await once(start([`${root}apps/api/dist/seed.js`], env), 'exit')) as [number];
  if (code !== 0) throw new Error('the district could not be seeded');
  start([`${root}apps/api/dist/main.js`], env);
  await listening(`http://127.0.0.1:${port}/health/live`);
  const headers = new Map<string, Headers>();
  const people = await fetch(`http://127.0.0.1:${port}/api/v1/session/people`);
  const holders = holdersOf((await people.json()) as DemonstrationPeople);
  for (const by of new Set(posts)) headers.set(by, await signIn(port, by, holders));
  return { port, agent: agent(), headersOf: (by) => headers.get(by) ?? {} };
}

/** `wj/streetOfficer` is the first holder of the post, `wj/streetOfficer/3` the third. */
async function signIn(
  port: number,
  by: string,
  holders: ReadonlyMap<string, readonly string[]>,
): Promise<Headers> {
  const [unit = '', post = '', n = '1'] = by.split('/');
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: holders.get(`${unit}/${post}`)?.[Number(n) - 1] }),
  });
  if (!response.ok) throw new Error(`${by} cannot sign in: ${await response.text()}`);
  const { token } = (await response.json()) as { token: string };
  return { authorization: `Bearer ${token}`, 'tiaokuai-post': `${unit}/${post}` };
}

export function agent(): Agent {
  return new Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? NaN;
}
