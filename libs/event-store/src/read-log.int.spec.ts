import { hex } from '@tiaokuai/tlog';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { anAppend } from '../test/an-event.fixture.js';
import { ownStore } from '../test/own-store.fixture.js';
import { appendEvents } from './append-events.js';
import { withRole } from './open-pool.js';
import { logMark, readLog } from './read-log.js';
import { sequenceLog, takeTerm } from './sequence-log.js';
import { streamVersion } from './stream-version.js';

const store = ownStore('file');

it('A mark of the log is its newest place, or the one asked for, with the leaf that stands there', async () => {
  expect(await logMark(store.pool)).toBeUndefined();
  const streams = [randomUUID(), randomUUID(), randomUUID()];
  for (const streamId of streams) await appendEvents(store.pool, anAppend({ streamId }));
  const sequencer = new Client({ connectionString: withRole(store.database.url, 'tiaokuai_writer') });
  await sequencer.connect();
  await sequenceLog(sequencer, { term: (await takeTerm(sequencer)) ?? 0 });
  await sequencer.end();
  const log = await readLog(store.pool, { after: -1, limit: 10 });
  const marks = log.map(({ logIndex, leafHash }) => ({ index: logIndex, leaf: hex(leafHash) }));
  expect(marks).toHaveLength(3);
  expect(await logMark(store.pool)).toEqual(marks[2]);
  expect(await logMark(store.pool, 1)).toEqual(marks[1]);
  expect(await logMark(store.pool, 3)).toBeUndefined();
  expect([
    await streamVersion(store.pool, streams[0] ?? ''),
    await streamVersion(store.pool, randomUUID()),
  ]).toEqual([1, 0]);
});
