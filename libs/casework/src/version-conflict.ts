import { reject, type Rejection } from '@tiaokuai/domain';
import { readStream } from '@tiaokuai/event-store';
import type { Casework } from './casework.js';

/** What happened since the version the caller saw, and by whom: codes and instants, for the API to put into words. */
export async function versionConflict(
  casework: Casework,
  streamId: string,
  { seen, current }: { readonly seen: number; readonly current: number },
): Promise<Rejection> {
  const events = await readStream(casework.pool, streamId, { after: seen });
  const version = events.at(-1)?.version ?? current;
  const changes = events.map(({ version: each, type, actor, recordedAt }) => {
    return { version: each, type, actor, recordedAt };
  });
  return reject('CASE.VERSION_CONFLICT', undefined, { version, changes });
}
