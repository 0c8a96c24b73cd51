import { randomBytes } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@tiaokuai/testing/test-database';
import { Client } from 'pg';
import { migrateKeys } from './migrate-keys.js';
import { openPersonalDataStore } from './personal-data-store.js';
import { MasterKeyMisfit, requireMasterKey } from './require-master-key.js';

const aKey = (): string => randomBytes(32).toString('base64');

describe('the master key of a keys database', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
    await migrateKeys(database.url);
  });
  afterEach(() => database.drop());

  const require = (masterKey: string): Promise<void> => requireMasterKey({ url: database.url, masterKey });
  async function query(text: string): Promise<readonly object[]> {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<object>(text);
    await client.end();
    return rows;
  }

  it('is the first one given, whoever gives it again, and no other', async () => {
    const own = aKey();
    await Promise.all([require(own), require(own)]);
    await require(own);
    await expect(require(aKey())).rejects.toThrow(MasterKeyMisfit);
    await expect(require(aKey())).rejects.toThrow('master.key does not fit these data');
    await require(own);
  });

  it('of data of before the check was kept is the one that opens them', async () => {
    const own = aKey();
    const store = openPersonalDataStore({ url: database.url, masterKey: own });
    await store.seal('case-1', 'citizen', { name: '张三' });
    await store.close();
    await expect(require(aKey())).rejects.toThrow(MasterKeyMisfit);
    expect(await query('SELECT * FROM master_key_check')).toEqual([]);
    await require(own);
    await expect(require(aKey())).rejects.toThrow(MasterKeyMisfit);
  });

  it('is nowhere in what is kept of it', async () => {
    const own = aKey();
    await require(own);
    const [row] = await query(`SELECT encode(value, 'base64') AS value FROM master_key_check`);
    expect(row).not.toEqual({ value: own });
  });
});
