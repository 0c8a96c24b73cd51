import { noteAttachmentUses, readAttachment } from './attachment.js';
import { noteUpload, recordUpload, sweepUploads, uploadedBytes, uploadsOf, type Upload } from './upload.js';
import { ownStore } from '../test/own-store.fixture.js';

const store = ownStore('test');

const KB = 1_024;
const DAY = '2026-09-17T00:00:00.000+08:00';
const digest = (letter: string): string => letter.repeat(64);
const upload = (letter: string, more: Partial<Upload> = {}): Upload => ({
  sha256: digest(letter),
  name: `${letter}.pdf`,
  mediaType: 'application/pdf',
  size: 100 * KB,
  person: 'p-1',
  at: '2026-09-17T09:00:00.000+08:00',
  ...more,
});
const quota = (bytesPerDay: number, place = async () => {}) => ({ dayBegan: DAY, bytesPerDay, place });

describe('what somebody hands in', () => {
  it('is known by person, time and digest, the last one first, and to nobody else', async () => {
    await noteUpload(store.pool, upload('a'));
    await noteUpload(store.pool, upload('a', { name: '照片.pdf', at: '2026-09-18T09:00:00.000+08:00' }));
    const file = { sha256: digest('a'), mediaType: 'application/pdf', size: 100 * KB };
    const wanted = { person: 'p-1', since: DAY, digests: [digest('a'), digest('b')] };
    expect(await uploadsOf(store.pool, wanted)).toEqual([
      { ...file, name: '照片.pdf' },
      { ...file, name: 'a.pdf' },
    ]);
    expect(await uploadsOf(store.pool, { ...wanted, person: 'p-2' })).toEqual([]);
    expect(await uploadsOf(store.pool, { ...wanted, since: '2026-09-19T00:00:00.000+08:00' })).toEqual([]);
  });

  it('ends at the bytes of a day, however many come at once; small files count too', async () => {
    const letters = [...'0123456789abcdef'];
    const outcomes = await Promise.all(
      letters.map((letter) => recordUpload(store.pool, upload(letter), quota(500 * KB))),
    );
    expect(outcomes.filter(Boolean)).toHaveLength(5);
    expect(await uploadedBytes(store.pool, 'p-1', DAY)).toBe(500 * KB);
    const other = upload('a', { person: 'p-2', size: 1 });
    expect(await recordUpload(store.pool, other, quota(64 * KB))).toBe(true);
    expect(await recordUpload(store.pool, other, quota(64 * KB))).toBe(false);
    expect(await recordUpload(store.pool, other, { ...quota(64 * KB), dayBegan: '2026-09-18' })).toBe(true);
  });

  it('leaves no trace where its bytes could not be put in place', async () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const attempt = recordUpload(
      store.pool,
      upload('a'),
      quota(KB * KB, () => Promise.reject(full)),
    );
    await expect(attempt).rejects.toBe(full);
    expect(await readAttachment(store.pool, digest('a'))).toBeUndefined();
  });
});

describe('sweeping', () => {
  const before = '2026-09-18T00:00:00.000+08:00';
  const later = '2026-09-18T09:00:00.000+08:00';
  const sweep = async (): Promise<readonly string[]> => {
    const gone: string[] = [];
    await sweepUploads(store.pool, {
      before,
      discard: async (sha256) => void gone.push(sha256),
    });
    return gone;
  };

  it('takes files that nothing names; what a case names or somebody has handed in since stays', async () => {
    await noteUpload(store.pool, upload('a'));
    await noteUpload(store.pool, upload('b'));
    await noteAttachmentUses(store.pool, 'case-1', [digest('b')]);
    await noteAttachmentUses(store.pool, 'case-2', [digest('b')]);
    await noteUpload(store.pool, upload('c'));
    await noteUpload(store.pool, upload('c', { person: 'p-2', at: later }));
    expect(await sweep()).toEqual([digest('a')]);
    expect(await sweep()).toEqual([]);
    const { rows } = await store.pool.query<{ sha256: string }>('SELECT sha256 FROM attachment ORDER BY 1');
    expect(rows.map(({ sha256 }) => sha256)).toEqual([digest('b'), digest('c')]);
  });

  it('that was interrupted goes on where it stopped', async () => {
    await noteUpload(store.pool, upload('a'));
    const discard = () => Promise.reject(new Error('killed'));
    await expect(sweepUploads(store.pool, { before, discard })).rejects.toThrow('killed');
    expect(await sweep()).toEqual([digest('a')]);
  });

  it('waits for who is just handing in the same bytes, and leaves them', async () => {
    await noteUpload(store.pool, upload('a'));
    let sweeping: Promise<readonly string[]> | undefined;
    await recordUpload(store.pool, upload('a', { at: later }), {
      ...quota(KB * KB),
      place: async () => {
        sweeping = sweep();
        // It is at the lock by the time this is answered, or it comes later still.
        await store.pool.query('SELECT 1');
      },
    });
    expect(await sweeping).toEqual([]);
    expect(await readAttachment(store.pool, digest('a'))).toBeDefined();
  });
});
