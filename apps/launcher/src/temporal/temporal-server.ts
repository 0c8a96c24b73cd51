import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { ProcessPlan } from '../process/managed-process.js';

/** How the development server is run. Without a UI port it runs without its UI. */
export interface TemporalServer {
  executable: string;
  databaseFile: string;
  port: number;
  uiPort?: number;
}

/** The plan of one Temporal server on this machine, its state in a file. */
export function temporalServerPlan(server: TemporalServer): ProcessPlan {
  const { executable, databaseFile, port, uiPort } = server;
  const folder = dirname(databaseFile);
  mkdirSync(folder, { recursive: true });
  const address = `127.0.0.1:${port}`;
  return {
    name: 'temporal',
    command: executable,
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--db-filename', databaseFile],
      ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=1', '--log-level', 'warn'],
      ...(uiPort ? ['--ui-port', String(uiPort), '--ui-disable-news-fetch'] : ['--headless']),
    ],
    // Otherwise it asks version-info.temporal.io at every start whether there is a newer one.
    env: { ...process.env, TEMPORAL_VERSION_CHECK_DISABLED: '1' },
    cwd: folder,
    stopSignal: 'SIGTERM',
    startPatience: 60_000,
    stopPatience: 15_000,
    isReady: () => servesNamespace(executable, address),
  };
}

/** True when the server of this address knows its default namespace. */
async function servesNamespace(executable: string, address: string): Promise<boolean> {
  if (!(await acceptsConnections(address))) return false;
  try {
    const args = ['operator', 'namespace', 'describe', '--namespace', 'default', '--address', address];
    await promisify(execFile)(executable, args, { timeout: 5_000 });
    return true;
  } catch {
    return false;
  }
}

/** True when something listens at `host:port`. */
export function acceptsConnections(address: string): Promise<boolean> {
  const [host = '', port = ''] = splitAddress(address);
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port), timeout: 3_000 });
    const answer = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}

function splitAddress(address: string): [string, string] {
  const colon = address.lastIndexOf(':');
  return [address.slice(0, colon).replace(/^\[|\]$/g, ''), address.slice(colon + 1)];
}
