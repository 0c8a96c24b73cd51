import {
  accountIn,
  AccountRefused,
  AccountsMissing,
  grantRights,
  makeAccounts,
  migrateStore,
  type Accounts,
} from '@tiaokuai/event-store';
import { grantKeys, migrateKeys } from '@tiaokuai/personal-data';
import { districtKinds, migrateReadModels } from '@tiaokuai/projections';
import { createDatabase } from './create-database.js';
import { log } from './log.js';
import { required } from './settings.js';

/**
 * Run before anything else, and alone with the address of the owner: creates the databases where they are missing and the
 * accounts by which the processes log in, brings event store and keys up to date, grants each account what its process may
 * do, then migrates the read models, which are rebuilt beside and swapped where this version gives other rows.
 */
async function migrate(env: NodeJS.ProcessEnv): Promise<void> {
  const [url, keysUrl] = [required(env, 'DATABASE_URL'), required(env, 'KEYS_DATABASE_URL')];
  const accounts = accountsIn(env);
  const { api, worker, projector } = accounts;
  for (const each of [url, keysUrl]) await createDatabase(each);
  await makeAccounts(url, { accounts: [api, worker, projector], takesGroups: true });
  await makeAccounts(keysUrl, { accounts: [api, worker], takesGroups: false });
  log.info({ accounts: [api.name, worker.name, projector.name] }, 'accounts');
  log.info({ migrations: await migrateStore(url) }, 'event store');
  await grantRights(url, accounts);
  await migrateKeys(keysUrl);
  await grantKeys(keysUrl, [api.name, worker.name]);
  log.info({ readModels: await migrateReadModels(url, districtKinds) }, 'read models');
}

/** From the addresses that the processes are given. */
function accountsIn(env: NodeJS.ProcessEnv): Accounts {
  const account = (name: string) => accountIn(required(env, name));
  return {
    api: account('API_DATABASE_URL'),
    worker: account('WORKER_DATABASE_URL'),
    projector: account('PROJECTOR_DATABASE_URL'),
  };
}

await migrate(process.env).catch((error: unknown) => {
  if (!(error instanceof AccountsMissing || error instanceof AccountRefused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
