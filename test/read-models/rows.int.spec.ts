import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { migrateStore, openPool } from '@tiaokuai/event-store';
import { casesProjection, districtKinds, migrateReadModels } from '@tiaokuai/projections';
import { createTestDatabase } from '@tiaokuai/testing/test-database';
import { openReadModels } from '../../libs/projections/src/schema/read-models.js';
import { READ_MODELS, type ReadModel } from '../../libs/projections/src/schema/tables.js';
import { recordLog, replayLog } from './recorded-log.js';
import { complaintsAbout, recordable, type Rows, type RowsOnRecord } from './rows-on-record.js';

const FILE = fileURLToPath(new URL('./rows.json', import.meta.url));
/** A log is lived anew, which may take minutes. */
const RECORDS_LOG = process.env['TIAOKUAI_RECORD_LOG'] === '1';
const RECORDS_ROWS = RECORDS_LOG || process.env['TIAOKUAI_RECORD_BYTES'] === '1';
const PATIENCE = RECORDS_LOG ? 1_200_000 : 120_000;

it(
  'the recorded log gives the rows on record, or their read model has another version',
  async () => {
    if (RECORDS_LOG) await recordLog();
    const given = await rowsOfLog();
    if (RECORDS_ROWS)
      writeFileSync(
        FILE,
        `${JSON.stringify(RECORDS_LOG ? given : recordable(given, onRecord()), null, 2)}\n`,
      );
    expect(complaintsAbout(given, onRecord())).toEqual([]);
  },
  PATIENCE,
);

function onRecord(): Rows {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Rows;
}

async function rowsOfLog(): Promise<Rows> {
  const database = await createTestDatabase();
  await migrateStore(database.url);
  await migrateReadModels(database.url, districtKinds);
  const store = openPool(database.url, { role: 'tiaokuai_writer' });
  const readModels = await openReadModels(database.url, { role: 'tiaokuai_writer' });
  try {
    await replayLog(store, database.url);
    const projection = casesProjection({ ...districtKinds, store, readModels });
    while ((await projection.advance()).events > 0);
    const tables: Record<string, RowsOnRecord> = {};
    for (const [table, model] of Object.entries(READ_MODELS)) tables[table] = await rowsOf(readModels, model);
    return tables;
  } finally {
    await readModels.destroy();
    await store.end();
    await database.drop();
  }
}

type ReadModels = Awaited<ReturnType<typeof openReadModels>>;

async function rowsOf(readModels: ReadModels, { entity, version }: ReadModel): Promise<RowsOnRecord> {
  const { tableName, primaryColumns } = readModels.getMetadata(entity);
  const key = primaryColumns.map(({ databaseName }) => databaseName).join(', ');
  const rows = (await readModels.query(
    `SELECT to_jsonb(t)::text AS row FROM ${tableName} t ORDER BY ${key}`,
  )) as readonly { readonly row: string }[];
  const hash = createHash('sha256');
  for (const { row } of rows) hash.update(row).update('\n');
  return { version, rows: rows.length, digest: hash.digest('hex').slice(0, 32) };
}
