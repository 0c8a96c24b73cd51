import { Pool, type PoolClient, type Client } from 'pg';

/**
 * Roles that the owner of the tables may take off and on, and nobody logs in by: for building read models, and for tests.
 * Processes have accounts of their own and take none.
 */
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

/** The same URL, for connections that are only to read. It saves from mistakes; what an account may do is granted to it. */
export function readingOnly(url: string): string {
  return withOptions(url, '-c default_transaction_read_only=on');
}

/**
 * Connections to the event store by the account of the URL, for the statements of this room: each is planned once per connection and
 * never again, because planning the read before a command takes five times as long as running it. `role`: taken at connect,
 * by the owner alone. `max`: at most so many at once, 10 by default. `patienceMillis`: a connection or a statement that takes longer fails; unless told, a
 * connection after ten seconds and a statement never.
 */
export function openPool(
  url: string,
  options: { role?: StoreRole; max?: number; patienceMillis?: number } = {},
): Pool {
  const { role, max = 10, patienceMillis } = options;
  const pool = new Pool({
    connectionString: withOptions(
      role === undefined ? url : withRole(url, role),
      '-c plan_cache_mode=force_generic_plan',
    ),
    max,
    connectionTimeoutMillis: patienceMillis ?? 10_000,
    // The server gives up the statement, and the client one whose server does not answer at all.
    ...(patienceMillis === undefined
      ? {}
      : { statement_timeout: patienceMillis, query_timeout: patienceMillis }),
    keepAlive: true,
  });
  // An idle connection that the server ends raises 'error' on the pool; unheard, it would end the process. The pool has
  // dropped the connection by then, and the next query opens another.
  pool.on('error', () => undefined);
  // One that is lent out raises it on itself, also between two statements of a transaction; the next statement fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
