import { readFile } from 'node:fs/promises';
import { Client } from 'pg';

const MIGRATIONS = ['0001-subject-key', '0002-master-key-check'].map(
  (name) => new URL(`../sql/${name}.sql`, import.meta.url),
);
const MIGRATION_LOCK = 7_420_101;

/** Brings the keys database up to date, as its owner; may be called by several processes at once and again. */
export async function migrateKeys(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    for (const each of MIGRATIONS) await client.query(await readFile(each, 'utf8'));
  } finally {
    await client.end();
  }
}
