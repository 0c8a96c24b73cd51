import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { KnownRoutes } from './known-routes.js';

const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves the built console: files with a hash in their name for ever, and its one page for every address of its own, so
 * that a link to a case can be shared. Does nothing where it is not built; then the API stands alone.
 */
export async function serveConsole(
  server: FastifyInstance,
  folder: string,
  routes: KnownRoutes,
): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const hashed = join(folder, 'assets');
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.startsWith(hashed) ? FOREVER : 'no-cache');
    },
  });
  server.get('/*', (request, reply) => {
    const [path = ''] = request.url.split('?', 1);
    const isPage = !/^\/(api|health)(\/|$)/.test(path) && !path.slice(path.lastIndexOf('/')).includes('.');
    return isPage ? reply.sendFile('index.html') : routes.refuse(path);
  });
}
