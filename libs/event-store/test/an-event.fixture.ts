import { GENESIS_HASH } from '@tiaokuai/tlog';
import { randomUUID } from 'node:crypto';
import type { Append } from '../src/append-events.js';
import type { EventToAppend } from '../src/event.js';

const AT = '2026-09-17T09:10:00.000+08:00';

/** A complete event; what a test is about is given. */
export function anEvent(given: Partial<EventToAppend> = {}): EventToAppend {
  return {
    eventId: randomUUID(),
    type: 'WhistleDrafted',
    schemaVersion: 1,
    effectiveAt: AT,
    actor: { person: 'p-0017', post: 'streetDispatcher', unit: 'wangjiang' },
    pins: { listVersion: 1, limitsVersion: 1, calendarVersion: 1, directoryVersion: 1 },
    command: 'draft',
    rulesVersion: 1,
    payload: { facts: '占道经营' },
    ...given,
  };
}

/** An append that opens a new stream with one event; what a test is about is given. */
export function anAppend(given: Partial<Append> = {}): Append {
  return {
    streamId: randomUUID(),
    kind: 'whistle',
    expectedVersion: 0,
    previousHash: GENESIS_HASH,
    commandDigest: new Uint8Array(32).fill(7),
    recordedAt: AT,
    events: [anEvent()],
    ...given,
  };
}
