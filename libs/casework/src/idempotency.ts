import { timingSafeEqual } from 'node:crypto';
import { reject, type Rejection } from '@tiaokuai/domain';
import { eventIdOf, readStream } from '@tiaokuai/event-store';
import type { Casework } from './casework.js';
import type { Executed } from './execution.js';

/** The first answer of a command id that was carried out before, or CASE.COMMAND_ID_REUSED when it was another command. */
export async function repeatedAnswer(
  casework: Casework,
  repeated: {
    readonly streamId: string;
    readonly commandId: string;
    readonly earlier: { readonly version: number; readonly commandDigest: Uint8Array };
    readonly digest: Uint8Array;
  },
): Promise<Executed | Rejection> {
  const { streamId, commandId, earlier, digest } = repeated;
  if (!timingSafeEqual(earlier.commandDigest, digest)) return reject('CASE.COMMAND_ID_REUSED');
  const events = await readStream(casework.pool, streamId, { after: earlier.version - 1 });
  // One append carries one command, and its events stand together; a twin under another id may follow at once.
  const end = events.findIndex((event, ordinal) => event.eventId !== eventIdOf(commandId, ordinal));
  const appended = end === -1 ? events.length : end;
  return { caseId: streamId, version: earlier.version + appended - 1, repeated: true };
}
