import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../process/managed-process.js';

/**
 * The account PostgreSQL runs under, or undefined for our own. PostgreSQL refuses to run as root, so as root it is
 * the owner of the data when there are data, else the user `postgres`, which is created when it is missing.
 * Throws a sentence when there is no way.
 */
export function postgresAccount(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(data) ?? accountNamed('postgres') ?? createAccount('postgres');
}

function ownerOf(data: string): Account | undefined {
  const owner = statSync(join(data, 'PG_VERSION'), { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid } : undefined;
}

function accountNamed(name: string): Account | undefined {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { name, uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createAccount(name: string): Account {
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    name,
  ]);
  const account = accountNamed(name);
  if (account) return account;
  throw new Error(
    'PostgreSQL does not run as root, and no user "postgres" could be created. ' +
      'Start as an ordinary user, create that user, or set DATABASE_URL to a server that runs already.',
  );
}

/** True when this account can enter the folder (every parent included). */
export function canReach(account: Account | undefined, folder: string): boolean {
  if (!account) return true;
  const { uid, gid } = account;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { uid, gid, cwd: '/' }).status === 0;
}
