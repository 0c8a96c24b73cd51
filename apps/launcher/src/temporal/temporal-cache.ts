import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the program beside and renames it, so that the cache never holds half a file. Returns its path. */
export function placeInCache(cache: string, version: string, program: Buffer): string {
  const folder = join(cache, `temporal-${version}`);
  mkdirSync(folder, { recursive: true });
  const executable = join(folder, 'temporal');
  const unfinished = `${executable}.${process.pid}`;
  writeFileSync(unfinished, program, { mode: 0o755 });
  renameSync(unfinished, executable);
  return executable;
}
