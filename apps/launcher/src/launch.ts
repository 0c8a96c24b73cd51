import { join } from 'node:path';
import { lockHome } from './launcher-lock.js';
import { masterKey } from './master-key.js';
import { processAccounts } from './postgres/process-accounts.js';
import { startPostgres } from './postgres/start-postgres.js';
import type { ProcessPlan } from './process/managed-process.js';
import { requireFreePorts, type WantedPort } from './process/ports.js';
import { endLeftovers } from './process/run-records.js';
import type { OneShotJob } from './process/run-to-end.js';
import { Supervisor } from './process/supervisor.js';
import type { Product, Surroundings } from './product.js';
import type { Settings } from './settings.js';
import { startTemporal } from './temporal/start-temporal.js';

/** Where the launcher tells what it does: a line for each step with its time, and lines in between. */
export interface Progress {
  step<Result extends { words: string }>(name: string, work: () => Promise<Result>): Promise<Result>;
  say(line: string): void;
}

/** A launch under way or done. */
export interface Launch {
  /** Resolves with the address when everything is healthy; rejects with a sentence when a step fails. */
  ready: Promise<string>;
  /** Stops everything in order, at any time, and leaves no process and no lock. */
  stop(): Promise<void>;
}

/** Brings everything up on this machine, in order, and keeps it up. */
export function launch(
  settings: Settings,
  productOf: (around: Surroundings) => Product,
  progress: Progress,
): Launch {
  const places = { logs: join(settings.home, 'logs'), run: join(settings.home, 'run') };
  const url = `http://${settings.host}:${settings.ports.api}`;
  const unlock = lockHome(settings.home, url);
  const supervisor = new Supervisor(places, progress.say);
  const bringUp = async () => {
    const ended = await endLeftovers(places.run);
    if (ended.length > 0) progress.say(`Ended what a killed launcher left running: ${ended.join(', ')}`);
    await requireFreePorts(wantedPorts(settings));
    const databases = await progress.step('PostgreSQL', () => startPostgres(settings, supervisor));
    const key = await masterKey(settings, databases);
    const temporal = await progress.step('Temporal', () => startTemporal(settings, supervisor, progress.say));
    const { jobs, branches } = productOf({
      databaseUrl: databases.events,
      keysDatabaseUrl: databases.keys,
      accounts: processAccounts(settings.home, databases),
      temporalAddress: temporal.address,
      masterKey: key,
    });
    await runAll(jobs);
    let left = branches.length;
    await Promise.all(
      branches.map(async (branch) => {
        await runAll(branch.jobs);
        await startAll(branch.processes);
        left -= 1;
        if (left > 0 && branch.processes.some(({ name }) => name === 'api'))
          progress.say(`Open ${url} now; the rest comes up meanwhile.`);
      }),
    );
    return url;
  };
  const runAll = async (jobs: readonly OneShotJob[]) => {
    for (const job of jobs) {
      await progress.step(job.name, async () => {
        await supervisor.run(job);
        return { words: 'done' };
      });
    }
  };
  const startAll = async (processes: readonly ProcessPlan[]) => {
    await Promise.all(
      processes.map((plan) =>
        progress.step(plan.name, async () => {
          await supervisor.start(plan);
          return {
            words: `process ${supervisor.pidOf(plan.name)}, log in ${join(places.logs, `${plan.name}.log`)}`,
          };
        }),
      ),
    );
  };
  return {
    ready: bringUp(),
    async stop() {
      await supervisor.stopAll();
      unlock();
    },
  };
}

function wantedPorts({ ports, databaseUrl, temporalAddress, temporalUi }: Settings): WantedPort[] {
  const wanted: WantedPort[] = [
    { what: 'API', port: ports.api, variable: 'TIAOKUAI_API_PORT' },
    { what: "worker's health", port: ports.workerHealth, variable: 'TIAOKUAI_WORKER_HEALTH_PORT' },
    { what: "projector's health", port: ports.projectorHealth, variable: 'TIAOKUAI_PROJECTOR_HEALTH_PORT' },
  ];
  if (!databaseUrl)
    wanted.push({ what: 'PostgreSQL', port: ports.postgres, variable: 'TIAOKUAI_POSTGRES_PORT' });
  if (!temporalAddress) {
    wanted.push({ what: 'Temporal', port: ports.temporal, variable: 'TIAOKUAI_TEMPORAL_PORT' });
    if (temporalUi)
      wanted.push({
        what: "Temporal's own pages",
        port: ports.temporalUi,
        variable: 'TIAOKUAI_TEMPORAL_UI_PORT',
      });
  }
  return wanted;
}
