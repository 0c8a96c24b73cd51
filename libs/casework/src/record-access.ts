import { timingSafeEqual } from 'node:crypto';
import { RULES_VERSION, type Actor } from '@tiaokuai/domain';
import { appendEvents, eventIdOf, notBefore, readStream, type StoredEvent } from '@tiaokuai/event-store';
import { GENESIS_HASH } from '@tiaokuai/tlog';
import { unguessable } from './append-decision.js';
import type { Casework } from './casework.js';
import { commandDigest } from './command-digest.js';
import { ACCESS } from './folded-stream.js';
import type { LoadedCase } from './load-case.js';

/** An access to what a case keeps sealed, as it goes on record. */
export interface Access {
  readonly type: 'PersonalDataOpened' | 'FactsRead';
  readonly actor: Actor;
  readonly caseId: string;
  readonly commandId: string;
  readonly name: string;
  readonly payload: object;
}

/** Everyone who opens something of one case meets in its one access stream. */
const ATTEMPTS = 20;

/**
 * Records an access in the case's own access stream, once per command id. Gives when it was recorded; undefined when the
 * id stands there for another access.
 */
export async function recordAccess(
  casework: Casework,
  { type, actor, caseId, commandId, name, payload }: Access,
  { inForce }: Pick<LoadedCase, 'inForce'>,
): Promise<string | undefined> {
  const streamId = streamOf(caseId);
  const eventId = eventIdOf(commandId, 0);
  const command = { id: commandId, name, actor, payload };
  const digest = commandDigest(casework.commandDigestKey, ACCESS, command, actor);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const recorded = await readStream(casework.pool, streamId);
    const earlier = recorded.find((event) => event.eventId === eventId);
    if (earlier !== undefined)
      return timingSafeEqual(earlier.commandDigest, digest) ? earlier.recordedAt : undefined;
    const last = recorded.at(-1);
    const now = notBefore(await casework.clock.now(), last?.recordedAt);
    const accessed = { eventId, type, schemaVersion: 1, effectiveAt: now };
    const appended = await appendEvents(casework.pool, {
      streamId,
      kind: ACCESS,
      expectedVersion: last?.version ?? 0,
      previousHash: last?.leafHash ?? GENESIS_HASH,
      commandDigest: digest,
      recordedAt: now,
      recordedCommand: unguessable(casework, command),
      events: [
        {
          ...accessed,
          ...{ actor, pins: inForce(now).pins, command: command.name, rulesVersion: RULES_VERSION },
          payload: unguessable(casework, payload),
        },
      ],
    });
    if (appended !== 'conflict') return now;
  }
  throw new Error('an opening could not be recorded: too many at once');
}

/** Every access to what a case keeps sealed, in order. */
export function accessesOf({ pool }: Casework, caseId: string): Promise<readonly StoredEvent[]> {
  return readStream(pool, streamOf(caseId));
}

function streamOf(caseId: string): string {
  return `${ACCESS}:${caseId}`;
}
