import { timingSafeEqual } from 'node:crypto';
import { refuse, type Refusal } from '@tiaokuai/domain';
import { readStream } from '@tiaokuai/event-store';
import type { Casework } from './casework.js';
import type { Executed } from './execute.js';

/** The first answer of a command id that was carried out before, or CASE.COMMAND_ID_REUSED when it was another command. */
export async function earlierAnswer(
  casework: Casework,
  streamId: string,
  earlier: { readonly version: number; readonly commandDigest: Uint8Array },
  digest: Uint8Array,
): Promise<Executed | Refusal> {
  if (!timingSafeEqual(earlier.commandDigest, digest)) return refuse('CASE.COMMAND_ID_REUSED');
  const events = await readStream(casework.pool, streamId, { after: earlier.version - 1 });
  // One append carries one command: its events stand together under one digest.
  const end = events.findIndex((event) => !timingSafeEqual(event.commandDigest, digest));
  const last = end === -1 ? events.at(-1) : events[end - 1];
  return { caseId: streamId, version: last?.version ?? earlier.version, repeated: true };
}

/** What happened since the version the caller saw, and by whom: codes and instants, for the API to put into words. */
export async function conflict(
  casework: Casework,
  streamId: string,
  seen: number | undefined,
): Promise<Refusal> {
  const events = await readStream(casework.pool, streamId, { after: seen });
  const version = events.at(-1)?.version ?? seen ?? 0;
  const changes =
    seen === undefined
      ? []
      : events.map(({ version: each, type, actor, recordedAt }) => ({
          version: each,
          type,
          actor,
          recordedAt,
        }));
  return refuse('CASE.VERSION_CONFLICT', undefined, { version, changes });
}
