import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrateStore } from '@tiaokuai/event-store';
import pg from 'pg';
import { lifeOf } from '../../apps/launcher/src/process/process-table.js';
import { freePort } from '@tiaokuai/testing/free-port';

const root = fileURLToPath(new URL('../..', import.meta.url));

const ACCOUNTS = ['tiaokuai_api', 'tiaokuai_projector', 'tiaokuai_worker'];

interface Start {
  npm: ChildProcess;
  url: string;
  output: string;
}

describe('npm start', () => {
  let folder: string;
  let home: string;
  let env: NodeJS.ProcessEnv;
  let running: ChildProcess | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tiaokuai-start-'));
    chmodSync(folder, 0o755);
    home = join(folder, 'a home');
    mkdirSync(home);
    env = { ...process.env, TIAOKUAI_HOME: home };
    for (const name of ['DATABASE_URL', 'KEYS_DATABASE_URL', 'TEMPORAL_ADDRESS']) delete env[name];
    for (const name of ['API', 'WORKER_HEALTH', 'PROJECTOR_HEALTH', 'POSTGRES', 'TEMPORAL', 'TEMPORAL_UI']) {
      env[`TIAOKUAI_${name}_PORT`] = String(await freePort());
    }
  });
  afterAll(async () => {
    if (running) await pressCtrlC(running);
    rmSync(folder, { recursive: true });
  });

  it('prints a line for each step and the address, where api, worker and projector are ready', async () => {
    const { output, url } = await start();
    const steps = [...output.matchAll(/^ {2}(\S+) +\d+\.\d s {3}\S/gm)].map(([, name]) => name);
    expect(steps.slice(0, 6)).toEqual(['dependencies', 'build', 'PostgreSQL', 'Temporal', 'migrate', 'seed']);
    expect(steps.slice(6).sort()).toEqual(['api', 'month', 'projector', 'worker']);
    expect(steps.indexOf('worker')).toBeGreaterThan(steps.indexOf('month'));
    expect(url).toBe(`http://127.0.0.1:${env['TIAOKUAI_API_PORT']}`);
    for (const name of ['API', 'WORKER_HEALTH', 'PROJECTOR_HEALTH']) {
      const answer = await fetch(`http://127.0.0.1:${env[`TIAOKUAI_${name}_PORT`]}/health/ready`);
      expect([name, answer.status]).toEqual([name, 200]);
    }
    expect(await (await fetch(url)).text()).toContain('lang="zh-CN"');
  });

  it('logs each process in by an account of its own, and none as the owner of the databases', async () => {
    expect(await sessions()).toEqual(ACCOUNTS);
    const inKeys = await query(
      'SELECT count(*)::int AS n FROM subject_key',
      addressAs('tiaokuai_api', 'tiaokuai_keys'),
    );
    expect(inKeys).toEqual([{ n: expect.any(Number) as number }]);
    await expect(query('SELECT 1', addressAs('tiaokuai_projector', 'tiaokuai_keys'))).rejects.toMatchObject({
      code: '42501',
    });
    expect(statSync(join(home, 'accounts.json')).mode & 0o777).toBe(0o600);
  });

  it('ends at Ctrl-C without leaving a process or a lock', async () => {
    await query('CREATE TABLE kept AS SELECT 1 AS one');
    const pids = startedPids();
    expect(pids).toHaveLength(5);
    if (running) await pressCtrlC(running);
    expect(pids.map(lifeOf)).toEqual(pids.map(() => undefined));
    expect(readdirSync(join(home, 'run'))).toEqual([]);
    expect(existsSync(join(home, 'launcher.json'))).toBe(false);
    expect(existsSync(join(home, 'postgres/postmaster.pid'))).toBe(false);
  });

  it('starts again with all that was there, and gives the processes new passwords when those it made are lost', async () => {
    rmSync(join(home, 'accounts.json'));
    const { url } = await start();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await query('SELECT one FROM kept')).toEqual([{ one: 1 }]);
    expect(await sessions()).toEqual(ACCOUNTS);
  });

  it('gives accounts to the data of a release that had none', async () => {
    const all = ACCOUNTS.join(', ');
    for (const url of [addressAs('tiaokuai'), addressAs('tiaokuai', 'tiaokuai_keys')])
      await query(
        `DROP OWNED BY ${all}; GRANT CONNECT, TEMPORARY ON DATABASE ${new URL(url).pathname.slice(1)} TO PUBLIC`,
        url,
      );
    await query(`DROP ROLE ${all}`);
    await query("DELETE FROM migration WHERE name = '0014-accounts.sql'");
    await query('DROP FUNCTION advance_simulated_clock; DROP SCHEMA read_beside');
    if (running) await pressCtrlC(running);
    await start();
    expect(await sessions()).toEqual(ACCOUNTS);
  });

  it('recovers after a kill -9 of everything, with all that was there', async () => {
    const launcher = JSON.parse(readFileSync(join(home, 'launcher.json'), 'utf8')) as { pid: number };
    const ended = running ? once(running, 'exit') : undefined;
    for (const pid of [launcher.pid, ...startedPids()]) process.kill(pid, 'SIGKILL');
    await ended;
    const { url } = await start();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await query('SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('recovers after a kill -9 of the launcher alone, and ends what it left running', async () => {
    const launcher = JSON.parse(readFileSync(join(home, 'launcher.json'), 'utf8')) as { pid: number };
    const ended = running ? once(running, 'exit') : undefined;
    process.kill(launcher.pid, 'SIGKILL');
    await ended;
    const { output } = await start();
    expect(output).toContain(
      'Ended what a killed launcher left running: api, projector, worker, temporal, postgres',
    );
  });

  it('is refused from the same home while it runs, with the address', async () => {
    const second = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = outputOf(second);
    const [code] = (await once(second, 'exit')) as [number];
    expect(code).not.toBe(0);
    expect(output()).toContain(`Tiaokuai already runs from ${home}`);
  });

  it('uses the servers it is told, starts none of its own, and shows no password', async () => {
    if (running) await pressCtrlC(running);
    const server = new URL(process.env['TIAOKUAI_TEST_DATABASE_URL'] ?? '');
    const asked = server.href;
    server.pathname = '/npm_start';
    // A month that was told is not told again; the database of the keys is not there yet.
    await query('CREATE DATABASE npm_start', asked);
    await migrateStore(server.href);
    await query("INSERT INTO errand_progress VALUES ('demonstration', 'done', '')", server.href);
    const guest = join(folder, 'guest');
    const { output } = await start({
      TIAOKUAI_HOME: guest,
      DATABASE_URL: server.href,
      TEMPORAL_ADDRESS: process.env['TIAOKUAI_TEST_TEMPORAL_ADDRESS'],
    });
    expect(output).toMatch(/PostgreSQL .* DATABASE_URL postgres:/);
    expect(output).not.toContain(server.password);
    expect(await sessions(server.href)).toEqual(['npm_start_api', 'npm_start_projector', 'npm_start_worker']);
    expect(readdirSync(join(guest, 'run')).sort()).toEqual(['api.json', 'projector.json', 'worker.json']);
  });

  async function start(more: NodeJS.ProcessEnv = {}): Promise<Start> {
    // In a process group of its own, as a terminal gives it, so that Ctrl-C can be sent to all of it.
    const npm = spawn('npm', ['start'], {
      cwd: root,
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    running = npm;
    const output = outputOf(npm);
    const url = await new Promise<string>((resolve, reject) => {
      npm.stdout.on('data', () => {
        const address = /Ready in .* s: (\S+)/.exec(output())?.[1];
        if (address) resolve(address);
      });
      npm.once('exit', () => reject(new Error(output())));
    });
    return { npm, url, output: output() };
  }

  async function pressCtrlC(npm: ChildProcess): Promise<void> {
    running = undefined;
    if (npm.exitCode !== null || npm.signalCode !== null) return;
    const ended = once(npm, 'exit');
    process.kill(-(npm.pid ?? 0), 'SIGINT');
    await ended;
  }

  function startedPids(): number[] {
    const records = readdirSync(join(home, 'run')).map((file) =>
      readFileSync(join(home, 'run', file), 'utf8'),
    );
    return records.map((record) => (JSON.parse(record) as { pid: number }).pid);
  }

  /** Who was seen logged in to the databases, beside the one who asks, until it was one for each process. */
  async function sessions(url = addressAs('tiaokuai')): Promise<unknown[]> {
    const database = new URL(url).pathname.slice(1);
    const seen = new Set<unknown>();
    for (const deadline = performance.now() + 20_000; seen.size < 3 && performance.now() < deadline;) {
      // Connections of a process that has nothing to do are closed after a while.
      await fetch(`http://127.0.0.1:${env['TIAOKUAI_API_PORT']}/health/ready`);
      const rows = await query(
        `SELECT usename::text AS name FROM pg_stat_activity WHERE datname IN ('${database}', '${database}_keys')
           AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
        url,
      );
      for (const { name } of rows) seen.add(name);
    }
    return [...seen].sort();
  }

  function addressAs(account: string, database = 'tiaokuai'): string {
    const owners = () => readFileSync(join(home, 'postgres.password'), 'utf8');
    const others = () =>
      JSON.parse(readFileSync(join(home, 'accounts.json'), 'utf8')) as Record<string, string>;
    const password = account === 'tiaokuai' ? owners() : others()[account.replace('tiaokuai_', '')];
    return `postgres://${account}:${password}@127.0.0.1:${env['TIAOKUAI_POSTGRES_PORT']}/${database}`;
  }

  async function query(sql: string, url = addressAs('tiaokuai')): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }
});

function outputOf(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  return () => output;
}
