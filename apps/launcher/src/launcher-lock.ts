import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lifeOf } from './process/process-table.js';

interface Holder {
  pid: number;
  life: string;
  url: string;
}

/**
 * Makes this process the only launcher of a home. Throws a sentence when another one lives; the lock of a launcher
 * that was killed is taken over. Returns the release.
 */
export function lockHome(home: string, url: string): () => void {
  const file = join(home, 'launcher.json');
  mkdirSync(home, { recursive: true });
  const holder = readHolder(file);
  // Anything may stand in the file; what names no life is nobody's lock.
  if (holder?.life && lifeOf(holder.pid) === holder.life) {
    throw new Error(
      `Tiaokuai already runs from ${home} (process ${holder.pid}): ${holder.url}\n` +
        'Stop it with Ctrl-C where it was started, or set TIAOKUAI_HOME and the ports to start a second one.',
    );
  }
  const own: Holder = { pid: process.pid, life: lifeOf(process.pid) ?? '', url };
  writeFileSync(file, JSON.stringify(own));
  return () => rmSync(file, { force: true });
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
