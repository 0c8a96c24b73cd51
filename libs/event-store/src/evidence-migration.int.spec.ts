import { createTestDatabase } from '@tiaokuai/testing/test-database';
import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { anAppend, anEvent } from '../test/an-event.fixture.js';
import { appendEvents } from './append-events.js';
import { putAttachment, readAttachment } from './attachment.js';
import { migrateStore } from './migrate-store.js';
import { openPool } from './open-pool.js';
import { sweepUploads } from './upload.js';

const MIGRATIONS = new URL('../sql/migrations/', import.meta.url);
const MIGRATION = '0017-evidence.sql';

it('files of the release before stay, those that events name for ever', async () => {
  const database = await createTestDatabase();
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  const pool = openPool(database.url, { max: 2 });
  try {
    // As the release before left it.
    for (const name of readdirSync(MIGRATIONS).sort())
      if (name < MIGRATION) await owner.query(readFileSync(new URL(name, MIGRATIONS), 'utf8'));
    const bytes = Buffer.from('a photo');
    const named = await putAttachment(pool, { mediaType: 'image/jpeg', bytes });
    const unnamed = await putAttachment(pool, { mediaType: 'image/png', bytes: Buffer.from('another') });
    const file = (sha256: string) => ({ name: '现场"照片.jpg', sha256, mediaType: 'image/jpeg', size: 7 });
    const payload = { evidence: [{ note: '照片', file: file(named) }, { file: file('0'.repeat(64)) }] };
    const append = anAppend({ events: [anEvent({ payload })] });
    await appendEvents(pool, append);

    await owner.query(readFileSync(new URL(MIGRATION, MIGRATIONS), 'utf8'));
    const { rows } = await pool.query('SELECT * FROM attachment_use');
    expect(rows).toEqual([{ sha256: named, stream_id: append.streamId }]);
    const discard = () => Promise.reject(new Error('nothing is to go'));
    expect(await sweepUploads(pool, { before: '9999', discard })).toBe(0);
    expect(await readAttachment(pool, named)).toEqual({ mediaType: 'image/jpeg', bytes });
    expect(await readAttachment(pool, unnamed)).toMatchObject({ mediaType: 'image/png' });
  } finally {
    await Promise.all([owner.end(), pool.end()]);
    await database.drop();
  }
  expect(await migrateAnew()).toContain(MIGRATION);
});

async function migrateAnew(): Promise<readonly string[]> {
  const database = await createTestDatabase();
  try {
    return await migrateStore(database.url);
  } finally {
    await database.drop();
  }
}
