import { createServer, type Server } from 'node:http';
import { once } from 'node:events';

/** `GET /health/live` and `/health/ready`; ready as long as `isReady` says so. */
export async function serveHealth(port: number, host: string, isReady: () => boolean): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (code: number, body: object): void => {
      response.writeHead(code, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/health/live') return answer(200, { status: 'ok' });
    if (request.url !== '/health/ready') return answer(404, {});
    return isReady() ? answer(200, { status: 'ok' }) : answer(503, { status: 'unavailable' });
  }).listen(port, host);
  await once(server, 'listening');
  return server;
}
