import { canonicalBytes, GENESIS_HASH, hex, leafHash, payloadHash } from '@tiaokuai/tlog';
import { anAppend, anEvent } from '../test/an-event.fixture.js';
import { appendEvents, appendTogether, notBefore, type Append, type Appended } from './append-events.js';
import { readForCommand } from './read-for-command.js';
import { readStream } from './read-stream.js';
import { ownStore } from '../test/own-store.fixture.js';

const store = ownStore('file');

async function appended(append: Append): Promise<Appended> {
  const result = await appendEvents(store.pool, append);
  if (result === 'conflict') throw new Error('not expected to conflict');
  return result;
}
const pendingOf = async (streamId: string): Promise<number> =>
  (await store.pool.query('SELECT FROM pending WHERE stream_id = $1', [streamId])).rowCount ?? 0;

describe('appending events', () => {
  it('keeps what happened, in order, and gives it back in the bytes in which it was hashed', async () => {
    const events = ['WhistleBlown', 'ThreadOpened', 'ThreadOpened'].map((type) => anEvent({ type }));
    const append = anAppend({ events });
    const { version, lastHash } = await appended(append);
    const stored = await readStream(store.pool, append.streamId);
    expect(version).toBe(3);
    expect(
      stored.map(({ version: at, type, eventId, payload, kind }) => ({ at, type, eventId, payload, kind })),
    ).toEqual(
      events.map(({ type, eventId, payload }, index) => ({
        at: index + 1,
        type,
        eventId,
        payload,
        kind: 'whistle',
      })),
    );
    expect(hex(stored[2]?.leafHash ?? new Uint8Array())).toBe(hex(lastHash));
  });

  it('chains every event to the one before; the chain can be verified from the bytes alone', async () => {
    const first = anAppend({ events: [anEvent(), anEvent()] });
    let head = await appended(first);
    for (let nth = 0; nth < 5; nth += 1) {
      const next = {
        expectedVersion: head.version,
        previousHash: head.lastHash,
        events: [anEvent({ payload: { nth } })],
      };
      head = await appended({ ...first, ...next });
    }
    let previous = hex(GENESIS_HASH);
    for (const event of await readStream(store.pool, first.streamId)) {
      const envelope = JSON.parse(new TextDecoder().decode(event.envelopeBytes)) as Record<string, unknown>;
      expect(canonicalBytes(envelope)).toEqual(new Uint8Array(event.envelopeBytes));
      expect(envelope.prevHash).toBe(previous);
      expect(envelope.payloadHash).toBe(hex(payloadHash(event.payloadBytes)));
      previous = hex(leafHash(event.envelopeBytes));
      expect(hex(event.leafHash)).toBe(previous);
    }
    expect(previous).toBe(hex(head.lastHash));
  });

  it('names in the envelope the command that recorded each event, and the rules that decided it', async () => {
    const append = anAppend({
      events: [anEvent({ command: 'settle' }), anEvent({ command: 'blow', rulesVersion: 3 })],
    });
    await appended(append);
    const stored = await readStream(store.pool, append.streamId);
    expect(stored.map(({ command, rulesVersion }) => [command, rulesVersion])).toEqual([
      ['settle', 1],
      ['blow', 3],
    ]);
  });

  it('is a conflict when the stream has moved on, is shorter, was never begun, or exists already', async () => {
    const append = anAppend({ events: [anEvent(), anEvent()] });
    const { version, lastHash } = await appended(append);
    for (const expectedVersion of [version - 1, version + 1, 0]) {
      expect(
        await appendEvents(store.pool, {
          ...append,
          expectedVersion,
          previousHash: lastHash,
          events: [anEvent()],
        }),
      ).toBe('conflict');
    }
    expect(await appendEvents(store.pool, anAppend({ expectedVersion: 1, previousHash: lastHash }))).toBe(
      'conflict',
    );
    expect(await readStream(store.pool, append.streamId)).toHaveLength(2);
    expect(await pendingOf(append.streamId)).toBe(2);
  });

  it('is a conflict when the last event is not the one the caller folded', async () => {
    const append = anAppend();
    await appended(append);
    const elsewhere = { expectedVersion: 1, previousHash: leafHash(new Uint8Array(3)), events: [anEvent()] };
    expect(await appendEvents(store.pool, { ...append, ...elsewhere })).toBe('conflict');
  });

  it('is a conflict when the instant lies before the last one of the stream; notBefore gives one that does not', async () => {
    const append = anAppend({ recordedAt: '2026-09-17T09:10:00.001+08:00' });
    const { lastHash } = await appended(append);
    const early = '2026-09-17T09:10:00.000+08:00';
    const next = { ...append, expectedVersion: 1, previousHash: lastHash, events: [anEvent()] };
    expect(await appendEvents(store.pool, { ...next, recordedAt: early })).toBe('conflict');
    expect(
      await appendEvents(store.pool, { ...next, recordedAt: notBefore(early, append.recordedAt) }),
    ).toMatchObject({
      version: 2,
    });
  });

  it('is a conflict when the stream holds one of the event ids already, and appends none of the others', async () => {
    const once = anEvent();
    const append = anAppend({ events: [once] });
    const { lastHash } = await appended(append);
    const twice = { ...append, expectedVersion: 1, previousHash: lastHash, events: [anEvent(), once] };
    expect(await appendEvents(store.pool, twice)).toBe('conflict');
    expect(await readStream(store.pool, append.streamId)).toHaveLength(1);
  });

  it('lets exactly one of many who append to the same head at once win', async () => {
    const append = anAppend();
    const { lastHash } = await appended(append);
    const attempts = Array.from({ length: 40 }, (_, nth) =>
      appendEvents(store.pool, {
        ...append,
        expectedVersion: 1,
        previousHash: lastHash,
        events: nth % 2 === 0 ? [anEvent()] : [anEvent(), anEvent()],
      }),
    );
    const results = await Promise.all(attempts);
    expect(results.filter((result) => result !== 'conflict')).toHaveLength(1);
    const winner = results.findIndex((result) => result !== 'conflict');
    expect(await readStream(store.pool, append.streamId)).toHaveLength(winner % 2 === 0 ? 2 : 3);
  });

  it('carries an append of hundreds of events, as an import makes it', async () => {
    const append = anAppend({
      events: Array.from({ length: 700 }, (_, nth) => anEvent({ payload: { nth } })),
    });
    await appended(append);
    const stored = await readStream(store.pool, append.streamId, { after: 698 });
    expect(stored.map((event) => event.payload)).toEqual([{ nth: 698 }, { nth: 699 }]);
  });
});

describe('reading before a command', () => {
  it('gives the tail beyond what is folded, the earlier answer of this command, and the reference heads at once', async () => {
    const once = anEvent();
    const append = anAppend({ events: [anEvent(), once, anEvent()] });
    const reference = anAppend({ events: [anEvent(), anEvent()] });
    await appended(append);
    await appended(reference);
    const read = await readForCommand(store.pool, {
      streamId: append.streamId,
      afterVersion: 2,
      eventIds: [once.eventId],
      referenceStreams: [reference.streamId, 'limits'],
    });
    expect(read.tail.map((event) => event.version)).toEqual([3]);
    expect(read.earlier?.version).toBe(2);
    expect(hex(read.earlier?.commandDigest ?? new Uint8Array())).toBe(hex(append.commandDigest));
    expect(read.references).toEqual(new Map([[reference.streamId, 2], ['limits', 0]])); // prettier-ignore
  });

  it('finds nothing of a stream that does not exist', async () => {
    const wanted = {
      streamId: 'nowhere',
      afterVersion: 0,
      eventIds: [anEvent().eventId],
      referenceStreams: [],
    };
    expect(await readForCommand(store.pool, wanted)).toEqual({ tail: [], references: new Map() });
  });
});

describe('appending to several streams together', () => {
  it('records all of it', async () => {
    const [one, other] = [anAppend({ events: [anEvent()] }), anAppend({ events: [anEvent(), anEvent()] })];
    const heads = await appendTogether(store.pool, [one, other]);
    expect(heads === 'conflict' ? heads : heads.map(({ version }) => version)).toEqual([1, 2]);
    expect(await readStream(store.pool, other.streamId)).toHaveLength(2);
  });

  it('records nothing where one of them was written meanwhile, and is no burden to who comes next', async () => {
    const taken = anAppend({ events: [anEvent()] });
    await appended(taken);
    const free = anAppend({ events: [anEvent()] });
    for (const append of [
      { ...taken, events: [anEvent()] },
      { ...taken, expectedVersion: 7 },
    ])
      expect(await appendTogether(store.pool, [free, append])).toBe('conflict');
    expect(await readStream(store.pool, free.streamId)).toEqual([]);
    expect(await pendingOf(free.streamId)).toBe(0);
    await appended(free);
  });
});
