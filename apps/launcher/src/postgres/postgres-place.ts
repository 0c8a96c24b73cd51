import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Account } from '../process/managed-process.js';
import { canReach } from './postgres-account.js';

/** Where root puts what PostgreSQL's user must reach when the clone lies below a folder closed to it. */
export const OPEN_PLACE = '/var/lib/tiaokuai';

/** The file in a home that names its data's folder when that lies elsewhere. */
const POINTER = 'postgres.place';

/** The folder of a home's cluster, whether it exists yet or not. */
export function dataFolder(home: string): string {
  const pointer = join(home, POINTER);
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : join(home, 'postgres');
}

/**
 * Chooses where a new cluster goes: `<home>/postgres`, unless the account cannot reach it (a parent folder is
 * 0700): then a folder of its own below `OPEN_PLACE`, which the home remembers.
 */
export function chooseDataFolder(home: string, account: Account | undefined): string {
  mkdirSync(home, { recursive: true });
  if (canReach(account, home)) return join(home, 'postgres');
  mkdirSync(OPEN_PLACE, { recursive: true, mode: 0o755 });
  const name = basename(dirname(home)).replace(/[^\w.-]/g, '_');
  const folder = mkdtempSync(join(OPEN_PLACE, `${name}-`));
  chmodSync(folder, 0o755);
  const data = join(folder, 'postgres');
  writeFileSync(join(home, POINTER), data);
  return data;
}

/** Throws a sentence when a cluster belongs to somebody else than the one who starts it. */
export function requireOwnData(data: string, account: Account | undefined): void {
  const owner = statSync(data).uid;
  if (account || owner === process.getuid?.()) return;
  throw new Error(
    `${data} belongs to user ${owner}. Start as that user, or set TIAOKUAI_HOME to a folder of your own.`,
  );
}

/** Removes a home's stopped cluster, wherever it lies. */
export function removeData(home: string): void {
  const data = dataFolder(home);
  const folder = dirname(data) === home ? data : dirname(data);
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(home, POINTER), { force: true });
}
