import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { Account, ProcessPlan } from '../process/managed-process.js';
import { commandOf, endProcess, exists, lifeOf } from '../process/process-table.js';
import { postgresAccount } from './postgres-account.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { chooseDataFolder, dataFolder, requireOwnData } from './postgres-place.js';

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
 * Prepares the embedded cluster of a home: finds binaries and account, and initialises it once. Its plan
 * clears away a server that an earlier launcher left running on the same data.
 */
export function prepareCluster(home: string, port: number): PostgresCluster {
  const account = postgresAccount(dataFolder(home));
  const binaries = postgresBinaries(account);
  const data = existsSync(dataFolder(home)) ? dataFolder(home) : createCluster(home, binaries, account);
  requireOwnData(data, account);
  const password = readFileSync(passwordFile(home, data), 'utf8').trim();
  const urlOf = (database: string) => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
  const plan = serverPlan(binaries, data, account, port, urlOf('postgres'));
  return { data, version: binaries.version, urlOf, plan };
}

/** The superuser's password, made with the cluster and readable by the home's owner only. */
function passwordFile(home: string, data: string): string {
  const file = join(home, 'postgres.password');
  if (existsSync(file)) return file;
  throw new Error(
    `${file} is missing, so the data in ${data} cannot be opened. Put it back, or remove both to begin anew.`,
  );
}

/** Made beside its place and renamed, so that a cluster that was interrupted in the making is never used. */
function createCluster(home: string, binaries: PostgresBinaries, account: Account | undefined): string {
  const data = chooseDataFolder(home, account);
  const unfinished = `${data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  const secret = join(dirname(data), 'postgres.secret');
  rmSync(secret, { force: true });
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [unfinished, secret]) chownSync(path, account.uid, account.gid);
  try {
    runInitdb(binaries, unfinished, account, secret);
  } finally {
    rmSync(secret);
  }
  writeFileSync(join(home, 'postgres.password'), password, { mode: 0o600 });
  renameSync(unfinished, data);
  return data;
}

function runInitdb(
  binaries: PostgresBinaries,
  data: string,
  account: Account | undefined,
  secret: string,
): void {
  const args = ['--pgdata', data, '--username', USER, '--pwfile', secret, '--auth=scram-sha-256'];
  args.push('--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8');
  const env = { ...process.env, LC_ALL: 'C' };
  const answer = spawnSync(binaries.initdb, args, { ...account, env, cwd: data, encoding: 'utf8' });
  if (answer.status === 0) return;
  throw new Error(`PostgreSQL's initdb failed in ${data}:\n${answer.error?.message ?? answer.stderr}`);
}

function serverPlan(
  binaries: PostgresBinaries,
  data: string,
  account: Account | undefined,
  port: number,
  url: string,
): ProcessPlan {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'log_checkpoints=off',
    'max_connections=200',
  ];
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
    beforeStart: () => clearOrphan(data),
  };
}

/** True when the server of this URL lets us in and answers. */
async function answers(url: string): Promise<boolean> {
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

/**
 * A server that survived its launcher still holds the data: it is shut down. A lock file whose process id now
 * belongs to somebody else, or to a zombie that nobody buries, would keep PostgreSQL from starting, so it is
 * removed. Any other lock file stays: PostgreSQL itself must see that no session of a killed server lives on.
 */
async function clearOrphan(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  if (!exists(pid)) return;
  const life = lifeOf(pid);
  if (life && commandOf(pid).includes(data)) await endProcess(pid, life, 'SIGINT', 20_000);
  else rmSync(lock, { force: true });
}
