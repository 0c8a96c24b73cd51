import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

/** Where the databases of a system are, and what wraps the keys of personal data: for tests that act as one of its processes would. */
export interface Databases {
  readonly databaseUrl: string;
  readonly keysDatabaseUrl: string;
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
  if (template === undefined || masterKey === undefined) return undefined;
  return databases(server, masterKey, template);
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
  return { databaseUrl: urlOf(name), keysDatabaseUrl: urlOf(`${name}_keys`), masterKey };
}
