import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Connection } from '@temporalio/client';
import { databaseEnvironments } from '@tiaokuai/launcher';
import { createTestNamespace } from '@tiaokuai/testing/test-namespace';
import { freePort } from '@tiaokuai/testing/free-port';
import { copiedDatabases, emptyDatabases, type Databases } from './system-databases.js';

export type ProcessName = 'api' | 'worker' | 'projector';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The whole product as processes on this machine, on databases and a Temporal namespace of its own. */
export interface System extends Databases {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly namespace: string;
  /** What the processes wrote to their logs. */
  readonly output: string;
  pidOf(name: ProcessName): number | undefined;
  /** kill -9, as a power cut would. Throws when it had ended by itself, as `stop` does: nothing else may end a process. */
  kill(name: ProcessName): Promise<void>;
  start(name: ProcessName): Promise<void>;
  stop(): Promise<void>;
}

export interface SystemOptions {
  readonly clock: 'real' | 'simulated';
  /** Another Temporal than the test run's own: for tests that delete its data. */
  readonly temporalAddress?: string;
  readonly databaseServer?: string;
  /** One that exists already, instead of one of its own: on a server whose data is deleted no other comes back. */
  readonly namespace?: string;
  /** Where simulated time begins, RFC 3339; the rules of the district are in force from then on, or from 2026. */
  readonly simulatedStart?: string;
  /** File with the channels by which notices leave the house. */
  readonly channels?: string;
}

async function createNamespace(address: string): Promise<string> {
  const connection = await Connection.connect({ address });
  const namespace = await createTestNamespace(connection);
  await connection.close();
  return namespace;
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests by \`npm test\``);
  return value;
}

/** On databases with the demonstration district, starts api, worker and projector; resolves when all are ready. */
export async function startSystem(options: SystemOptions): Promise<System> {
  const server = options.databaseServer ?? required('TIAOKUAI_TEST_DATABASE_URL');
  const temporal = options.temporalAddress ?? required('TIAOKUAI_TEST_TEMPORAL_ADDRESS');
  // What the run prepared has the rules of 2026 and stands on the run's own server.
  const usual = options.clock === 'simulated' && options.simulatedStart === undefined;
  const copied = usual && options.databaseServer === undefined ? await copiedDatabases(server) : undefined;
  const databases = copied ?? (await emptyDatabases(server));
  const namespace = options.namespace ?? (await createNamespace(temporal));
  const ports = { api: await freePort(), worker: await freePort(), projector: await freePort() };
  const files = await mkdtemp(join(tmpdir(), 'tiaokuai-files-'));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    TEMPORAL_ADDRESS: temporal,
    TEMPORAL_NAMESPACE: namespace,
    TIAOKUAI_CLOCK: options.clock,
    ...(options.simulatedStart === undefined ? {} : { TIAOKUAI_SIMULATED_START: options.simulatedStart }),
    ...(options.channels === undefined ? {} : { TIAOKUAI_CHANNELS: options.channels }),
    TIAOKUAI_FILES: files,
    TIAOKUAI_HOST: '127.0.0.1',
    TIAOKUAI_API_PORT: String(ports.api),
    TIAOKUAI_WORKER_HEALTH_PORT: String(ports.worker),
    TIAOKUAI_PROJECTOR_HEALTH_PORT: String(ports.projector),
  };
  const { databaseUrl: events, keysDatabaseUrl: keys, accounts, masterKey } = databases;
  const told = databaseEnvironments({ events, keys }, accounts, masterKey);
  const children = new Map<ProcessName, ChildProcess>();
  /** What was last written when a process ended. */
  const endings = new Map<ProcessName, string>();
  let output = '';

  function run(script: string, as: 'migrate' | ProcessName): ChildProcess {
    const child = spawn(process.execPath, [`${root}${script}`], {
      env: { ...env, ...told[as] },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-1_000_000)));
    return child;
  }
  async function runToEnd(script: string, as: 'migrate' | 'api'): Promise<void> {
    const [code] = (await once(run(script, as), 'exit')) as [number | null];
    if (code !== 0) throw new Error(`${script} ended with ${code}:\n${output.slice(-4000)}`);
  }
  async function start(name: ProcessName): Promise<void> {
    const child = run(`apps/${name}/dist/main.js`, name);
    children.set(name, child);
    child.once('close', () => endings.set(name, output.slice(-8000)));
    await ready(`http://127.0.0.1:${ports[name]}/health/ready`, child, () => output);
  }
  async function end(name: ProcessName, signal: NodeJS.Signals): Promise<void> {
    const child = children.get(name);
    children.delete(name);
    if (child === undefined) return;
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(
        `${name} ended by itself with ${child.exitCode ?? child.signalCode}:\n${endings.get(name) ?? ''}`,
      );
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  if (copied === undefined) {
    await runToEnd('apps/projector/dist/migrate.js', 'migrate');
    await runToEnd('apps/api/dist/seed.js', 'api');
  }
  await Promise.all([start('projector'), start('worker'), start('api')]);
  return {
    ...databases,
    url: `http://127.0.0.1:${ports.api}`,
    namespace,
    get output() {
      return output;
    },
    pidOf: (name) => children.get(name)?.pid,
    kill: (name) => end(name, 'SIGKILL'),
    start,
    async stop() {
      const fallen: unknown[] = [];
      for (const name of ['api', 'projector', 'worker'] as const)
        await end(name, 'SIGTERM').catch((error: unknown) => fallen.push(error));
      await rm(files, { recursive: true });
      if (fallen.length > 0) throw new AggregateError(fallen, fallen.join('\n'));
    },
  };
}

/** Polls a readiness address until it answers 200; fails with the process's output when it dies or takes over a minute. */
async function ready(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null)
      throw new Error(`it ended with ${child.exitCode}:\n${output().slice(-4000)}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} is not ready after a minute:\n${output().slice(-4000)}`);
}
