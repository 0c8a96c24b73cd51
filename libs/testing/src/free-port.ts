import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the range from which the system takes ports for connections, so that none takes one while its server is down. */
const FIRST = 12_000;
const END = 32_000;
/** Test files run side by side in workers of jest, and each worker has every so many-th port to itself. */
const WORKERS = 8;

const worker = Number(process.env['JEST_WORKER_ID'] ?? '1') % WORKERS;
let next = FIRST + WORKERS * Math.floor(Math.random() * ((END - FIRST) / WORKERS));

/** A port of the loopback address that nobody listens on now, and that no other test file is given meanwhile. */
export async function freePort(): Promise<number> {
  for (let tried = FIRST; tried < END; tried += WORKERS) {
    const port = next + worker;
    next = next + WORKERS < END ? next + WORKERS : FIRST;
    if (await isFree(port)) return port;
  }
  throw new Error('no port is free');
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  const listening = once(probe, 'listening').then(
    () => true,
    () => false,
  );
  probe.listen({ port, host: '127.0.0.1', exclusive: true });
  if (!(await listening)) return false;
  probe.close();
  await once(probe, 'close');
  return true;
}
