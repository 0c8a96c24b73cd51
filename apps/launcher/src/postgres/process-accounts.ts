import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Databases } from './start-postgres.js';

export type ProcessName = 'api' | 'worker' | 'projector';

/** By what each process logs in to PostgreSQL; migrate makes these accounts, as the owner of the databases. */
export type ProcessAccounts = Readonly<
  Record<ProcessName, { readonly name: string; readonly password: string }>
>;

/** What the owner's address is for, and whom it is never given to. */
export type Told = 'migrate' | ProcessName;

/**
 * The accounts of the processes of one installation, named after its database, so that two installations on one server share
 * none. Their passwords are made once and kept in `<home>/accounts.json`, readable by the home's owner only. Nothing is lost with
 * that file: migrate gives the accounts the passwords that it is told.
 */
export function processAccounts(home: string, { events }: Pick<Databases, 'events'>): ProcessAccounts {
  const file = join(home, 'accounts.json');
  const passwords = { ...newPasswords(), ...keptPasswords(file) };
  mkdirSync(home, { recursive: true });
  writeFileSync(file, JSON.stringify(passwords, undefined, 2), { mode: 0o600 });
  return accountsNamedAfter(events, passwords);
}

/** The accounts that belong to a database, with passwords of a test's own or those of a home. */
export function accountsNamedAfter(
  events: string,
  passwords: Readonly<Record<ProcessName, string>> = newPasswords(),
): ProcessAccounts {
  const database = decodeURIComponent(new URL(events).pathname.slice(1));
  const account = (process: ProcessName) => ({
    name: `${database}_${process}`,
    password: passwords[process],
  });
  return { api: account('api'), worker: account('worker'), projector: account('projector') };
}

/**
 * The environment that says to each process, and to migrate, where the databases are and by which account. What one has no use
 * for is taken from it, whoever else was told it: the processes do not learn the owner's address, nor the projector, which
 * opens no personal data, where the keys are and by what they are wrapped.
 */
export function databaseEnvironments(
  owner: Pick<Databases, 'events' | 'keys'>,
  accounts: ProcessAccounts,
  masterKey: string,
): Readonly<Record<Told, NodeJS.ProcessEnv>> {
  const nothing = {
    DATABASE_URL: undefined,
    KEYS_DATABASE_URL: undefined,
    TIAOKUAI_MASTER_KEY: undefined,
    API_DATABASE_URL: undefined,
    WORKER_DATABASE_URL: undefined,
    PROJECTOR_DATABASE_URL: undefined,
  };
  const addressOf = (process: ProcessName, url: string) => {
    const address = new URL(url);
    address.username = encodeURIComponent(accounts[process].name);
    address.password = encodeURIComponent(accounts[process].password);
    return address.href;
  };
  const withKeys = (process: ProcessName) => ({
    ...nothing,
    DATABASE_URL: addressOf(process, owner.events),
    KEYS_DATABASE_URL: addressOf(process, owner.keys),
    TIAOKUAI_MASTER_KEY: masterKey,
  });
  return {
    migrate: {
      ...nothing,
      DATABASE_URL: owner.events,
      KEYS_DATABASE_URL: owner.keys,
      API_DATABASE_URL: addressOf('api', owner.events),
      WORKER_DATABASE_URL: addressOf('worker', owner.events),
      PROJECTOR_DATABASE_URL: addressOf('projector', owner.events),
    },
    api: withKeys('api'),
    worker: withKeys('worker'),
    projector: { ...nothing, DATABASE_URL: addressOf('projector', owner.events) },
  };
}

function newPasswords(): Record<ProcessName, string> {
  const password = () => randomBytes(24).toString('base64url');
  return { api: password(), worker: password(), projector: password() };
}

function keptPasswords(file: string): Partial<Record<ProcessName, string>> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<ProcessName, string>>;
  } catch (cause) {
    throw new Error(`${file} cannot be read. Remove it: new passwords are made, and nothing is lost.`, {
      cause,
    });
  }
}
