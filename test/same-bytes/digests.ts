import { createHash, type Hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** By what was recorded (`whistle events`): the digest of all of it, in order. */
export type Digests = Readonly<Record<string, string>>;

/** Digests of what is told, one to a name; the order in which a name is told its parts matters. */
export class DigestRecorder {
  private readonly hashes = new Map<string, Hash>();

  record(name: string, part: unknown): void {
    const hash = this.hashes.get(name) ?? createHash('sha256');
    this.hashes.set(name, hash);
    hash.update(JSON.stringify(part)).update('\n');
  }

  digests(): Digests {
    const entries = [...this.hashes].map(
      ([name, hash]) => [name, hash.copy().digest('hex').slice(0, 32)] as const,
    );
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/**
 * The digests on record under a name, beside this file. `TIAOKUAI_RECORD_BYTES=1` records those given instead: only for
 * a change that is meant to alter what the rules give.
 */
export function onRecord(name: string, given: Digests): Digests {
  const file = fileURLToPath(new URL(`./${name}.json`, import.meta.url));
  if (process.env['TIAOKUAI_RECORD_BYTES'] === '1')
    writeFileSync(file, `${JSON.stringify(given, null, 2)}\n`);
  return JSON.parse(readFileSync(file, 'utf8')) as Digests;
}
