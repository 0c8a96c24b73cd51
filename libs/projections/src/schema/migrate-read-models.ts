import { Client } from 'pg';
import { CASES, readPosition } from '../log/position.js';
import type { Kinds } from '../log/folded-cases.js';
import { PROJECTION_VERSION } from './projection-version.js';
import { openReadModels } from './read-models.js';
import { rebuildReadModels } from './rebuild-read-models.js';

/** Any number, as long as it is ours; advisory locks belong to one database. */
const MIGRATION_LOCK = 7_420_011;

/**
 * Brings the read models up to date, after `migrateStore`, as the owner of the database: creates them, applies what is
 * missing, or, where this program's projection would give other rows than the one in use, builds them beside and swaps.
 * Several processes may call it at once; the later ones find nothing to do.
 */
export async function migrateReadModels(
  ownerUrl: string,
  kinds: Kinds,
): Promise<'upToDate' | 'created' | 'rebuilt'> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    // Held by the session, so it ends with it; the work itself runs on other connections.
    await owner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const { rows } = await owner.query<{ version: number }>(
      'SELECT version FROM read.position WHERE consumer = $1',
      [CASES],
    );
    const inUse = rows[0]?.version;
    if (inUse !== undefined && inUse !== PROJECTION_VERSION) {
      await rebuildReadModels(ownerUrl, kinds);
      return 'rebuilt';
    }
    const applied = await runMigrations(ownerUrl);
    await readPosition(owner, { consumer: CASES, version: PROJECTION_VERSION });
    return applied === 0 ? 'upToDate' : 'created';
  } finally {
    await owner.end();
  }
}

async function runMigrations(url: string): Promise<number> {
  const readModels = await openReadModels(url, { role: 'tiaokuai_writer', max: 1 });
  try {
    return (await readModels.runMigrations({ transaction: 'all' })).length;
  } finally {
    await readModels.destroy();
  }
}
