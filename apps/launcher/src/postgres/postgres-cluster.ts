import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { Account, ProcessPlan } from '../process/managed-process.js';
import { commandOf, endProcess, lifeOf } from '../process/process-table.js';
import { postgresAccount } from './postgres-account.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { dataFolder } from './postgres-place.js';

const USER = 'tiaokuai';

/** A cluster that is initialised and can be started. */
export interface PostgresCluster {
  data: string;
  version: string;
  plan: ProcessPlan;
  /** The URL of one of its databases, with its superuser's password. */
  urlOf(database: string): string;
}

/**
 * Prepares the embedded cluster of a home: finds binaries and account, initialises it once, and clears away a
 * server that an earlier launcher left running on the same data.
 */
export async function prepareCluster(home: string, port: number): Promise<PostgresCluster> {
  const account = existingAccount(home);
  const data = dataFolder(home, account);
  const binaries = postgresBinaries(account);
  const password = passwordOf(home);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(binaries, data, account, password);
  await clearOrphan(data);
  const urlOf = (database: string) => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
  return {
    data,
    version: binaries.version,
    urlOf,
    plan: serverPlan(binaries, data, account, port, urlOf('postgres')),
  };
}

function existingAccount(home: string): Account | undefined {
  return postgresAccount(join(home, 'postgres'));
}

function serverPlan(
  binaries: PostgresBinaries,
  data: string,
  account: Account | undefined,
  port: number,
  url: string,
): ProcessPlan {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'log_checkpoints=off'];
  return {
    name: 'postgres',
    command: binaries.postgres,
    args: ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    cwd: data,
    account,
    stopSignal: 'SIGINT', // "fast shutdown": ends the sessions, writes a checkpoint, leaves no lock
    startPatience: 60_000,
    stopPatience: 20_000,
    isReady: () => answers(url),
  };
}

/** True when the server of this URL lets us in and answers. */
export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The superuser's password, made once for each home and readable by its owner only. */
function passwordOf(home: string): string {
  const file = join(home, 'postgres.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

function initialise(
  binaries: PostgresBinaries,
  data: string,
  account: Account | undefined,
  password: string,
): void {
  // What a killed initdb left behind would be refused by the next one.
  for (const name of readdirSync(data)) rmSync(join(data, name), { recursive: true });
  const folder = mkdtempSync(join(dirname(data), 'initdb-'));
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid);
  const args = ['--pgdata', data, '--username', USER, '--pwfile', passwordFile, '--auth=scram-sha-256'];
  args.push('--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8');
  const env = { ...process.env, LC_ALL: 'C' };
  const answer = spawnSync(binaries.initdb, args, { ...account, env, cwd: data, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (answer.status === 0) return;
  rmSync(join(data, 'PG_VERSION'), { force: true });
  throw new Error(`PostgreSQL's initdb failed in ${data}:\n${answer.error?.message ?? answer.stderr}`);
}

/**
 * A server that survived its launcher still holds the data: it is shut down (its log pipe and its port may be
 * wrong for us). A lock file whose process id now belongs to somebody else would keep PostgreSQL from starting,
 * so it is removed.
 */
async function clearOrphan(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const life = lifeOf(pid);
  if (life && commandOf(pid).includes(data)) await endProcess(pid, life, 'SIGINT', 20_000);
  else rmSync(lock, { force: true });
}
