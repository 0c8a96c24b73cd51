import { createHash } from 'node:crypto';
import type { Queryable } from './open-pool.js';

/** An evidence file. Its bytes are absent where they lie in the folder, as those of all do in the end. */
export interface Attachment {
  readonly mediaType: string;
  readonly bytes?: Uint8Array;
}

/**
 * Keeps an evidence file in the database and returns its name, the hash of its bytes (lower-case hex): for whoever has no
 * access to the folder. The api moves it there (`bytesToMove`). The same bytes are kept once.
 */
export async function putAttachment(
  pool: Queryable,
  { mediaType, bytes }: Required<Attachment>,
): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await pool.query(
    'INSERT INTO attachment (sha256, media_type, size, bytes) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [sha256, mediaType, bytes.length, Buffer.from(bytes)],
  );
  return sha256;
}

/** An evidence file by the hash of its bytes; undefined when none of it is kept here. */
export async function readAttachment(pool: Queryable, sha256: string): Promise<Attachment | undefined> {
  const { rows } = await pool.query<{ media_type: string; bytes: Buffer | null }>(
    'SELECT media_type, bytes FROM attachment WHERE sha256 = $1',
    [sha256],
  );
  const [row] = rows;
  return row && { mediaType: row.media_type, ...(row.bytes === null ? {} : { bytes: row.bytes }) };
}

/** A file whose bytes still lie in the database, behind `after` in the order of digests. */
export async function bytesToMove(
  pool: Queryable,
  after: string,
): Promise<{ readonly sha256: string; readonly bytes: Uint8Array } | undefined> {
  const { rows } = await pool.query<{ sha256: string; bytes: Buffer }>(
    'SELECT sha256, bytes FROM attachment WHERE bytes IS NOT NULL AND sha256 > $1 ORDER BY sha256 LIMIT 1',
    [after],
  );
  return rows[0];
}

/** The bytes lie in the folder now, whole and on disk: the database lets go of its own. */
export async function bytesMoved(pool: Queryable, sha256: string): Promise<void> {
  await pool.query('SELECT release_attachment_bytes($1)', [sha256]);
}

/** Notes that a stream names these files, before it does; what is not kept here is passed over. */
export async function noteAttachmentUses(
  pool: Queryable,
  streamId: string,
  digests: readonly string[],
): Promise<void> {
  await pool.query(
    `INSERT INTO attachment_use (sha256, stream_id)
     SELECT sha256, $1 FROM attachment WHERE sha256 = ANY ($2) ON CONFLICT DO NOTHING`,
    [streamId, digests],
  );
}
