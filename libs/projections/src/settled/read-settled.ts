import type { Instant } from '@tiaokuai/domain';
import { In, type DataSource, type EntityManager } from 'typeorm';
import { CaseListRow } from '../case-list/case-list.entity.js';
import type { CaseRows } from '../case-rows.projection.js';
import { DutyRow } from '../duty/duty.entity.js';
import { ObligationRow } from '../obligation/obligation.entity.js';
import { recordset, rowOf } from '../schema/columns.js';
import type { SettledCases } from './settled-cases.js';

/** Where lists are read, and how rows are settled that have changed by themselves since. */
export interface Lists {
  readonly readModels: DataSource;
  readonly settled: SettledCases;
}

/** Settled rows as statements take them: the stored rows of `caseIds` do not count, these do instead. */
export interface Instead {
  readonly caseIds: readonly string[];
  readonly rows: ReadonlyMap<string, CaseRows>;
  /** Cases of which nothing can be made, by the projection or now: their stored rows count, marked. */
  readonly unreadable: ReadonlySet<string>;
  /** JSON arrays for `jsonb_populate_recordset`. */
  readonly cases: string;
  readonly duties: string;
  readonly obligations: string;
}

// What the projection could not read is not settled: it is listed as it was last known.
const PASSED = `
  SELECT to_jsonb(c) AS row, NULL AS unreadable FROM case_list c
  WHERE next_moment <= $1 AND case_id <> ALL ($2) AND NOT EXISTS (
    SELECT FROM unreadable_case WHERE unreadable_case.case_id = c.case_id)
  UNION ALL
  SELECT NULL, case_id FROM unreadable_case`;

interface PassedRow {
  readonly row: Record<string, unknown> | null;
  readonly unreadable: string | null;
}

/**
 * Reads lists as of `now`, all statements of `read` in one snapshot. Stored rows of cases that have changed by
 * themselves (a limit passed, its event not projected yet) are replaced by rows of the settled case before filters,
 * order and counts apply, so that a list never contradicts the case it links to. A case of which nothing can be made
 * keeps its stored rows, marked.
 */
export async function readSettled<T>(
  { readModels, settled }: Lists,
  now: Instant,
  read: (manager: EntityManager, instead: Instead) => Promise<T>,
): Promise<T> {
  const passed: CaseListRow[] = [];
  for (;;) {
    const asOfNow = await settled.rowsAt(passed, now);
    const settledRows = insteadOf(readModels.manager, asOfNow.rows);
    const known = [...settledRows.caseIds, ...asOfNow.unreadable];
    // Settling is done outside the transaction: it takes connections of its own, and must not wait for one while
    // holding another.
    const answer = await readModels.transaction('REPEATABLE READ', async (manager) => {
      const found = (await manager.query(PASSED, [now, known])) as readonly PassedRow[];
      const rows = found.flatMap(({ row }) => (row === null ? [] : [row]));
      passed.push(...rows.map((row) => rowOf(manager, CaseListRow, row)));
      if (rows.length > 0) return undefined;
      const unprojected = found.flatMap(({ unreadable }) => unreadable ?? []);
      const unreadable = new Set([...asOfNow.unreadable, ...unprojected]);
      return { is: await read(manager, { ...settledRows, unreadable }) };
    });
    if (answer !== undefined) return answer.is;
  }
}

/** The row as lists show it: marked where nothing can be made of the case. */
export function marked(row: CaseListRow, { unreadable }: Instead): CaseListRow {
  return unreadable.has(row.caseId) ? { ...row, unreadable: true } : row;
}

function insteadOf(manager: EntityManager, rows: readonly CaseRows[]): Omit<Instead, 'unreadable'> {
  return {
    caseIds: rows.map((each) => each.case.caseId),
    rows: new Map(rows.map((each) => [each.case.caseId, each])),
    cases: recordset(
      manager,
      CaseListRow,
      rows.map((each) => each.case),
    ),
    duties: recordset(
      manager,
      DutyRow,
      rows.flatMap((each) => each.duties),
    ),
    obligations: recordset(
      manager,
      ObligationRow,
      rows.flatMap((each) => each.obligations),
    ),
  };
}

/** The rows of these cases, settled where they must be; a case that has none is left out. */
export async function casesByIds(
  manager: EntityManager,
  instead: Instead,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseListRow>> {
  const stored = await manager.find(CaseListRow, { where: { caseId: In([...new Set(caseIds)]) } });
  return new Map(
    stored.map((row) => [row.caseId, marked(instead.rows.get(row.caseId)?.case ?? row, instead)]),
  );
}
