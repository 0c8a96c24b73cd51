import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { databaseEnvironments } from '@tiaokuai/launcher';
import { createTestNamespace } from '@tiaokuai/testing/test-namespace';
import { freePort } from '@tiaokuai/testing/free-port';
import { ApartProcesses, type Processes, type ProcessName } from './processes.js';
import { copiedDatabases, emptyDatabases, type Databases } from './system-databases.js';
import { warmProcesses } from './warm-processes.js';

/** The whole product on this machine, on databases and a Temporal namespace of its own. */
export interface System extends Databases {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly namespace: string;
  /** Starts one of its processes again; resolves when it is ready. */
  start(name: ProcessName): Promise<void>;
  /** Ends one of its processes as an operator would, or all of them and the system with them. Throws when one had ended by itself. */
  stop(name?: ProcessName): Promise<void>;
}

/** One whose processes may be killed, and whose logs are its own. */
export interface ApartSystem extends System {
  readonly output: string;
  /** kill -9, as a power cut would. Throws when it had ended by itself. */
  kill(name: ProcessName): Promise<void>;
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

/** On databases with the demonstration district, in a process that is warm; resolves when api, worker and projector are ready. */
export function startSystem(options: SystemOptions): Promise<System> {
  return startOn(warmProcesses(), options);
}

/** The same as processes of their own. */
export async function startSystemApart(options: SystemOptions): Promise<ApartSystem> {
  const processes = new ApartProcesses();
  const system = await startOn(processes, options);
  return {
    ...system,
    get output() {
      return processes.output;
    },
    kill: (name) => processes.kill(name),
  };
}

/** Where one system finds what it needs, and where it is found. */
interface Place {
  readonly databases: Databases;
  readonly namespace: string;
  readonly ports: Readonly<Record<ProcessName, number>>;
  readonly files: string;
  /** What each of its processes is told. */
  readonly told: Readonly<Record<'migrate' | ProcessName, NodeJS.ProcessEnv>>;
}

async function startOn(processes: Processes, options: SystemOptions): Promise<System> {
  const place = await prepare(options);
  const running = new Set<ProcessName>();
  async function start(name: ProcessName): Promise<void> {
    await processes.start(name, place.told[name]);
    running.add(name);
    await ready(`http://127.0.0.1:${place.ports[name]}/health/ready`, () => processes.ending(name));
  }
  async function stop(name: ProcessName): Promise<void> {
    if (running.delete(name)) await processes.stop(name);
  }
  try {
    await Promise.all([start('projector'), start('worker'), start('api')]);
  } catch (error) {
    processes.abandon();
    throw error;
  }
  return {
    ...place.databases,
    url: `http://127.0.0.1:${place.ports.api}`,
    namespace: place.namespace,
    start,
    async stop(one) {
      if (one !== undefined) return stop(one);
      const fallen: unknown[] = [];
      for (const name of ['api', 'projector', 'worker'] as const)
        await stop(name).catch((error: unknown) => fallen.push(error));
      await rm(place.files, { recursive: true });
      if (fallen.length > 0) throw new AggregateError(fallen, fallen.join('\n'));
    },
  };
}

/** Databases with the demonstration district, a namespace, ports and a folder of its own. */
async function prepare(options: SystemOptions): Promise<Place> {
  const server = options.databaseServer ?? required('TIAOKUAI_TEST_DATABASE_URL');
  const temporal = options.temporalAddress ?? required('TIAOKUAI_TEST_TEMPORAL_ADDRESS');
  // What the run prepared has the rules of 2026 and stands on the run's own server.
  const usual = options.clock === 'simulated' && options.simulatedStart === undefined;
  const copied = usual && options.databaseServer === undefined ? await copiedDatabases(server) : undefined;
  const databases = copied ?? (await emptyDatabases(server));
  const namespace = options.namespace ?? (await createNamespace(temporal));
  const ports = { api: await freePort(), worker: await freePort(), projector: await freePort() };
  const files = await mkdtemp(join(tmpdir(), 'tiaokuai-files-'));
  const common: NodeJS.ProcessEnv = {
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
  const own = databaseEnvironments({ events, keys }, accounts, masterKey);
  const told = {
    migrate: { ...common, ...own.migrate },
    api: { ...common, ...own.api },
    worker: { ...common, ...own.worker },
    projector: { ...common, ...own.projector },
  };
  if (copied === undefined) {
    const scripts = new ApartProcesses();
    await scripts.runToEnd('apps/projector/dist/migrate.js', told.migrate);
    await scripts.runToEnd('apps/api/dist/seed.js', told.api);
  }
  return { databases, namespace, ports, files, told };
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

/** Polls a readiness address until it answers 200; fails when who should answer has ended, or takes over a minute. */
async function ready(url: string, ending: () => string | undefined): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const ended = ending();
    if (ended !== undefined) throw new Error(ended);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} is not ready after a minute`);
}
