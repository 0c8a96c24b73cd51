import { createServer, type Server } from 'node:http';
import { once } from 'node:events';

export interface WorkerState {
  readonly isReady: boolean;
  /** Since this process began, the event store came back older than it was seen before. */
  readonly isPutBack: boolean;
}

/** `GET /health/live` and `/health/ready`; ready as long as `state` says so, and degraded where the store was put back. */
export async function serveHealth(port: number, host: string, state: () => WorkerState): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (code: number, body: object): void => {
      response.writeHead(code, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/health/live') return answer(200, { status: 'ok' });
    if (request.url !== '/health/ready') return answer(404, {});
    const { isReady, isPutBack } = state();
    if (!isReady) return answer(503, { status: 'unavailable' });
    return answer(200, isPutBack ? { status: 'degraded', code: 'STORE_PUT_BACK' } : { status: 'ok' });
  }).listen(port, host);
  await once(server, 'listening');
  return server;
}
