import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '@tiaokuai/domain';
import { appendEvents, eventIdOf, readStream, type Queryable } from '@tiaokuai/event-store';
import type { ErrandChange } from './errand.procedure.js';

const PINS = { listVersion: 0, limitsVersion: 0, calendarVersion: 0, directoryVersion: 0 };
const GENESIS = new Uint8Array(32);

export interface ErrandAct {
  readonly caseId: string;
  readonly at: string;
  readonly actor: Actor;
  /** One event each, all in one append. */
  readonly changes: readonly ErrandChange[];
}

/** Appends to an errand as a command would, and returns its version. The first event ever opens it. */
export async function appendErrand(pool: Queryable, act: ErrandAct): Promise<number> {
  const history = await readStream(pool, act.caseId);
  const commandId = randomUUID();
  const appended = await appendEvents(pool, {
    streamId: act.caseId,
    kind: 'errand',
    expectedVersion: history.length,
    previousHash: history.at(-1)?.leafHash ?? GENESIS,
    commandDigest: createHash('sha256').update(commandId).digest(),
    recordedAt: act.at,
    events: act.changes.map((payload, ordinal) => ({
      eventId: eventIdOf(commandId, ordinal),
      type: history.length + ordinal === 0 ? 'ErrandOpened' : 'ErrandChanged',
      schemaVersion: 1,
      effectiveAt: act.at,
      actor: act.actor,
      pins: PINS,
      command: 'change',
      rulesVersion: 1,
      payload,
    })),
  });
  if (appended === 'conflict') throw new Error(`errand ${act.caseId} was written by somebody else meanwhile`);
  return appended.version;
}
