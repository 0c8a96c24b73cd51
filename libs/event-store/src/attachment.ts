import { createHash } from 'node:crypto';
import type { Queryable } from './open-pool.js';

export interface Attachment {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Keeps an evidence file and returns its name, the hash of its bytes (lower-case hex). The same bytes are kept once. */
export async function putAttachment(pool: Queryable, { mediaType, bytes }: Attachment): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await pool.query(
    'INSERT INTO attachment (sha256, media_type, size, bytes) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [sha256, mediaType, bytes.length, Buffer.from(bytes)],
  );
  return sha256;
}

/** An evidence file by the hash of its bytes; undefined when it is not kept here. */
export async function readAttachment(pool: Queryable, sha256: string): Promise<Attachment | undefined> {
  const { rows } = await pool.query<{ media_type: string; bytes: Buffer }>(
    'SELECT media_type, bytes FROM attachment WHERE sha256 = $1',
    [sha256],
  );
  return rows[0] && { mediaType: rows[0].media_type, bytes: rows[0].bytes };
}
