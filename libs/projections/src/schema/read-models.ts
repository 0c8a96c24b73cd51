import 'reflect-metadata';
import { withRole, type StoreRole } from '@tiaokuai/event-store';
import { DataSource } from 'typeorm';
import { MIGRATIONS, READ_MODELS } from './tables.js';

export const MIGRATIONS_TABLE = 'read_model_migration';
/** Where the tables stand: in use, or being built beside. */
export type ReadSchema = 'read' | 'read_beside';

/**
 * Connects to the read models in one role. The schema is chosen by `search_path`, so that entities, migrations and
 * statements are the same for the tables in use and for those being built beside them.
 */
export async function openReadModels(
  url: string,
  options: { role: StoreRole; schema?: ReadSchema; max?: number },
): Promise<DataSource> {
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
    url: withRole(address.href, options.role),
    poolSize: options.max ?? 10,
    connectTimeoutMS: 10_000,
    // An idle connection that the server ends is dropped by the pool; the next query opens another.
    poolErrorHandler: () => undefined,
    entities: Object.values(READ_MODELS).map(({ entity }) => entity),
    migrations: MIGRATIONS,
    migrationsTableName: MIGRATIONS_TABLE,
    installExtensions: false,
  }).initialize();
}
