import { randomUUID } from 'node:crypto';
import { canonicalBytes, GENESIS_HASH, hex, leafHash, payloadHash } from '@tiaokuai/tlog';
import { forge, type Change } from '@tiaokuai/testing/forge';
import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import { Client, type Pool } from 'pg';
import { anAppend, anEvent } from '../test/an-event.fixture.js';
import { appendEvents } from './append-events.js';
import { migrateStore } from './migrate-store.js';
import { openPool, withRole } from './open-pool.js';
import { markReactionsHandled } from './reaction-progress.js';
import { readStream } from './read-stream.js';
import { sequenceLog, takeTerm } from './sequence-log.js';
import type { RecordFault } from './verify-event.js';
import { firstOfEachStream, verifyBeyondLog, verifyLog } from './verify-log.js';

const STREAMS = ['directory', 'case-a', 'case-b'];
const VERSIONS = 5;
const ACTOR = { person: 'p-0017', post: 'streetDispatcher', unit: 'wangjiang' };
/** In the log the streams alternate: version v of the nth stream stands at this index. */
const placeOf = (stream: string, version: number): number =>
  (version - 1) * STREAMS.length + STREAMS.indexOf(stream);

describe('the record, verified', () => {
  let database: TestDatabase;
  let writer: Pool;
  let reader: Pool;
  let sequencer: Client;
  let term: number;
  beforeEach(async () => {
    database = await createTestDatabase();
    await migrateStore(database.url);
    writer = openPool(database.url, { role: 'tiaokuai_writer', max: 2 });
    reader = openPool(database.url, { role: 'tiaokuai_reader', max: 2 });
    sequencer = new Client({ connectionString: withRole(database.url, 'tiaokuai_writer') });
    await sequencer.connect();
    term = (await takeTerm(sequencer)) ?? 0;
    for (let version = 0; version < VERSIONS; version += 1)
      for (const streamId of STREAMS) await append(streamId, version);
    await sequenceLog(sequencer, { term });
  });
  afterEach(async () => {
    await Promise.all([sequencer.end(), writer.end(), reader.end()]);
    await database.drop();
  });

  async function append(streamId: string, expectedVersion: number): Promise<void> {
    const head = (await readStream(writer, streamId)).at(-1);
    const events = [anEvent({ payload: { facts: `占道经营 ${expectedVersion + 1}` } })];
    const recordedCommand = { id: randomUUID(), name: 'amend', actor: ACTOR, payload: { expectedVersion } };
    // One in three stands without a command, as all did that were recorded before commands were.
    const given = expectedVersion % 3 === 1 ? {} : { recordedCommand };
    const appended = await appendEvents(writer, {
      ...anAppend({ streamId, expectedVersion, events, ...given }),
      previousHash: head?.leafHash ?? GENESIS_HASH,
    });
    expect(appended).not.toBe('conflict');
  }
  /** Piece by piece, as small as they can be asked for, by who may only read. */
  async function verify(limit: number): Promise<{ events: number; faults: readonly RecordFault[] }> {
    const faults: RecordFault[] = [];
    let [after, events] = [-1, 0];
    for (;;) {
      const piece = await verifyLog(reader, { after, limit });
      faults.push(...piece.faults);
      if (piece.events === 0) break;
      events += piece.events;
      after = piece.reached;
    }
    faults.push(...(await verifyBeyondLog(reader)));
    return { events, faults: firstOfEachStream(faults) };
  }
  async function expectFaults(...faults: readonly RecordFault[]): Promise<void> {
    for (const limit of [1, 1_000]) {
      const found = await verify(limit);
      expect(found.events).toBe(Math.max(0, await logLength()));
      expect([...found.faults].sort((one, other) => (one.streamId < other.streamId ? -1 : 1))).toEqual(
        faults,
      );
    }
  }
  async function logLength(): Promise<number> {
    const { rows } = await reader.query<{ n: string }>(
      'SELECT coalesce(max(log_index) + 1, 0) AS n FROM log',
    );
    return Number(rows[0]?.n);
  }
  /** Version `version` of a stream rewritten with all its own hashes right, as the owner could. */
  async function rewritten(streamId: string, version: number): Promise<readonly Buffer[]> {
    const [event] = await readStream(reader, streamId, { after: version - 1, upTo: version });
    const payload = canonicalBytes({ facts: '没有占道经营' });
    const written = JSON.parse(Buffer.from(event?.envelopeBytes ?? []).toString('utf8')) as object;
    const envelope = canonicalBytes({ ...written, payloadHash: hex(payloadHash(payload)) });
    return [envelope, payload, payloadHash(payload), leafHash(envelope)].map((bytes) => Buffer.from(bytes));
  }

  it('is sound where nothing was altered, with what waits to be ordered and with nothing at all', async () => {
    await expectFaults();
    await append('case-a', VERSIONS);
    await expectFaults();
  });

  it('of no events is sound', async () => {
    const empty = await createTestDatabase();
    await migrateStore(empty.url);
    const pool = openPool(empty.url, { role: 'tiaokuai_reader', max: 1 });
    expect(await verifyLog(pool, { after: -1, limit: 10 })).toEqual({ reached: -1, events: 0, faults: [] });
    expect(await verifyBeyondLog(pool)).toEqual([]);
    await pool.end();
    await empty.drop();
  });

  it('names the event whose payload was altered', async () => {
    await forge(database.url, [
      `UPDATE event SET payload = $1 WHERE stream_id = 'case-a' AND version = 2`,
      Buffer.from(canonicalBytes({ facts: '没有占道经营' })),
    ]);
    await expectFaults({ streamId: 'case-a', version: 2, fault: 'payloadAltered' });
  });

  it('names it where the hash beside the payload was altered with it', async () => {
    const [, payload, hash] = await rewritten('case-a', 2);
    await forge(database.url, [
      `UPDATE event SET payload = $1, payload_hash = $2 WHERE stream_id = 'case-a' AND version = 2`,
      payload,
      hash,
    ]);
    await expectFaults({ streamId: 'case-a', version: 2, fault: 'payloadAltered' });
  });

  it('names the event whose command was altered, taken away or put in afterwards', async () => {
    const command = Buffer.from(canonicalBytes({ name: 'amend', payload: {} }));
    await forge(
      database.url,
      [`UPDATE event SET command = $1 WHERE stream_id = 'case-a' AND version = 3`, command],
      [`UPDATE event SET command = NULL WHERE stream_id = 'case-b' AND version = 4`],
      [`UPDATE event SET command = $1 WHERE stream_id = 'directory' AND version = 2`, command],
    );
    await expectFaults(
      { streamId: 'case-a', version: 3, fault: 'commandAltered' },
      { streamId: 'case-b', version: 4, fault: 'commandAltered' },
      { streamId: 'directory', version: 2, fault: 'commandAltered' },
    );
  });

  it('names the event whose actor was altered, and each of several streams', async () => {
    const other = (stream: string): Change => [
      `UPDATE event SET envelope = convert_to(replace(convert_from(envelope, 'UTF8'), 'p-0017', 'p-0018'), 'UTF8')
       WHERE stream_id = $1 AND version >= 3`,
      stream,
    ];
    await forge(database.url, other('case-b'), other('directory'));
    await expectFaults(
      { streamId: 'case-b', version: 3, fault: 'envelopeAltered' },
      { streamId: 'directory', version: 3, fault: 'envelopeAltered' },
    );
  });

  it('names the event that was rewritten with all its own hashes: the log remembers another leaf', async () => {
    await forge(database.url, [
      `UPDATE event SET envelope = $1, payload = $2, payload_hash = $3, leaf_hash = $4
       WHERE stream_id = 'case-a' AND version = 1`,
      ...(await rewritten('case-a', 1)),
    ]);
    await expectFaults({ streamId: 'case-a', version: 1, fault: 'envelopeAltered' });
  });

  it('names its successor where the log was rewritten too: that names another predecessor', async () => {
    const bytes = await rewritten('case-a', 1);
    await forge(
      database.url,
      [
        `UPDATE event SET envelope = $1, payload = $2, payload_hash = $3, leaf_hash = $4
         WHERE stream_id = 'case-a' AND version = 1`,
        ...bytes,
      ],
      [`UPDATE log SET leaf_hash = $1 WHERE stream_id = 'case-a' AND version = 1`, bytes[3]],
    );
    await expectFaults({ streamId: 'case-a', version: 2, fault: 'chainBroken' });
  });

  it('names the event that was taken out of the middle', async () => {
    await forge(database.url, [`DELETE FROM event WHERE stream_id = 'case-a' AND version = 3`]);
    await expectFaults({ streamId: 'case-a', version: 3, fault: 'eventMissing' });
  });

  it('names the first of those that were taken out with their places in the log, and the log', async () => {
    await forge(
      database.url,
      [`DELETE FROM event WHERE stream_id = 'case-a' AND version IN (2, 3)`],
      [`DELETE FROM log WHERE stream_id = 'case-a' AND version IN (2, 3)`],
    );
    await expectFaults(
      { streamId: 'case-a', version: 2, fault: 'eventMissing' },
      { streamId: 'log', version: placeOf('case-a', 2), fault: 'indexMissing' },
    );
  });

  it('names the first version of a tail that was cut', async () => {
    await forge(database.url, [`DELETE FROM event WHERE stream_id = 'case-b' AND version >= 4`]);
    await expectFaults({ streamId: 'case-b', version: 4, fault: 'eventMissing' });
  });

  it('names it, and the log, where the log was cut with it and somebody remembers how far both went', async () => {
    await markReactionsHandled(writer, 'case-b', VERSIONS);
    await writer.query(
      `INSERT INTO read.position (consumer, version, log_index, state) VALUES ('cases', 1, $1, '')`,
      [STREAMS.length * VERSIONS - 1],
    );
    await expectFaults();
    await forge(
      database.url,
      [`DELETE FROM event WHERE stream_id = 'case-b' AND version = $1`, VERSIONS],
      [`DELETE FROM log WHERE stream_id = 'case-b' AND version = $1`, VERSIONS],
    );
    await expectFaults(
      { streamId: 'case-b', version: VERSIONS, fault: 'tailMissing' },
      { streamId: 'log', version: placeOf('case-b', VERSIONS), fault: 'tailMissing' },
    );
  });

  it('names an event that stands beside the log, one whose columns say something else, and one out of order', async () => {
    await forge(
      database.url,
      [`DELETE FROM log WHERE stream_id = 'case-b' AND version = $1`, VERSIONS],
      [`UPDATE event SET type = 'WhistleClosed' WHERE stream_id = 'directory' AND version = 2`],
      [`UPDATE log SET log_index = log_index + 1000 WHERE stream_id = 'case-a' AND version IN (3, 4)`],
      [`UPDATE log SET log_index = $1 WHERE stream_id = 'case-a' AND version = 3`, placeOf('case-a', 4)],
      [`UPDATE log SET log_index = $1 WHERE stream_id = 'case-a' AND version = 4`, placeOf('case-a', 3)],
    );
    await expectFaults(
      { streamId: 'case-a', version: 4, fault: 'orderBroken' },
      { streamId: 'case-b', version: VERSIONS, fault: 'notInLog' },
      { streamId: 'directory', version: 2, fault: 'columnsAltered' },
    );
  });
});
