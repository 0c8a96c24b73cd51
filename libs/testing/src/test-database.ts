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

/** Brings a database to where a test begins. It is known by its name: two that do different things are named differently. */
type Prepare = (ownerUrl: string) => Promise<unknown>;

/** Any number, as long as nobody else locks it on the server of a test run. */
const TEMPLATE_LOCK = 7_420_900;
/** Prepared already, as far as this process knows. */
const prepared = new Set<string>();

/**
 * Creates a database: empty, or a copy of one on which `prepare` was done once for all files of the run.
 * `TIAOKUAI_TEST_DATABASE_URL` names the cluster; `npm test` sets it.
 */
export async function createTestDatabase(...prepare: readonly Prepare[]): Promise<TestDatabase> {
  const server = process.env.TIAOKUAI_TEST_DATABASE_URL;
  if (server === undefined)
    throw new Error('TIAOKUAI_TEST_DATABASE_URL is not set: run the tests by `npm test`');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = prepare.length === 0 ? 'template1' : await templateOf(server, prepare);
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: databaseOn(server, name),
    disconnectAll: () =>
      onServer(server, (client) =>
        client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]),
      ),
    drop: () => onServer(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)),
  };
}

/** Whoever comes first prepares it, and marks it as a template when it is whole. */
async function templateOf(server: string, prepare: readonly Prepare[]): Promise<string> {
  const template = `template_${prepare.map(({ name }) => name.toLowerCase()).join('_')}`;
  if (prepared.has(template)) return template;
  await onServer(server, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [
      template,
    ]);
    if (rows.length > 0) return;
    await client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${template}`);
    for (const each of prepare) await each(databaseOn(server, template));
    await client.query(`ALTER DATABASE ${template} IS_TEMPLATE true`);
  });
  prepared.add(template);
  return template;
}

function databaseOn(server: string, name: string): string {
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

async function onServer(server: string, act: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
