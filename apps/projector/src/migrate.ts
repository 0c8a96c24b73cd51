import { migrateStore } from '@tiaokuai/event-store';
import { districtKinds, migrateReadModels } from '@tiaokuai/projections';
import { createDatabase } from './create-database.js';
import { log } from './log.js';
import { required } from './settings.js';

/**
 * Run before anything else, as the owner of the databases: creates them where they are missing, brings the event store
 * up to date, then the read models, which are rebuilt beside and swapped where this version gives other rows. The keys'
 * own tables are the business of who holds the master key.
 */
const url = required(process.env, 'DATABASE_URL');
const keysUrl = process.env['KEYS_DATABASE_URL'];
for (const each of keysUrl === undefined ? [url] : [url, keysUrl]) await createDatabase(each);
log.info({ migrations: await migrateStore(url) }, 'event store');
log.info({ readModels: await migrateReadModels(url, districtKinds) }, 'read models');
