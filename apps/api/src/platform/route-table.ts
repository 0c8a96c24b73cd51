import type { FastifyInstance } from 'fastify';
import { rejectRequest } from './edge-rejections.js';
import { RejectionError } from './rejection-error.js';

/** Characters of one part of an address, as it is sent; the router finds nothing behind a longer one. */
export const LONGEST_PARAMETER = 100;

interface Route {
  readonly method: string;
  readonly url: string;
  readonly pattern: RegExp;
}

/** Which methods each address takes, so that a wrong method is told apart from a wrong address. */
export class RouteTable {
  private readonly routes: Route[] = [];

  /** Must be called before any route is added. */
  watch(server: FastifyInstance): void {
    server.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) this.routes.push({ method: each, url, pattern: patternOf(url) });
    });
  }

  /**
   * Throws REQUEST.METHOD_NOT_ALLOWED with what the address takes, or REQUEST.ROUTE_UNKNOWN; also where the method is one
   * that it takes, because then something else about the address is wrong.
   */
  reject({ method, url }: { readonly method: string; readonly url: string }): never {
    const allowed = this.methodsAt(url.split('?', 1)[0] ?? '');
    if (allowed.length === 0 || allowed.includes(method))
      throw new RejectionError(rejectRequest('REQUEST.ROUTE_UNKNOWN'));
    throw new RejectionError(rejectRequest('REQUEST.METHOD_NOT_ALLOWED', undefined, { allowed }), {
      headers: { allow: allowed.join(', ') },
    });
  }

  /** Every route as `GET /api/v1/cases/:id`. */
  get all(): readonly string[] {
    return this.routes.map(({ method, url }) => `${method} ${url}`);
  }

  /** None where there is nothing. The console's catch-all is no address. */
  private methodsAt(path: string): readonly string[] {
    const fitting = this.routes.filter(({ url, pattern }) => url !== '/*' && pattern.test(path));
    return [...new Set(fitting.map(({ method }) => method))].sort();
  }
}

function patternOf(url: string): RegExp {
  const source = url.split('/').map((part) => {
    if (part.startsWith(':')) return `[^/]{1,${LONGEST_PARAMETER}}`;
    return part === '*' ? '.*' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  });
  return new RegExp(`^${source.join('/')}$`);
}
