import { openPool } from '@tiaokuai/event-store';
import type { Pool } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { CASES, CASES_BESIDE, readPosition } from '../log/position.js';
import type { Kinds } from '../log/folded-cases.js';
import { casesProjection, type CasesProjection } from '../log/project-cases.js';
import { PROJECTION_VERSION } from './projection-version.js';
import { MIGRATIONS_TABLE, openReadModels } from './read-models.js';
import { READ_MODELS } from './tables.js';

const BATCH = 2_000;
const TABLES = [...Object.keys(READ_MODELS), MIGRATIONS_TABLE];

/**
 * Builds the read models anew from the first event, in tables beside those in use, and swaps them in one transaction.
 * Lists go on being served from the old rows meanwhile, and the projector may go on writing them: it finds its position
 * moved and goes on from the new one. Returns how many events were folded.
 */
export async function rebuildReadModels(url: string, kinds: Kinds): Promise<number> {
  const store = openPool(url, { role: 'tiaokuai_writer', max: 2 });
  const beside = await openReadModels(url, { role: 'tiaokuai_writer', schema: 'read_beside', max: 2 });
  try {
    await clearBeside(store);
    await beside.runMigrations({ transaction: 'all' });
    await readPosition(store, { consumer: CASES_BESIDE, version: PROJECTION_VERSION });
    const projection = casesProjection({ ...kinds, store, readModels: beside, consumer: CASES_BESIDE });
    await catchUp(projection);
    await swap(beside, projection);
    const { logIndex } = await readPosition(store, { consumer: CASES, version: PROJECTION_VERSION });
    return logIndex + 1;
  } finally {
    await beside.destroy();
    await store.end();
  }
}

/** What an earlier attempt left behind. */
async function clearBeside(store: Pool): Promise<void> {
  const tables = TABLES.map((table) => `read_beside.${table}`);
  await store.query(`DROP TABLE IF EXISTS ${tables.join(', ')}`);
  await store.query('DELETE FROM read.position WHERE consumer = $1', [CASES_BESIDE]);
}

async function catchUp(projection: CasesProjection): Promise<void> {
  while ((await projection.advance(BATCH)).events > 0);
}

async function swap(beside: DataSource, projection: CasesProjection): Promise<void> {
  await beside.transaction(async (manager) => {
    await lockAgainstWriting(manager);
    // Nobody moves the rows in use from here on, so what is built beside can reach and overtake them: a list never
    // goes back in time.
    await manager.query('SELECT FROM read.position WHERE consumer = $1 FOR UPDATE', [CASES]);
    await catchUp(projection);
    for (const table of TABLES) {
      await manager.query(`DROP TABLE IF EXISTS read.${table}`);
      await manager.query(`ALTER TABLE read_beside.${table} SET SCHEMA read`);
    }
    await manager.query('DELETE FROM read.position WHERE consumer = $1', [CASES]);
    await manager.query('UPDATE read.position SET consumer = $1 WHERE consumer = $2', [CASES, CASES_BESIDE]);
  });
}

/**
 * A projector's statement locks the tables, in the order of `TABLES`, before the row of its position. Taken in the same
 * order, the locks of the swap cannot form a ring with it; readers, who look at case_list before anything else, go on.
 */
async function lockAgainstWriting(manager: EntityManager): Promise<void> {
  const inUse: readonly { name: string }[] = await manager.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'read' AND tablename = ANY ($1)
     ORDER BY array_position($1, tablename::text)`,
    [TABLES],
  );
  const names = inUse.map(({ name }) => `read.${name}`);
  if (names.length > 0) await manager.query(`LOCK TABLE ${names.join(', ')} IN SHARE ROW EXCLUSIVE MODE`);
}
