import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { Client } from 'pg';
import { launch, type Launch, type Progress } from './launch.js';
import type { Product, Surroundings } from './product.js';
import { freePort } from '@tiaokuai/testing/free-port';
import { eventually, lifeOf, signalProcess } from './process/process-table.js';
import { readSettings, type Settings } from './settings.js';
import { acceptsConnections } from './temporal/temporal-server.js';
import { KNOWS_ALL_OPTIONS, healthServer, ownFolder, plan, script } from '../test/stand-ins.fixture.js';

/** A product of nothing. */
const EMPTY: Product = { jobs: [], branches: [] };

describe('a launch', () => {
  let home: string;
  let lines: string[];
  let launched: Launch[];

  beforeEach(() => {
    home = ownFolder();
    lines = [];
    launched = [];
  });
  afterEach(async () => {
    for (const one of launched) await one.stop();
  });

  const progress: Progress = {
    async step(name, work) {
      const result = await work();
      lines.push(name);
      return result;
    },
    say: (line) => lines.push(line),
  };

  async function settings(more: NodeJS.ProcessEnv = {}): Promise<Settings> {
    const names = ['API', 'WORKER_HEALTH', 'PROJECTOR_HEALTH', 'POSTGRES', 'TEMPORAL', 'TEMPORAL_UI'];
    const env: NodeJS.ProcessEnv = { ...process.env, TIAOKUAI_HOME: home };
    for (const name of names) env[`TIAOKUAI_${name}_PORT`] = String(await freePort());
    return readSettings({ ...env, ...more }, '/');
  }

  function begin(given: Settings, productOf: (around: Surroundings) => Product): Launch {
    const one = launch(given, productOf, progress);
    launched.push(one);
    return one;
  }

  const job = (name: string, source = '') => ({
    name,
    command: process.execPath,
    args: ['-e', source],
    env: process.env,
    cwd: '/',
  });

  function standIns({ ports }: Settings): Product {
    const endings = join(home, 'endings');
    const speaking = { ...job('month', 'console.log("20 of 100 matters")'), speaks: true as const };
    return {
      jobs: [job('migrate'), job('seed')],
      branches: [
        {
          jobs: [],
          processes: [
            healthServer('projector', ports.projectorHealth, endings),
            healthServer('api', ports.api, endings),
          ],
        },
        { jobs: [speaking], processes: [healthServer('worker', ports.workerHealth, endings)] },
      ],
    };
  }

  it('brings up PostgreSQL, Temporal, the one-shot jobs and the processes, and stops them all in order', async () => {
    const given = await settings();
    let around: Surroundings | undefined;
    const one = begin(given, (surroundings) => {
      around = surroundings;
      return standIns(given);
    });
    expect(await one.ready).toBe(`http://127.0.0.1:${given.ports.api}`);
    expect(lines.slice(0, 4)).toEqual(['PostgreSQL', 'Temporal', 'migrate', 'seed']);
    const after = lines.slice(4).filter((line) => !line.startsWith('Open '));
    expect([...after].sort()).toEqual(['  20 of 100 matters', 'api', 'month', 'projector', 'worker']);
    expect(after.filter((line) => !/api|projector/.test(line))).toEqual([
      '  20 of 100 matters',
      'month',
      'worker',
    ]);
    expect(around?.databaseUrl).toContain(`@127.0.0.1:${given.ports.postgres}/tiaokuai`);
    expect(around?.keysDatabaseUrl).toBe(`${around?.databaseUrl}_keys`);
    expect(around?.temporalAddress).toBe(`127.0.0.1:${given.ports.temporal}`);
    expect(Buffer.from(around?.masterKey ?? '', 'base64')).toHaveLength(32);
    const pids = readdirSync(join(home, 'run')).map((file) => pidIn(join(home, 'run', file)));
    expect(pids).toHaveLength(5);
    await one.stop();
    expect(readFileSync(join(home, 'endings'), 'utf8')).toBe('api projector worker ');
    expect(pids.map(lifeOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(readdirSync(join(home, 'run'))).toEqual([]);
    expect(readdirSync(home)).not.toContain('launcher.json');
  });

  it('brings PostgreSQL and Temporal back when they are killed', async () => {
    const given = await settings();
    await begin(given, () => standIns(given)).ready;
    for (const name of ['postgres', 'temporal']) {
      signalProcess(pidIn(join(home, 'run', `${name}.json`)), 'SIGKILL');
      const back = () => lines.some((line) => line.startsWith(`${name} is ready again`));
      expect(await eventually(back, 20_000)).toBe(true);
    }
  });

  it('names every port that is taken and the variable to change, and leaves nothing running', async () => {
    const given = await settings();
    const other = createServer().listen(given.ports.postgres, '127.0.0.1');
    await once(other, 'listening');
    const one = begin(given, () => standIns(given));
    await expect(one.ready).rejects.toThrow(
      `port ${given.ports.postgres} (PostgreSQL): set TIAOKUAI_POSTGRES_PORT`,
    );
    other.close();
  });

  it('shows the log of the one-shot job that failed, and starts nothing after it', async () => {
    const given = await settings();
    const failing = job('migrate', "console.log('relation exists'); process.exit(1)");
    const one = begin(given, () => ({ jobs: [failing], branches: [] }));
    await expect(one.ready).rejects.toThrow(/migrate failed \(exit code 1\).*relation exists/s);
  });

  it('uses the servers of DATABASE_URL and TEMPORAL_ADDRESS and starts none of its own', async () => {
    const host = await settings();
    await begin(host, () => EMPTY).ready;
    const password = readFileSync(join(home, 'postgres.password'), 'utf8');
    const guestHome = ownFolder();
    const given = await settings({
      TIAOKUAI_HOME: guestHome,
      DATABASE_URL: `postgres://tiaokuai:${password}@127.0.0.1:${host.ports.postgres}/guest`,
      TEMPORAL_ADDRESS: `127.0.0.1:${host.ports.temporal}`,
    });
    let around: Surroundings | undefined;
    const guest = begin(given, (surroundings) => {
      around = surroundings;
      return EMPTY;
    });
    await guest.ready;
    expect(around).toMatchObject({
      databaseUrl: given.databaseUrl,
      keysDatabaseUrl: `${given.databaseUrl}_keys`,
    });
    expect(around?.temporalAddress).toBe(`127.0.0.1:${host.ports.temporal}`);
    expect(readdirSync(guestHome)).not.toContain('postgres');
    await guest.stop();
  });

  it.each([
    ['DATABASE_URL', 'mysql://somewhere/x', 'DATABASE_URL is not understood'],
    [
      'DATABASE_URL',
      'postgres://a:secret@127.0.0.1:1/x',
      'PostgreSQL at postgres://a@127.0.0.1:1/x cannot be used',
    ],
  ])('says in words that %s=%s does not work, and shows no password', async (name, value, words) => {
    const one = begin(await settings({ [name]: value }), () => EMPTY);
    const message = await one.ready.catch((error: Error) => error.message);
    expect(message).toContain(words);
    expect(message).not.toContain('secret');
  });

  it('puts data aside with which Temporal does not start, and starts it empty', async () => {
    const given = await settings();
    const first = begin(given, () => EMPTY);
    await first.ready;
    await first.stop();
    for (const beside of ['-wal', '-shm']) rmSync(join(home, `temporal.db${beside}`), { force: true });
    script(join(home, 'temporal.db'), 'this is no database');
    await begin(given, () => EMPTY).ready;
    expect(lines.join('\n')).toContain('Temporal could not start on its old data');
    expect(readdirSync(home)).toContain('temporal.db.broken');
  });

  it('never makes a new master key for data that were sealed by another', async () => {
    const given = await settings();
    let url = '';
    const first = begin(given, ({ databaseUrl }) => {
      url = databaseUrl;
      return EMPTY;
    });
    await first.ready;
    await query(url.replace(/tiaokuai$/, 'postgres'), 'CREATE DATABASE tiaokuai');
    await query(url, 'CREATE TABLE event AS SELECT 1 AS version');
    await first.stop();
    const file = join(home, 'master.key');
    const key = readFileSync(file, 'utf8');
    rmSync(file);
    const refused = begin(given, () => EMPTY);
    await expect(refused.ready).rejects.toThrow(`master.key does not fit these data: ${file} is missing`);
    await refused.stop();
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, key);
    await begin(given, () => EMPTY).ready;
  });

  it("serves Temporal's own pages only when it is told to", async () => {
    const given = await settings();
    const first = begin(given, () => EMPTY);
    await first.ready;
    expect(await listens(given.ports.temporalUi)).toBe(false);
    await first.stop();
    await begin({ ...given, temporalUi: true }, () => EMPTY).ready;
    expect(await eventually(() => listens(given.ports.temporalUi), 10_000)).toBe(true);
  });

  it('is refused while another launcher runs from the same home', async () => {
    const given = await settings({ TEMPORAL_CLI_PATH: script(join(home, 'temporal'), KNOWS_ALL_OPTIONS) });
    begin(given, () => EMPTY).ready.catch(() => undefined);
    expect(() => begin(given, () => EMPTY)).toThrow(
      `Tiaokuai already runs from ${home} (process ${process.pid})`,
    );
  });

  it('can be stopped while a process is still starting', async () => {
    const given = await settings();
    const never = plan('api', 'setInterval(() => undefined, 1000)', async () => false);
    const one = begin(given, () => ({ jobs: [], branches: [{ jobs: [], processes: [never] }] }));
    const refused = expect(one.ready).rejects.toThrow();
    expect(
      await eventually(
        () => readdirSync(home).includes('run') && readdirSync(join(home, 'run')).includes('api.json'),
        20_000,
      ),
    ).toBe(true);
    await one.stop();
    await refused;
    expect(readdirSync(join(home, 'run'))).toEqual([]);
  });
});

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}

function listens(port: number): Promise<boolean> {
  return acceptsConnections(`127.0.0.1:${port}`);
}

function pidIn(record: string): number {
  return (JSON.parse(readFileSync(record, 'utf8')) as { pid: number }).pid;
}
