import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { healthServer, ownFolder, plan } from '../../test/stand-ins.fixture.js';
import { ManagedProcess, type Places } from './managed-process.js';
import { freePort } from '@tiaokuai/testing/free-port';
import { eventually, lifeOf, signalProcess } from './process-table.js';
import { endLeftovers, writeRunRecord } from './run-records.js';
import { Supervisor } from './supervisor.js';

describe('the supervisor', () => {
  let places: Places;
  let endings: string;
  let said: string[];
  let supervisor: Supervisor;

  beforeEach(() => {
    const home = ownFolder();
    places = { logs: join(home, 'logs'), run: join(home, 'run') };
    endings = join(home, 'endings');
    said = [];
    supervisor = new Supervisor(places, (line) => said.push(line));
  });
  afterEach(() => supervisor.stopAll());

  it('starts a process that was killed again, and says so', async () => {
    const port = await freePort();
    await supervisor.start(healthServer('api', port, endings));
    const first = supervisor.pidOf('api') ?? 0;
    signalProcess(first, 'SIGKILL');
    expect(await eventually(() => said.some((line) => line.startsWith('api is ready again')), 10_000)).toBe(
      true,
    );
    expect(said[0]).toBe('api was ended by SIGKILL; starting it again in 0.5 s');
    expect(supervisor.pidOf('api')).not.toBe(first);
  });

  it('waits longer each time a process ends soon after its start', async () => {
    const source = 'setTimeout(() => process.exit(3), 50)';
    await supervisor.start(plan('worker', source, async () => true));
    expect(await eventually(() => said.filter((line) => line.includes('again in')).length >= 3, 15_000)).toBe(
      true,
    );
    expect(said.filter((line) => line.includes('again in'))).toEqual([
      'worker ended with exit code 3; starting it again in 0.5 s',
      'worker ended with exit code 3; starting it again in 1 s',
      'worker ended with exit code 3; starting it again in 2 s',
    ]);
  });

  it('stops api, projector, worker in this order, whatever order they were started in', async () => {
    for (const name of ['worker', 'api', 'projector'])
      await supervisor.start(healthServer(name, await freePort(), endings));
    await supervisor.stopAll();
    expect(readFileSync(endings, 'utf8')).toBe('api projector worker ');
    expect(said).toEqual([]);
  });

  it('ends by force what does not end when asked', async () => {
    const source =
      "process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000); console.log('deaf')";
    const deaf = plan('worker', source, async () =>
      readFileSync(join(places.logs, 'worker.log'), 'utf8').includes('deaf'),
    );
    await supervisor.start({ ...deaf, stopPatience: 200 });
    const pid = supervisor.pidOf('worker') ?? 0;
    await supervisor.stopAll();
    expect(lifeOf(pid)).toBeUndefined();
  });

  it('shows what a process wrote when it dies instead of becoming ready', async () => {
    const dies = plan('api', "console.error('no such database'); process.exit(1)", async () => false);
    await expect(supervisor.start(dies)).rejects.toThrow(/api ended with exit code 1.*no such database/s);
  });

  it('ends what is only just starting when it is told to stop', async () => {
    const starting = supervisor.start(plan('api', 'setInterval(() => undefined, 1000)', async () => false));
    const refused = expect(starting).rejects.toThrow();
    expect(await eventually(() => readRecord(places, 'api') !== undefined, 5_000)).toBe(true);
    const { pid } = readRecord(places, 'api') ?? { pid: 0 };
    await supervisor.stopAll();
    await refused;
    expect(lifeOf(pid)).toBeUndefined();
  });

  it('shows what a one-shot job wrote when it fails', async () => {
    const job = { name: 'migrate', command: process.execPath, cwd: '/', env: process.env };
    await supervisor.run({ ...job, args: ['-e', ''] });
    await expect(
      supervisor.run({ ...job, args: ['-e', "console.log('locked'); process.exit(4)"] }),
    ).rejects.toThrow(/migrate failed \(exit code 4\).*locked/s);
  });
});

describe('leftovers of a killed launcher', () => {
  it('are ended by the next one, but a process id that passed to somebody else is left alone', async () => {
    const home = ownFolder();
    const places = { logs: join(home, 'logs'), run: join(home, 'run') };
    const left = await ManagedProcess.start(
      healthServer('api', await freePort(), join(home, 'endings')),
      places,
    );
    writeRunRecord(places.run, {
      name: 'worker',
      pid: process.pid,
      life: 'an earlier life',
      stopSignal: 'SIGKILL',
    });
    expect(await endLeftovers(places.run)).toEqual(['api']);
    expect(lifeOf(left.pid)).toBeUndefined();
    expect(await endLeftovers(places.run)).toEqual([]);
  });

  it('may be mixed with anything: what is no record of ours stops nothing and ends nobody', async () => {
    const run = join(ownFolder(), 'run');
    mkdirSync(join(run, 'folder.json'), { recursive: true });
    const whole = { name: 'api', pid: process.pid, life: lifeOf(process.pid), stopSignal: 'SIGKILL' };
    const foreign: readonly unknown[] = [
      ...[{}, [], null, 7, 'text'],
      ...Object.keys(whole).map((missing) => ({ ...whole, [missing]: undefined })),
      ...[0, -1, 1.5, '1', Number.MAX_VALUE].map((pid) => ({ ...whole, pid })),
      { ...whole, stopSignal: 'SIGNOTHING' },
    ];
    foreign.forEach((content, n) => writeFileSync(join(run, `${n}.json`), JSON.stringify(content)));
    writeFileSync(join(run, 'broken.json'), '{"pid":');
    expect(await endLeftovers(run)).toEqual([]);
    expect(readdirSync(run)).toEqual(['folder.json']);
  });
});

function readRecord(places: Places, name: string): { pid: number } | undefined {
  try {
    return JSON.parse(readFileSync(join(places.run, `${name}.json`), 'utf8')) as { pid: number };
  } catch {
    return undefined;
  }
}
