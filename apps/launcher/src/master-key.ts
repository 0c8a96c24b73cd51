import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Databases } from './postgres/start-postgres.js';
import type { Settings } from './settings.js';

const UNKNOWN_DATABASE = '3D000';

/**
 * The key that wraps the keys of personal data, 32 bytes in base64: TIAOKUAI_MASTER_KEY, else the home's own, made
 * once and readable by its owner only. Who loses it loses the personal data, so none is ever made for a database that
 * has something in it. Whether the key fits is for the processes to say. Throws a sentence.
 */
export async function masterKey(
  settings: Pick<Settings, 'home' | 'masterKey'>,
  databases: Pick<Databases, 'events' | 'keys'>,
): Promise<string> {
  const file = join(settings.home, 'master.key');
  if (!settings.masterKey && !existsSync(file)) {
    if ((await holds(databases.events, 'event')) || (await holds(databases.keys, 'subject_key')))
      throw new Error(
        `master.key does not fit these data: ${file} is missing, and the database holds what was sealed by it. ` +
          'Put the file back, or name the key in TIAOKUAI_MASTER_KEY; a new one would open nothing.',
      );
    mkdirSync(settings.home, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  }
  const key = settings.masterKey ?? readFileSync(file, 'utf8').trim();
  if (Buffer.from(key, 'base64').length === 32) return key;
  throw new Error(
    `${settings.masterKey ? 'TIAOKUAI_MASTER_KEY' : file} is no key: 32 bytes in base64 are needed.`,
  );
}

/** Whether the database is there, with this table, and rows in it. */
async function holds(url: string, table: 'event' | 'subject_key'): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
      `public.${table}`,
    ]);
    return rows[0]?.there === true && (await client.query(`SELECT FROM ${table} LIMIT 1`)).rowCount === 1;
  } catch (error) {
    if ((error as { code?: string }).code === UNKNOWN_DATABASE) return false;
    throw error;
  } finally {
    await client.end();
  }
}
