import type { Queryable } from '@tiaokuai/event-store';

/** Ids of the cases that the projection could not fold, by id. */
export async function unreadableCases(store: Queryable): Promise<readonly string[]> {
  const { rows } = await store.query<{ case_id: string }>(
    'SELECT case_id FROM read.unreadable_case ORDER BY case_id',
  );
  return rows.map(({ case_id: caseId }) => caseId);
}
