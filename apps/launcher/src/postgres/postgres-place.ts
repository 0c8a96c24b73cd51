import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Account } from '../process/managed-process.js';
import { canReach } from './postgres-account.js';

/** Where root puts what PostgreSQL's user must reach when the clone lies below a folder closed to it. */
export const OPEN_PLACE = '/var/lib/tiaokuai';

/**
 * The folder for a cluster's data, made and owned as PostgreSQL wants it. It is `<home>/postgres`, unless that
 * cannot be reached by the account (a parent folder is 0700): then a folder of its own below `OPEN_PLACE`.
 */
export function dataFolder(home: string, account: Account | undefined): string {
  mkdirSync(home, { recursive: true });
  const parent = canReach(account, home) ? home : join(OPEN_PLACE, nameFor(home));
  const data = join(parent, 'postgres');
  mkdirSync(data, { recursive: true });
  const owner = statSync(data).uid;
  if (!account && owner !== process.getuid?.()) {
    throw new Error(
      `${data} belongs to user ${owner}. Start as that user, or set TIAOKUAI_HOME to a folder of your own.`,
    );
  }
  chmodSync(data, 0o700);
  if (account) chownSync(data, account.uid, account.gid);
  return data;
}

/** A readable name for a home that no other home on this machine has. */
function nameFor(home: string): string {
  const digest = createHash('sha256').update(home).digest('hex').slice(0, 8);
  return `${basename(dirname(home)).replace(/[^\w.-]/g, '_')}-${digest}`;
}
