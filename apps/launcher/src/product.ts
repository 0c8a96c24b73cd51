import { join } from 'node:path';
import type { ProcessPlan } from './process/managed-process.js';
import type { OneShotJob } from './process/run-to-end.js';
import {
  databaseEnvironments,
  type ProcessAccounts,
  type ProcessName,
  type Told,
} from './postgres/process-accounts.js';
import type { Settings } from './settings.js';

/** Jobs one after the other, then the processes that stay, all at once. */
export interface Branch {
  jobs: OneShotJob[];
  processes: ProcessPlan[];
}

/** What runs once the servers stand: first the jobs that everything needs, then the branches beside each other. */
export interface Product {
  jobs: OneShotJob[];
  branches: readonly Branch[];
}

/** What our processes are told about where everything is. */
export interface Surroundings {
  /** As the owner of the databases: for migrate alone. */
  databaseUrl: string;
  keysDatabaseUrl: string;
  accounts: ProcessAccounts;
  temporalAddress: string;
  masterKey: string;
}

/**
 * The product of this clone: migrate, seed; then projector and api, so that the console is there, and beside them the
 * demonstration's month and after it the worker, which goes by the real clock and would settle the past of a case while
 * that is being told. The month is told by the worker's account: reactions are performed in it.
 */
export function product(root: string, settings: Settings, surroundings: Surroundings): Product {
  const environments = environmentsOf(settings, surroundings);
  const script = (told: Told, path: string) => ({
    command: process.execPath,
    args: [join(root, path)],
    env: environments[told],
    cwd: root,
  });
  const server = (name: ProcessName, port: number): ProcessPlan => ({
    name,
    ...script(name, `apps/${name}/dist/main.js`),
    stopSignal: 'SIGTERM',
    startPatience: 60_000,
    stopPatience: 15_000,
    isReady: () => isHealthy(`http://127.0.0.1:${port}/health/ready`),
  });
  return {
    jobs: [
      { name: 'migrate', ...script('migrate', 'apps/projector/dist/migrate.js') },
      { name: 'seed', ...script('api', 'apps/api/dist/seed.js') },
    ],
    branches: [
      {
        jobs: [],
        processes: [server('projector', settings.ports.projectorHealth), server('api', settings.ports.api)],
      },
      {
        jobs: [{ name: 'month', ...script('worker', 'apps/api/dist/seed-month.js'), speaks: true }],
        processes: [server('worker', settings.ports.workerHealth)],
      },
    ],
  };
}

function environmentsOf(
  settings: Settings,
  surroundings: Surroundings,
): Readonly<Record<Told, NodeJS.ProcessEnv>> {
  const { databaseUrl: events, keysDatabaseUrl: keys, accounts, masterKey } = surroundings;
  const databases = databaseEnvironments({ events, keys }, accounts, masterKey);
  const common = {
    ...settings.env,
    TEMPORAL_ADDRESS: surroundings.temporalAddress,
    TEMPORAL_NAMESPACE: settings.temporalNamespace,
    TIAOKUAI_CLOCK: settings.clock,
    TIAOKUAI_HOST: settings.host,
    TIAOKUAI_API_PORT: String(settings.ports.api),
    TIAOKUAI_WORKER_HEALTH_PORT: String(settings.ports.workerHealth),
    TIAOKUAI_PROJECTOR_HEALTH_PORT: String(settings.ports.projectorHealth),
  };
  const told = (who: Told) => ({ ...common, ...databases[who] });
  return {
    migrate: told('migrate'),
    api: { ...told('api'), TIAOKUAI_FILES: settings.files },
    worker: told('worker'),
    projector: told('projector'),
  };
}

/** True when this address answers 200 within two seconds. */
export async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
