import { randomBytes } from 'node:crypto';
import {
  grantRights,
  makeAccounts,
  migrateStore,
  PROCESSES,
  withAccount,
  type Accounts,
  type ProcessName,
} from '@tiaokuai/event-store';

/** Accounts of a test's own, named after its database, whose passwords need every care that an address knows. */
export function accountsFor(databaseUrl: string): Accounts {
  const database = new URL(databaseUrl).pathname.slice(1);
  const account = (process: ProcessName) => ({
    name: `${database}_${process}`,
    password: `${randomBytes(9).toString('base64url')}@:/%'"\\`,
  });
  return { api: account('api'), worker: account('worker'), projector: account('projector') };
}

/** Migrates a store as migrate does, with accounts of its own: gives them, and the address by which each process logs in. */
export async function migrateWithAccounts(
  ownerUrl: string,
): Promise<{ readonly accounts: Accounts; urlOf(process: ProcessName): string }> {
  const accounts = accountsFor(ownerUrl);
  const wanted = { accounts: PROCESSES.map((process) => accounts[process]), takesGroups: true };
  await makeAccounts(ownerUrl, wanted);
  await migrateStore(ownerUrl);
  await grantRights(ownerUrl, accounts);
  return { accounts, urlOf: (process) => withAccount(ownerUrl, accounts[process]) };
}
