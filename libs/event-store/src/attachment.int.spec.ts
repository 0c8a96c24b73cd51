import { Client } from 'pg';
import { bytesMoved, bytesToMove, noteAttachmentUses, putAttachment, readAttachment } from './attachment.js';
import { ownStore } from '../test/own-store.fixture.js';

const store = ownStore('test');
const FILE = { mediaType: 'image/jpeg', bytes: Uint8Array.of(0, 255, 1, 2) };

describe('attachments', () => {
  it('are kept once under the hash of their bytes', async () => {
    const names = await Promise.all([putAttachment(store.pool, FILE), putAttachment(store.pool, FILE)]);
    expect(names).toEqual(['2f87beacb6a71f75e3243ce005faf5d99405e02b5e729c7c9c216ef2e2a0544a', names[0]]);
    const kept = await readAttachment(store.pool, names[0] ?? '');
    expect({ mediaType: kept?.mediaType, bytes: [...(kept?.bytes ?? [])] }).toEqual({
      mediaType: 'image/jpeg',
      bytes: [0, 255, 1, 2],
    });
    expect(await readAttachment(store.pool, '0'.repeat(64))).toBeUndefined();
  });

  it('leave the database one after the other, and each once', async () => {
    const digests = [await putAttachment(store.pool, FILE)];
    digests.push(await putAttachment(store.pool, { ...FILE, bytes: Uint8Array.of(1) }));
    const moved: string[] = [];
    for (let last = ''; ; last = moved.at(-1) ?? '') {
      const next = await bytesToMove(store.pool, last);
      if (next === undefined) break;
      moved.push(next.sha256);
      await bytesMoved(store.pool, next.sha256);
    }
    expect(moved).toEqual(digests.sort());
    expect(await bytesToMove(store.pool, '')).toBeUndefined();
    expect(await readAttachment(store.pool, moved[0] ?? '')).toEqual({ mediaType: 'image/jpeg' });
  });

  it('that a stream names cannot be deleted by anybody; what is not kept is named by nobody', async () => {
    const sha256 = await putAttachment(store.pool, FILE);
    await noteAttachmentUses(store.pool, 'case-1', [sha256, '0'.repeat(64)]);
    await noteAttachmentUses(store.pool, 'case-1', [sha256]);
    const { rows } = await store.pool.query('SELECT * FROM attachment_use');
    expect(rows).toEqual([{ sha256, stream_id: 'case-1' }]);
    const owner = new Client({ connectionString: store.database.url });
    await owner.connect();
    await expect(owner.query('DELETE FROM attachment')).rejects.toMatchObject({ code: '23503' });
    await owner.end();
  });
});
