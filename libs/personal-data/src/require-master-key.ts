import { timingSafeEqual } from 'node:crypto';
import { Client } from 'pg';
import { deriveKey, masterKeyOf } from './cipher.js';
import { SubjectKeys } from './subject-keys.js';

/** The master key given is not the one by which these data were sealed. */
export class MasterKeyMisfit extends Error {
  readonly code = 'MASTER_KEY_MISFIT';
  constructor() {
    super(
      'master.key does not fit these data: TIAOKUAI_MASTER_KEY, or the file master.key, is not the key by which they were ' +
        'sealed. Put the right one back; nothing was changed.',
    );
  }
}

/**
 * Makes sure, before anything is sealed or opened, that this is the master key of this keys database, whose tables
 * `migrateKeys` has made. A database of before the check was kept is judged by a key that is in it; an empty one takes the
 * key as its own. Throws `MasterKeyMisfit`.
 */
export async function requireMasterKey(options: { url: string; masterKey: string }): Promise<void> {
  const masterKey = masterKeyOf(options.masterKey);
  const value = Buffer.from(deriveKey(masterKey, 'key-check'));
  const client = new Client({ connectionString: options.url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const known = await checkValue(client);
    if (known === undefined) {
      await requireOpens(client, masterKey);
      await client.query('INSERT INTO master_key_check (value) VALUES ($1) ON CONFLICT DO NOTHING', [value]);
    }
    // Two processes may have been the first at once.
    const kept = known ?? (await checkValue(client));
    if (kept === undefined || !timingSafeEqual(kept, value)) throw new MasterKeyMisfit();
  } finally {
    await client.end();
  }
}

async function checkValue(client: Client): Promise<Buffer | undefined> {
  const { rows } = await client.query<{ value: Buffer }>('SELECT value FROM master_key_check');
  return rows[0]?.value;
}

async function requireOpens(client: Client, masterKey: Uint8Array): Promise<void> {
  const { rows } = await client.query<{ key_id: string }>('SELECT key_id FROM subject_key LIMIT 1');
  const [some] = rows;
  if (some === undefined) return;
  const keys = new SubjectKeys(client, deriveKey(masterKey, 'wrap-subject-keys'));
  await keys.byId(some.key_id).catch(() => {
    throw new MasterKeyMisfit();
  });
}
