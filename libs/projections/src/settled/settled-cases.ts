import { nextMoment, type CaseState, type Instant, type Procedure } from '@tiaokuai/domain';
import type { CaseListRow } from '../case-list/case-list.entity.js';
import { caseRows, type CaseRows } from '../case-rows.projection.js';

/** The newest state of a case, settled to now in memory. Given by whoever carries commands to cases. */
export type SettledCase = (
  caseId: string,
) => Promise<{ readonly state: CaseState; readonly version: number }>;

/** Rows as they must be shown from `from` until just before `until`. */
interface Kept extends CaseRows {
  readonly from: Instant;
  readonly until: Instant | undefined;
}

export interface SettledCases {
  /** Rows of cases that have changed by themselves since they were written, as of `now`. */
  rowsAt(passed: readonly CaseListRow[], now: Instant): Promise<readonly CaseRows[]>;
}

/** Enough for every limit of a district that runs out at the same closing hour. */
const CAPACITY = 5_000;
const AT_ONCE = 8;

/**
 * Derives rows again where a limit has passed and its event is not projected yet, and keeps them until the case changes:
 * a herd of limits passed at one instant is settled once, not once per list.
 */
export function settledCases(
  procedures: ReadonlyMap<string, Procedure>,
  settledCase: SettledCase,
): SettledCases {
  const kept = new Map<string, Kept>();

  async function rowsOf(row: CaseListRow, now: Instant): Promise<CaseRows> {
    const known = kept.get(row.caseId);
    if (known !== undefined && holds(known, row, now)) return known;
    const procedure = procedures.get(row.kind);
    if (procedure === undefined) throw new Error(`no procedure ${row.kind}`);
    const { state, version } = await settledCase(row.caseId);
    const until = nextMoment(state)?.at;
    const rows: Kept = { ...caseRows(procedure, state, { ...row, version }), from: now, until };
    kept.delete(row.caseId);
    kept.set(row.caseId, rows);
    const [oldest] = kept.keys();
    if (kept.size > CAPACITY && oldest !== undefined) kept.delete(oldest);
    return rows;
  }

  return {
    async rowsAt(passed, now) {
      const rows: CaseRows[] = [];
      for (let start = 0; start < passed.length; start += AT_ONCE)
        rows.push(
          ...(await Promise.all(passed.slice(start, start + AT_ONCE).map((row) => rowsOf(row, now)))),
        );
      return rows;
    },
  };
}

function holds(known: Kept, row: CaseListRow, now: Instant): boolean {
  const unchanged = known.case.logIndex === row.logIndex;
  return unchanged && known.from <= now && (known.until === undefined || now < known.until);
}
