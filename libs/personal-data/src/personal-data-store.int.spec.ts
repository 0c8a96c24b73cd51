import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrateKeys } from './migrate-keys.js';
import { openPersonalDataStore, type PersonalDataStore, type SealedValue } from './personal-data-store.js';

const masterKey = randomBytes(32).toString('base64');
let database: TestDatabase;
let store: PersonalDataStore;
let keys: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  await Promise.all([migrateKeys(database.url), migrateKeys(database.url), migrateKeys(database.url)]);
  store = openPersonalDataStore({ url: database.url, masterKey });
  keys = new Client({ connectionString: database.url });
  await keys.connect();
});
afterAll(async () => {
  await Promise.all([store.close(), keys.end()]);
  await database.drop();
});

const phone = '13800000000';
const altered = (text: string): string => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`;

describe('personal data', () => {
  it.each([
    [phone],
    [{ name: '王某', phone, notes: ['夜里来电', '😀'] }],
    [0],
    [null],
    [''],
    ['长'.repeat(5000)],
  ])('gives back what was sealed', async (value) => {
    const sealed = await store.seal('case-1', 'citizen', value);
    expect(await store.open('case-1', sealed)).toEqual(value);
  });

  it('says nothing of what it holds, and never the same twice', async () => {
    const [first, second] = [
      await store.seal('case-1', 'citizen', phone),
      await store.seal('case-1', 'citizen', phone),
    ];
    expect(JSON.stringify(first)).not.toContain(phone);
    expect(Object.keys(first.sealed).sort()).toEqual(['ciphertext', 'keyId', 'nonce', 'subject']);
    expect(first.sealed.ciphertext).toMatch(/^[\w-]+$/);
    expect(first.sealed.keyId).toBe(second.sealed.keyId);
    expect(first.sealed.nonce).not.toBe(second.sealed.nonce);
    expect(first.sealed.ciphertext).not.toBe(second.sealed.ciphertext);
  });

  it('has a key per subject and case, one even when processes make it at once, kept wrapped', async () => {
    const another = openPersonalDataStore({ url: database.url, masterKey });
    const sealed = await Promise.all(
      Array.from({ length: 20 }, (_, nth) =>
        (nth % 2 ? store : another).seal('case-2', 'whistleblower', nth),
      ),
    );
    expect(new Set(sealed.map((each) => each.sealed.keyId)).size).toBe(1);
    expect(await Promise.all(sealed.map((each) => another.open('case-2', each)))).toEqual(
      sealed.map((_, nth) => nth),
    );
    const others = [await store.seal('case-2', 'citizen', 1), await store.seal('case-3', 'whistleblower', 1)];
    expect(new Set([...others, sealed[0]].map((each) => each?.sealed.keyId)).size).toBe(3);
    const { rows } = await keys.query<{ length: number }>('SELECT length(wrapped) FROM subject_key');
    // nonce 12, key 32, tag 16: never the 32 bytes of a bare key
    expect(rows.every((row) => row.length === 60)).toBe(true);
    await another.close();
  });

  it.each<[string, (sealed: SealedValue['sealed']) => SealedValue['sealed'], string]>([
    [
      'one bit of it was altered',
      (sealed) => ({ ...sealed, ciphertext: altered(sealed.ciphertext) }),
      'case-4',
    ],
    ['its nonce was altered', (sealed) => ({ ...sealed, nonce: altered(sealed.nonce) }), 'case-4'],
    ['it was moved to another subject', (sealed) => ({ ...sealed, subject: 'official' }), 'case-4'],
    ['it was moved to another case', (sealed) => sealed, 'case-5'],
  ])('does not open when %s', async (_what, change, caseId) => {
    const { sealed } = await store.seal('case-4', 'citizen', phone);
    await expect(store.open(caseId, { sealed: change(sealed) })).rejects.toThrow();
  });

  it('is gone with its key, at once and in every process', async () => {
    const sealed = await store.seal('case-6', 'citizen', phone);
    await keys.query("DELETE FROM subject_key WHERE case_id = 'case-6'");
    expect(await store.open('case-6', sealed)).toBeUndefined();
  });

  it('does not open under another master key, and says so without naming either', async () => {
    const sealed = await store.seal('case-7', 'citizen', phone);
    const stranger = openPersonalDataStore({
      url: database.url,
      masterKey: randomBytes(32).toString('base64'),
    });
    await expect(stranger.open('case-7', sealed)).rejects.toThrow('TIAOKUAI_MASTER_KEY does not fit');
    expect(stranger.commandDigestKey).not.toEqual(store.commandDigestKey);
    await stranger.close();
  });
});

describe('the master key', () => {
  it('is 32 bytes in base64, or refused without being repeated', () => {
    for (const wrong of [
      '',
      'secret',
      randomBytes(31).toString('base64'),
      randomBytes(33).toString('base64'),
    ]) {
      const open = (): unknown =>
        openPersonalDataStore({ url: 'postgres://127.0.0.1/none', masterKey: wrong });
      expect(open).toThrow('TIAOKUAI_MASTER_KEY must be 32 bytes in base64');
    }
  });

  it('gives one key per purpose, the same in every process', () => {
    const again = openPersonalDataStore({ url: database.url, masterKey });
    expect(again.commandDigestKey).toEqual(store.commandDigestKey);
    expect(again.commandDigestKey).not.toEqual(again.sessionKey);
    expect(again.commandDigestKey).toHaveLength(32);
    return again.close();
  });
});
