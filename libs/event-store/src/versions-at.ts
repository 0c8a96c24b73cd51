import type { Queryable } from './open-pool.js';

/** An instant of the record, or the place of one event in the one order of everything. */
export type RecordedBy =
  { readonly instant: string } | { readonly streamId: string; readonly version: number };

const BY_INSTANT = `
  SELECT stream_id, max(version) AS version FROM event
  WHERE stream_id = ANY($1) AND recorded_at <= $2 GROUP BY stream_id`;

// An event that the sequencer has still to place comes after all that it has placed.
const BY_PLACE = `
  SELECT stream_id, max(version) AS version FROM log
  WHERE stream_id = ANY($1) AND log_index <= coalesce(
    (SELECT log_index FROM log WHERE stream_id = $2 AND version = $3), 9223372036854775807)
  GROUP BY stream_id`;

/**
 * How far each of these streams had come by a moment: by an instant, or when one event was recorded, also where the clock
 * showed the same for both. A stream that had not begun is absent.
 */
export async function versionsAt(
  pool: Queryable,
  streamIds: readonly string[],
  moment: RecordedBy,
): Promise<ReadonlyMap<string, number>> {
  const query =
    'instant' in moment
      ? { name: 'versions-by-instant', text: BY_INSTANT, values: [streamIds, moment.instant] }
      : { name: 'versions-by-place', text: BY_PLACE, values: [streamIds, moment.streamId, moment.version] };
  const { rows } = await pool.query<{ stream_id: string; version: number }>(query);
  return new Map(rows.map(({ stream_id: id, version }) => [id, version]));
}
