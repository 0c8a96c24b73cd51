import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './in-transaction.js';
import type { Queryable } from './open-pool.js';

/** A file as somebody handed it in: what it is was found in its bytes, and its name was judged. */
export interface UploadedFile {
  /** Of the bytes, in lower-case hex. */
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

export interface Upload extends UploadedFile {
  readonly person: string;
  /** By the product's clock, in the canonical text of an instant. */
  readonly at: string;
}

/** Any numbers, as long as they are ours; the second half of the lock is the digest, or the person. */
const FILE_LOCK = 7_420_003;
const PERSON_LOCK = 7_420_004;
/** A smaller file counts as so many bytes: its rows take room too. */
const SMALLEST_COUNTED = 65_536;

/**
 * Notes that somebody handed in a file, and puts its bytes in place by `place` before anybody can name it. Nobody sweeps the
 * same bytes meanwhile. False, and nothing is noted or placed, where the person would have handed in more than
 * `bytesPerDay` since `dayBegan`.
 */
export async function recordUpload(
  pool: Pool,
  upload: Upload,
  options: {
    readonly dayBegan: string;
    readonly bytesPerDay: number;
    readonly place: () => Promise<void>;
  },
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    await lockFile(client, upload.sha256);
    await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [PERSON_LOCK, upload.person]);
    const before = await uploadedBytes(client, upload.person, options.dayBegan);
    if (before + Math.max(upload.size, SMALLEST_COUNTED) > options.bytesPerDay) return false;
    await noteUpload(client, upload);
    await options.place();
    return true;
  });
}

/** The note alone, for whoever knows that the bytes are kept and counts nothing. */
export async function noteUpload(pool: Queryable, upload: Upload): Promise<void> {
  const { sha256, name, mediaType, size, person, at } = upload;
  await pool.query(
    `WITH kept AS (
       INSERT INTO attachment (sha256, media_type, size) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
     )
     INSERT INTO upload (sha256, media_type, size, name, person, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [sha256, mediaType, size, name, person, at],
  );
}

/** What somebody has handed in since, in bytes as they count. */
export async function uploadedBytes(pool: Queryable, person: string, since: string): Promise<number> {
  const { rows } = await pool.query<{ bytes: string }>(
    `SELECT coalesce(sum(greatest(size, $3::int)), 0) AS bytes FROM upload
     WHERE person = $1 AND uploaded_at >= $2`,
    [person, since, SMALLEST_COUNTED],
  );
  return Number(rows[0]?.bytes ?? 0);
}

/** Which of these files somebody has handed in since, the last one first. */
export async function uploadsOf(
  pool: Queryable,
  wanted: { readonly person: string; readonly since: string; readonly digests: readonly string[] },
): Promise<readonly UploadedFile[]> {
  const { rows } = await pool.query<UploadedFile>(
    `SELECT sha256, name, media_type AS "mediaType", size FROM upload
     WHERE person = $1 AND uploaded_at >= $2 AND sha256 = ANY ($3) ORDER BY upload_id DESC`,
    [wanted.person, wanted.since, wanted.digests],
  );
  return rows;
}

/**
 * Forgets what was handed in before that instant, and lets go, by `discard`, of each file that no stream names and nobody has
 * handed in since. Files of before uploads were noted are no upload and stay. Returns how many went.
 */
export async function sweepUploads(
  pool: Pool,
  { before, discard }: { readonly before: string; readonly discard: (sha256: string) => Promise<void> },
): Promise<number> {
  const { rows } = await pool.query<{ sha256: string }>(
    'SELECT DISTINCT sha256 FROM upload WHERE uploaded_at < $1',
    [before],
  );
  let gone = 0;
  for (const { sha256 } of rows)
    gone += await inTransaction(pool, async (client) => {
      await lockFile(client, sha256);
      await client.query('DELETE FROM upload WHERE sha256 = $1 AND uploaded_at < $2', [sha256, before]);
      const forgotten = await client.query<{ gone: boolean }>('SELECT forget_attachment($1) AS gone', [
        sha256,
      ]);
      if (forgotten.rows[0]?.gone !== true) return 0;
      // While the row is still there for everybody else: who dies here sweeps it again.
      await discard(sha256);
      return 1;
    });
  return gone;
}

/** Until the transaction ends, nobody else places or sweeps this file. */
async function lockFile(client: PoolClient, sha256: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [FILE_LOCK, sha256]);
}
