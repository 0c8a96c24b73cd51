import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Client, Pool } from 'pg';
import { decrypt, encrypt, newKey, NONCE_BYTES } from './cipher.js';

export interface SubjectKey {
  readonly keyId: string;
  readonly key: Uint8Array;
}

interface KeyRow {
  readonly key_id: string;
  readonly wrapped: Buffer;
}

const CACHED_KEYS = 2000;
/** A destroyed key must not live on in a process for long. */
const CACHED_FOR = 60_000;

/** The keys of subjects, made on first use, wrapped by the master key where they are kept. */
export class SubjectKeys {
  private readonly cache = new LRUCache<string, SubjectKey>({ max: CACHED_KEYS, ttl: CACHED_FOR });

  constructor(
    private readonly pool: Pick<Pool | Client, 'query'>,
    private readonly wrappingKey: Uint8Array,
  ) {}

  /** The key of a subject of a case, made when there is none. Two processes at once end up with the same one. */
  async of(caseId: string, subject: string): Promise<SubjectKey> {
    const cached = this.cache.get(`${caseId}/${subject}`);
    if (cached !== undefined) return cached;
    const fresh = { keyId: randomUUID(), key: newKey() };
    const { rows } = await this.pool.query<KeyRow>({
      name: 'key-of-subject',
      text: `WITH made AS (
               INSERT INTO subject_key (case_id, subject, key_id, wrapped) VALUES ($1, $2, $3, $4)
               ON CONFLICT (case_id, subject) DO NOTHING RETURNING key_id, wrapped
             )
             SELECT key_id, wrapped FROM made
             UNION ALL SELECT key_id, wrapped FROM subject_key WHERE case_id = $1 AND subject = $2`,
      values: [caseId, subject, fresh.keyId, this.wrap(fresh.key, fresh.keyId)],
    });
    // Made by another process in this very moment, it is in neither half; asked once more, it is there.
    const kept = rows[0]
      ? this.unwrapped(rows[0])
      : await this.read('case_id = $1 AND subject = $2', [caseId, subject]);
    if (kept === undefined) throw new Error('a key that was just made is gone');
    this.cache.set(`${caseId}/${subject}`, kept);
    return kept;
  }

  /** Undefined once it was destroyed. Always read anew: opening is rare, and destruction counts at once. */
  byId(keyId: string): Promise<SubjectKey | undefined> {
    return this.read('key_id = $1', [keyId]);
  }

  private async read(where: string, values: readonly string[]): Promise<SubjectKey | undefined> {
    const { rows } = await this.pool.query<KeyRow>(`SELECT key_id, wrapped FROM subject_key WHERE ${where}`, [
      ...values,
    ]);
    return rows[0] && this.unwrapped(rows[0]);
  }

  private unwrapped(row: KeyRow): SubjectKey {
    return { keyId: row.key_id, key: this.unwrap(row.wrapped, row.key_id) };
  }

  private wrap(key: Uint8Array, keyId: string): Buffer {
    const { nonce, ciphertext } = encrypt(this.wrappingKey, key, keyId);
    return Buffer.concat([nonce, ciphertext]);
  }

  private unwrap(wrapped: Buffer, keyId: string): Uint8Array {
    const parts = { nonce: wrapped.subarray(0, NONCE_BYTES), ciphertext: wrapped.subarray(NONCE_BYTES) };
    try {
      return decrypt(this.wrappingKey, parts, keyId);
    } catch (cause) {
      throw new Error('this key was wrapped by another master key: TIAOKUAI_MASTER_KEY does not fit', {
        cause,
      });
    }
  }
}
