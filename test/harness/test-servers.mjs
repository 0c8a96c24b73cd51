import { join } from 'node:path';
import {
  ManagedProcess,
  findTemporal,
  prepareCluster,
  temporalServerPlan,
} from '../../apps/launcher/dist/index.js';
import { HOME } from './run-folder.mjs';
import './typescript-loader.mjs';

const { freePort } = await import('../../libs/testing/src/free-port.ts');

/**
 * Starts a throw-away PostgreSQL cluster and a Temporal server in a run's folder, both on free ports of the loopback
 * address. Gives the environment in which tests find them; servers that a test starts for itself go into the same
 * folder, so that they end with the run whatever happens to the test. Only with `durable` is each commit waited for
 * until the disk has it: a process that is killed loses nothing without, a machine would, and tests kill no machine.
 */
export async function startTestServers({ folder, places }, say, { durable }) {
  const postgresPort = await freePort();
  const cluster = prepareCluster(folder, postgresPort);
  const args = [...cluster.plan.args, '-c', `fsync=${durable ? 'on' : 'off'}`];
  await ManagedProcess.start({ ...cluster.plan, args }, places);
  say(`PostgreSQL ${cluster.version} on port ${postgresPort}`);
  const cache = process.env.TIAOKUAI_CACHE ?? join(HOME, 'cache');
  const { executable, from } = await findTemporal({ env: process.env, cache, say });
  const port = await freePort();
  await ManagedProcess.start(
    temporalServerPlan({ executable, databaseFile: join(folder, 'temporal.db'), port }),
    places,
  );
  say(`Temporal (${from}) on port ${port}`);
  return {
    TIAOKUAI_TEST_DATABASE_URL: cluster.urlOf('postgres'),
    TIAOKUAI_TEST_TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
    TEMPORAL_CLI_PATH: executable,
    TIAOKUAI_TEST_FOLDER: folder,
  };
}
