import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';

const MIGRATIONS = new URL('../sql/migrations/', import.meta.url);
/** Any number, as long as it is ours; advisory locks belong to one database. */
const MIGRATION_LOCK = 7_420_001;

/**
 * Migrations that were worded otherwise where they were applied, with the digest of that wording. Both make the same: 0001 asked
 * an owner who may not create roles to create them, also where they were there.
 */
const FORMER_WORDINGS: Readonly<Record<string, string>> = {
  '0001-roles.sql': '6d1e920d50e9076a1b2b9a10ad6638a161834e80115f8a4798a2c4a377b790c7',
};

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

function migrations(): readonly Migration[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(name, MIGRATIONS), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Brings the event store's schema up to date as the owner of `ownerUrl`'s database, all or nothing. Several processes may
 * call it at once; the later ones find nothing to do. Throws when a migration that was applied has been edited since.
 * Returns the names of those it applied.
 */
export async function migrateStore(ownerUrl: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'SELECT name, sha256 FROM migration',
    );
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    const missing = migrations().filter((each) => isMissing(each, applied.get(each.name)));
    for (const each of missing) {
      await client.query(each.sql);
      await client.query('INSERT INTO migration (name, sha256) VALUES ($1, $2)', [each.name, each.sha256]);
    }
    await client.query('COMMIT');
    return missing.map((each) => each.name);
  } finally {
    // Ending the session rolls back whatever was not committed.
    await client.end();
  }
}

function isMissing(migration: Migration, appliedSha256: string | undefined): boolean {
  if (appliedSha256 === undefined) return true;
  if (appliedSha256 === migration.sha256 || appliedSha256 === FORMER_WORDINGS[migration.name]) return false;
  throw new Error(`${migration.name} was applied in another wording: add a migration instead of editing one`);
}
