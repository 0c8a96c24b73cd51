import { randomBytes, randomUUID } from 'node:crypto';
import { accountsNamedAfter, type ProcessAccounts } from '@tiaokuai/launcher';
import pg from 'pg';

/** Where the databases of a system are, as their owner, by which accounts its processes log in, and what wraps the keys of personal data: for tests that act as one of its processes would. */
export interface Databases {
  readonly databaseUrl: string;
  readonly keysDatabaseUrl: string;
  readonly accounts: ProcessAccounts;
  readonly masterKey: string;
}

/** Empty databases of one system's own, still to be migrated and seeded. */
export async function emptyDatabases(server: string): Promise<Databases> {
  return databases(server, randomBytes(32).toString('base64'));
}

/** Copies of the databases that the run prepared; nothing where it prepared none. */
export async function copiedDatabases(server: string): Promise<Databases | undefined> {
  const template = process.env['TIAOKUAI_TEST_TEMPLATE'];
  const masterKey = process.env['TIAOKUAI_TEST_TEMPLATE_MASTER_KEY'];
  const accounts = process.env['TIAOKUAI_TEST_TEMPLATE_ACCOUNTS'];
  if (template === undefined || masterKey === undefined || accounts === undefined) return undefined;
  // What is granted in a database is copied with it.
  return {
    ...(await databases(server, masterKey, template)),
    accounts: JSON.parse(accounts) as ProcessAccounts,
  };
}

async function databases(server: string, masterKey: string, template?: string): Promise<Databases> {
  const name = `e2e_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    for (const part of ['', '_keys'])
      await client.query(
        `CREATE DATABASE ${name}${part} ${template === undefined ? '' : `TEMPLATE ${template}${part}`}`,
      );
  } finally {
    await client.end();
  }
  const urlOf = (database: string): string =>
    Object.assign(new URL(server), { pathname: `/${database}` }).href;
  return {
    databaseUrl: urlOf(name),
    keysDatabaseUrl: urlOf(`${name}_keys`),
    accounts: accountsNamedAfter(urlOf(name)),
    masterKey,
  };
}
