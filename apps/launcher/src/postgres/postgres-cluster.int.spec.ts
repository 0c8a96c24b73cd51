import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import type { Places } from '../process/managed-process.js';
import { freePort } from '@tiaokuai/testing/free-port';
import { lifeOf, signalProcess } from '../process/process-table.js';
import { Supervisor } from '../process/supervisor.js';
import { ownFolder } from '../../test/stand-ins.fixture.js';
import { postgresAccount } from './postgres-account.js';
import { postgresBinaries } from './postgres-binaries.js';
import { prepareCluster } from './postgres-cluster.js';
import { OPEN_PLACE, dataFolder } from './postgres-place.js';

const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('the embedded PostgreSQL', () => {
  let home: string;
  let places: Places;
  let port: number;
  let supervisors: Supervisor[];

  beforeEach(async () => {
    home = ownFolder();
    places = { logs: join(home, 'logs'), run: join(home, 'run') };
    port = await freePort();
    supervisors = [];
  });
  afterEach(async () => {
    for (const supervisor of supervisors) await supervisor.stopAll();
  });

  async function start(): Promise<{ url: string; supervisor: Supervisor }> {
    const cluster = prepareCluster(home, port);
    const supervisor = new Supervisor(places, () => undefined);
    supervisors.push(supervisor);
    await supervisor.start(cluster.plan, 5);
    return { url: cluster.urlOf('postgres'), supervisor };
  }

  async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    await client.end();
    return rows;
  }

  it('keeps its data from one start to the next, and leaves no lock when it is stopped', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.supervisor.stopAll();
    expect(existsSync(join(dataFolder(home), 'postmaster.pid'))).toBe(false);
    const second = await start();
    expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('listens on loopback only, asks for the password, and sorts the same on every machine', async () => {
    const { url } = await start();
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(url, 'SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
    expect(
      await query(url, 'SELECT datlocprovider FROM pg_database WHERE datname = current_database()'),
    ).toEqual([{ datlocprovider: 'b' }]);
    const wrong = new URL(url);
    wrong.password = 'guessed';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(join(home, 'postgres.password')).mode & 0o777).toBe(0o600);
  });

  it('starts again after a kill -9, with all that was committed', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    signalProcess(first.supervisor.pidOf('postgres') ?? 0, 'SIGKILL');
    const second = await start();
    expect(await query(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('ends a server that a killed launcher left on the same data', async () => {
    const left = await start();
    const orphan = left.supervisor.pidOf('postgres') ?? 0;
    const next = await start();
    expect(lifeOf(orphan)).toBeUndefined();
    expect(await query(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    // The first supervisor saw its process end and would start it again: it is the killed launcher's, so it stops.
    await left.supervisor.stopAll();
  });

  it('is not kept from starting by a lock whose process id passed to somebody else', async () => {
    const first = await start();
    await first.supervisor.stopAll();
    const lock = join(dataFolder(home), 'postmaster.pid');
    writeFileSync(lock, `${process.ppid}\n${dataFolder(home)}\n0\n${port}\n`);
    await start();
  });

  it('begins anew when an initdb was interrupted', async () => {
    mkdirSync(`${dataFolder(home)}.unfinished`);
    writeFileSync(join(`${dataFolder(home)}.unfinished`, 'PG_VERSION'), '18\n');
    await start();
    expect(existsSync(`${dataFolder(home)}.unfinished`)).toBe(false);
  });

  it('says which file is missing when its password was lost', async () => {
    const { supervisor } = await start();
    await supervisor.stopAll();
    rmSync(join(home, 'postgres.password'));
    expect(() => prepareCluster(home, port)).toThrow(`${join(home, 'postgres.password')} is missing`);
  });

  asRoot(
    'keeps its data and a copy of its programs where its user can reach them when a parent folder is 0700',
    async () => {
      chmodSync(dirname(home), 0o700);
      const { url } = await start();
      const data = dataFolder(home);
      expect(data.startsWith(OPEN_PLACE)).toBe(true);
      expect(readFileSync(join(home, 'postgres.place'), 'utf8')).toBe(data);
      await query(url, 'CREATE TABLE kept AS SELECT 1 AS one');
      for (const supervisor of supervisors) await supervisor.stopAll();
      expect(await query((await start()).url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
      for (const supervisor of supervisors) await supervisor.stopAll();
      rmSync(dirname(data), { recursive: true });
    },
  );

  asRoot('runs its programs from a copy when they were installed below a folder that is 0700', async () => {
    const closed = mkdtempSync(join(dirname(home), 'closed-'));
    const installed = postgresBinaries(undefined);
    const native = join(closed, 'native');
    cpSync(dirname(dirname(installed.postgres)), native, { recursive: true, verbatimSymlinks: true });
    const account = postgresAccount(dataFolder(home));
    const binaries = postgresBinaries(account, { native, version: 'test' });
    expect(dirname(dirname(binaries.postgres))).toBe(join(OPEN_PLACE, `postgresql-test-${process.arch}`));
    rmSync(dirname(dirname(binaries.postgres)), { recursive: true });
  });

  it('is restored where npm was told to run no install scripts', async () => {
    const installed = dirname(dirname(postgresBinaries(undefined).postgres));
    const native = join(home, 'native');
    cpSync(installed, native, { recursive: true, verbatimSymlinks: true });
    for (const name of readdirSync(join(native, 'lib'))) {
      const path = join(native, 'lib', name);
      if (lstatSync(path).isSymbolicLink()) rmSync(path);
    }
    expect(() => postgresBinaries(undefined, { native, version: 'test' })).not.toThrow();
  });
});
