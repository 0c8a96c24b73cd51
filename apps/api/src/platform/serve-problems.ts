import type { FastifyInstance } from 'fastify';
import { statusOf } from './http-status.js';
import type { RejectionWords } from './rejection-words.js';
import type { RouteTable } from './route-table.js';

/** A small page for each code: where the `type` of a problem leads whoever follows it. */
export function serveProblems(server: FastifyInstance, words: RejectionWords, routes: RouteTable): void {
  server.get<{ Params: { code: string } }>('/api/problems/:code', (request, reply) => {
    const { code } = request.params;
    if (!words.has(code)) return routes.reject(request);
    return reply.type('text/html; charset=utf-8').send(pageOf(code, words));
  });
}

function pageOf(code: string, words: RejectionWords): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${code}</title>
  </head>
  <body>
    <main>
      <h1>${words.of(code, 'zh')}</h1>
      <p lang="en">${words.of(code, 'en')}</p>
      <p><code>${code}</code> · HTTP ${statusOf(code)} · <a href="/api/docs">API</a></p>
    </main>
  </body>
</html>
`;
}
