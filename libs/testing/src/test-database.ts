import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** A database of one test's own, on the throw-away cluster that the test run started. */
export interface TestDatabase {
  /** As its owner. */
  readonly url: string;
  /** Cuts every connection to it, as a restart of the server would. */
  disconnectAll(): Promise<void>;
  /** Ends every connection to it and drops it. */
  drop(): Promise<void>;
}

/** Creates an empty database. `TIAOKUAI_TEST_DATABASE_URL` names the cluster; `npm test` sets it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TIAOKUAI_TEST_DATABASE_URL;
  if (server === undefined)
    throw new Error('TIAOKUAI_TEST_DATABASE_URL is not set: run the tests by `npm test`');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    disconnectAll: () =>
      onServer(server, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`),
    drop: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
