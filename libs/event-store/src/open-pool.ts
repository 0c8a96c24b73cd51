import { Pool, type PoolClient, type Client } from 'pg';

/** The owner of the tables migrates; processes take one of these. */
export type StoreRole = 'tiaokuai_writer' | 'tiaokuai_reader';

/** Anything that runs one statement: a pool, one of its clients, or a connection of one's own. */
export type Queryable = Pick<Pool | PoolClient | Client, 'query'>;

/**
 * The same URL with the role taken at connect. It goes into the URL's own options, because pg lets the URL win over what
 * is passed beside it, and a URL with options of its own would then silently connect as owner.
 */
export function withRole(url: string, role: StoreRole): string {
  return withOptions(url, `-c role=${role}`);
}

function withOptions(url: string, options: string): string {
  const address = new URL(url);
  address.searchParams.set(
    'options',
    [address.searchParams.get('options'), options].filter(Boolean).join(' '),
  );
  return address.href;
}

/**
 * Connections to the event store in one role, for the statements of this room: each is planned once per connection and
 * never again, because planning the read before a command takes five times as long as running it. `max`: at most so many
 * at once, 10 by default.
 */
export function openPool(url: string, options: { role: StoreRole; max?: number }): Pool {
  const pool = new Pool({
    connectionString: withOptions(withRole(url, options.role), '-c plan_cache_mode=force_generic_plan'),
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // An idle connection that the server ends raises 'error' on the pool; unheard, it would end the process. The pool has
  // dropped the connection by then, and the next query opens another.
  pool.on('error', () => undefined);
  // One that is lent out raises it on itself, also between two statements of a transaction; the next statement fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
