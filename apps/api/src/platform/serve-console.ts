import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { RouteTable } from './route-table.js';
import { StaticFiles } from './static-files.js';

const FOREVER = 'public, max-age=31536000, immutable';
const PAGE = 'index.html';

/**
 * Serves the built console: files with a hash in their name for ever, and its one page for every address of its own, so
 * that a link to a case can be shared. Does nothing where it is not built; then the API stands alone.
 */
export function serveConsole(server: FastifyInstance, folder: string, routes: RouteTable): void {
  if (!existsSync(join(folder, PAGE))) return;
  const files = new StaticFiles(folder);
  server.get('/*', (request, reply) => {
    const [path = ''] = request.url.split('?', 1);
    const name = path.slice(1);
    if (files.send(name, request, reply, name.startsWith('assets/') ? FOREVER : 'no-cache')) return reply;
    const isPage = !/^(api|health)(\/|$)/.test(name) && !name.slice(name.lastIndexOf('/') + 1).includes('.');
    return isPage && files.send(PAGE, request, reply, 'no-cache') ? reply : routes.reject(request);
  });
}
