import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serveHealth } from './health.js';

it('answers on two addresses and on no other', async () => {
  const state = { isReady: false, isPutBack: false };
  const server = await serveHealth(0, '127.0.0.1', () => state);
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  expect([await ask('/health/live'), await ask('/health/ready'), await ask('/metrics')]).toEqual([
    200, 503, 404,
  ]);
  state.isReady = true;
  expect([await ask('/health/ready'), await ask('/')]).toEqual([200, 404]);
  state.isPutBack = true;
  const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'degraded', code: 'STORE_PUT_BACK' }]);
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});
