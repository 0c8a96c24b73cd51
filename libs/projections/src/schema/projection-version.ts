import { createHash } from 'node:crypto';
import { READ_MODELS, type ReadModel } from './tables.js';

/**
 * Names the tables of a program and the versions of their rows in one number: another one as soon as a read model is added,
 * taken away or raised. It says whether rows are the same, not which are newer. Fits the column `integer`.
 */
export function versionOf(models: Readonly<Record<string, Pick<ReadModel, 'version'>>>): number {
  const named = Object.entries(models).map(([table, { version }]) => `${table} ${version}`);
  const digest = createHash('sha256').update(named.sort().join('\n')).digest();
  return digest.readInt32BE() & 0x7fff_ffff;
}

/** Where the tables in use are of another one, a program builds its own beside and swaps. */
export const PROJECTION_VERSION = versionOf(READ_MODELS);
