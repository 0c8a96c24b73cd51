import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '@tiaokuai/domain';
import { appendEvents, eventIdOf, readStream, type Queryable } from '@tiaokuai/event-store';
import type { ToyChange } from './toy.procedure.js';

const PINS = { listVersion: 0, limitsVersion: 0, calendarVersion: 0, directoryVersion: 0 };
const GENESIS = new Uint8Array(32);

export interface ToyCommand {
  readonly caseId: string;
  readonly at: string;
  readonly actor: Actor;
  /** One event each, all in one append. */
  readonly changes: readonly ToyChange[];
}

/** Appends to a toy case as a command would, and returns its version. The first event ever opens it. */
export async function appendToyEvents(pool: Queryable, act: ToyCommand): Promise<number> {
  const history = await readStream(pool, act.caseId);
  const commandId = randomUUID();
  const appended = await appendEvents(pool, {
    streamId: act.caseId,
    kind: 'toy',
    expectedVersion: history.length,
    previousHash: history.at(-1)?.leafHash ?? GENESIS,
    commandDigest: createHash('sha256').update(commandId).digest(),
    recordedAt: act.at,
    events: act.changes.map((payload, ordinal) => ({
      eventId: eventIdOf(commandId, ordinal),
      type: history.length + ordinal === 0 ? 'ToyOpened' : 'ToyChanged',
      schemaVersion: 1,
      effectiveAt: act.at,
      actor: act.actor,
      pins: PINS,
      command: 'change',
      rulesVersion: 1,
      payload,
    })),
  });
  if (appended === 'conflict') throw new Error(`toy ${act.caseId} was written by somebody else meanwhile`);
  return appended.version;
}
