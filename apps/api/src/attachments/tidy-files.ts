import { uploadsForgottenBefore, type Casework } from '@tiaokuai/casework';
import { bytesMoved, bytesToMove, sweepUploads } from '@tiaokuai/event-store';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../platform/logging.js';
import type { FileFolder } from './file-folder.js';

/** Between two rounds. What is old enough is asked of the product's clock. */
const ROUND_MILLIS = 10 * 60_000;

/** What it tidies, and how much of the disk stays free: nothing is moved into the last of it. */
export interface Tidying {
  readonly casework: Casework;
  readonly folder: FileFolder;
  readonly freeBytesKept: number;
}

/** Lets go of what nobody named, moves bytes that still lie in the database, and says how much. May be done by several at once. */
export async function tidyFiles({ casework, folder, freeBytesKept }: Tidying): Promise<Tidied> {
  const { pool, clock } = casework;
  const before = uploadsForgottenBefore(await clock.now());
  const swept = await sweepUploads(pool, { before, discard: (sha256) => folder.remove(sha256) });
  await folder.removeLeftBehind();
  let moved = 0;
  let next = await bytesToMove(pool, '');
  while (next !== undefined && (await folder.freeBytes()) > freeBytesKept) {
    if (await isMoved(folder, next)) {
      await bytesMoved(pool, next.sha256);
      moved += 1;
    }
    next = await bytesToMove(pool, next.sha256);
  }
  return { swept, moved };
}

interface Tidied {
  readonly swept: number;
  readonly moved: number;
}

/** Whether they lie in the folder now; bytes that are not what their digest says stay where they are, to be looked into. */
async function isMoved(
  folder: FileFolder,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: Uint8Array },
): Promise<boolean> {
  const arrived = await folder.receive([bytes]);
  await (arrived.sha256 === sha256 ? folder.keep(arrived) : folder.drop(arrived));
  return (await folder.read(sha256)) !== undefined;
}

/** Does so now and every ten minutes. `stop` waits for the round that is under way. */
export function keepTidy(tidying: Tidying, logger: Logger): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const rounds = (async () => {
    while (!stopping.signal.aborted) {
      await tidyFiles(tidying).then(
        (done) => done.moved + done.swept > 0 && logger.info(done, 'files tidied'),
        (error: unknown) => logger.error({ err: error }, 'files could not be tidied'),
      );
      await wait(ROUND_MILLIS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await rounds;
    },
  };
}
