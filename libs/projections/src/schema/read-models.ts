import 'reflect-metadata';
import { withRole, type StoreRole } from '@tiaokuai/event-store';
import { DataSource } from 'typeorm';
import { READ_MODELS } from './tables.js';

export const MIGRATIONS_TABLE = 'read_model_migration';
/** Where the tables stand: in use, or being built beside. */
export type ReadSchema = 'read' | 'read_beside';

/**
 * Connects to the read models by the account of the URL, or, as their owner, in a `role`. The schema is chosen by `search_path`, so that entities, migrations and
 * statements are the same for the tables in use and for those being built beside them. `patienceMillis` as in `openPool`.
 */
export async function openReadModels(
  url: string,
  options: { role?: StoreRole; schema?: ReadSchema; max?: number; patienceMillis?: number } = {},
): Promise<DataSource> {
  const { patienceMillis } = options;
  const models = Object.values(READ_MODELS);
  const address = new URL(url);
  const searchPath = `-c search_path=${options.schema ?? 'read'},public`;
  // A crash of the database may take back the last transactions, rows and position together: they are projected again.
  const noWait = '-c synchronous_commit=off';
  address.searchParams.set(
    'options',
    [address.searchParams.get('options'), searchPath, noWait].filter(Boolean).join(' '),
  );
  return new DataSource({
    type: 'postgres',
    url: options.role === undefined ? address.href : withRole(address.href, options.role),
    poolSize: options.max ?? 10,
    connectTimeoutMS: patienceMillis ?? 10_000,
    ...(patienceMillis === undefined
      ? {}
      : { extra: { statement_timeout: patienceMillis, query_timeout: patienceMillis } }),
    // An idle connection that the server ends is dropped by the pool; the next query opens another.
    poolErrorHandler: () => undefined,
    entities: models.map(({ entity }) => entity),
    // In the order of the numbers at the end of their names.
    migrations: models.flatMap(({ migrations }) => migrations),
    migrationsTableName: MIGRATIONS_TABLE,
    installExtensions: false,
  }).initialize();
}
