import type { Queryable } from './open-pool.js';

/** Notes that a person has read a notification; the first time stays. */
export async function markNotificationRead(
  pool: Queryable,
  read: { readonly person: string; readonly noticeId: string; readonly at: string },
): Promise<void> {
  await pool.query({
    name: 'mark-notice-read',
    text: 'INSERT INTO notice_read (person, notice_id, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    values: [read.person, read.noticeId, read.at],
  });
}
