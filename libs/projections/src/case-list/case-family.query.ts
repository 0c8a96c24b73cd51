import type { Instant } from '@tiaokuai/domain';
import { rowOf } from '../schema/columns.js';
import { readSettled, type Lists } from '../settled/read-settled.js';
import { CaseListRow } from './case-list.entity.js';

const FAMILY = `
  SELECT to_jsonb(c) AS row FROM (
    SELECT * FROM case_list WHERE case_id <> ALL ($1::text[])
    UNION ALL
    SELECT * FROM jsonb_populate_recordset(NULL::case_list, $2::jsonb)
  ) c
  WHERE matter_id = $3 ORDER BY opened_at, case_id`;

/** All cases of one matter, as of `now`, in the order they were opened. */
export async function caseFamily(
  lists: Lists,
  query: { readonly now: Instant; readonly matterId: string },
): Promise<readonly CaseListRow[]> {
  return readSettled(lists, query.now, async (manager, instead) => {
    const values = [instead.caseIds, instead.cases, query.matterId];
    const rows = (await manager.query(FAMILY, values)) as readonly { row: Record<string, unknown> }[];
    return rows.map(({ row }) => rowOf(manager, CaseListRow, row));
  });
}
