import { createServer, type Server } from 'node:http';
import { once } from 'node:events';

/** `GET /health/live` and `/health/ready`; ready as long as `isReady` says so. */
export async function serveHealth(port: number, host: string, isReady: () => boolean): Promise<Server> {
  const server = createServer((request, response) => {
    const ready = request.url === '/health/live' || isReady();
    response.writeHead(ready ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: ready ? 'ok' : 'unavailable' }));
  }).listen(port, host);
  await once(server, 'listening');
  return server;
}
