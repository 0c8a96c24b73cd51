import type { Queryable, RecordFault } from '@tiaokuai/event-store';

const BEYOND = `
  SELECT case_id, coalesce(newest.version, 0) + 1 AS version
  FROM read.case_list
  LEFT JOIN LATERAL (
    SELECT version FROM event WHERE event.stream_id = case_id ORDER BY version DESC LIMIT 1
  ) AS newest ON true
  WHERE case_list.version > coalesce(newest.version, 0)
  ORDER BY case_id`;

/** Cases whose lists know of versions that their streams do not have any more: the tail was cut. */
export async function casesBeyondRecord(store: Queryable): Promise<readonly RecordFault[]> {
  const { rows } = await store.query<{ case_id: string; version: number }>(BEYOND);
  return rows.map(({ case_id: streamId, version }) => ({ streamId, version, fault: 'tailMissing' }));
}
