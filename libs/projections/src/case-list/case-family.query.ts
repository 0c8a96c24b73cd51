import type { Instant } from '@tiaokuai/domain';
import { rowOf } from '../schema/columns.js';
import { marked, readSettled, type Lists } from '../settled/read-settled.js';
import { rowsSql, type JsonRow } from '../settled/stored-and-settled.js';
import { CaseListRow } from './case-list.entity.js';

const FAMILY = `
  SELECT to_jsonb(rows) AS row FROM ${rowsSql({ table: 'case_list', where: 'matter_id = $3' })}
  ORDER BY opened_at, case_id`;

/** All cases of one matter, as of `now`, in the order they were opened. */
export async function caseFamily(
  lists: Lists,
  query: { readonly now: Instant; readonly matterId: string },
): Promise<readonly CaseListRow[]> {
  return readSettled(lists, query.now, async (manager, instead) => {
    const values = [instead.caseIds, instead.cases, query.matterId];
    const rows = (await manager.query(FAMILY, values)) as readonly JsonRow[];
    return rows.map(({ row }) => marked(rowOf(manager, CaseListRow, row), instead));
  });
}
