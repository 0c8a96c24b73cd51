import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ProcessFailed } from '../process/managed-process.js';
import { eventually } from '../process/process-table.js';
import type { Supervisor } from '../process/supervisor.js';
import type { Settings } from '../settings.js';
import { findTemporal } from './find-temporal.js';
import { acceptsConnections, temporalServerPlan } from './temporal-server.js';

/** Where the processes find Temporal. */
export interface TemporalPlace {
  address: string;
  words: string;
}

/** Temporal as the settings want it: the server of TEMPORAL_ADDRESS, or one started here. Throws a sentence. */
export async function startTemporal(
  settings: Settings,
  supervisor: Supervisor,
  say: (line: string) => void,
): Promise<TemporalPlace> {
  const { temporalAddress: address } = settings;
  if (!address) return startHere(settings, supervisor, say);
  if (!/:\d+$/.test(address))
    throw new Error(`TEMPORAL_ADDRESS=${address} is not understood: it reads host:port.`);
  if (await eventually(() => acceptsConnections(address), 10_000))
    return { address, words: `TEMPORAL_ADDRESS ${address}` };
  throw new Error(
    `Nothing answers at TEMPORAL_ADDRESS=${address}. Start that server, or unset the variable and one is started here.`,
  );
}

async function startHere(
  settings: Settings,
  supervisor: Supervisor,
  say: (line: string) => void,
): Promise<TemporalPlace> {
  const { executable, from } = await findTemporal({ env: settings.env, cache: settings.cache, say });
  const port = settings.ports.temporal;
  const uiPort = settings.temporalUi ? settings.ports.temporalUi : undefined;
  const databaseFile = join(settings.home, 'temporal.db');
  const plan = temporalServerPlan({ executable, databaseFile, port, uiPort });
  try {
    await supervisor.start(plan);
  } catch (error) {
    if (!(error instanceof ProcessFailed) || !existsSync(databaseFile)) throw error;
    putAside(databaseFile);
    say(
      'Temporal could not start on its old data. They hold no truth: it starts empty, and every open case is put back.',
    );
    await supervisor.start(plan);
  }
  return {
    address: `127.0.0.1:${port}`,
    words: `${from}, on port ${port}${uiPort ? `, its own pages at http://127.0.0.1:${uiPort}` : ''}`,
  };
}

/** The broken file is kept once, for whoever wants to look at it. */
function putAside(databaseFile: string): void {
  renameSync(databaseFile, `${databaseFile}.broken`);
  for (const beside of ['-wal', '-shm']) rmSync(`${databaseFile}${beside}`, { force: true });
}
