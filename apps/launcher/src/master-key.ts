import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.js';

/**
 * The key that wraps the keys of personal data, 32 bytes in base64: TIAOKUAI_MASTER_KEY, else the home's own, made
 * once and readable by its owner only. Who loses it loses the personal data. Throws a sentence.
 */
export function masterKey(settings: Settings): string {
  const file = join(settings.home, 'master.key');
  if (!settings.masterKey && !existsSync(file)) {
    mkdirSync(settings.home, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  }
  const key = settings.masterKey ?? readFileSync(file, 'utf8').trim();
  if (Buffer.from(key, 'base64').length === 32) return key;
  throw new Error(
    `${settings.masterKey ? 'TIAOKUAI_MASTER_KEY' : file} is no key: 32 bytes in base64 are needed.`,
  );
}
