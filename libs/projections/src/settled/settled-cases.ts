import { nextMoment, type CaseState, type Instant, type Procedure } from '@tiaokuai/domain';
import { CaseListRow } from '../case-list/case-list.entity.js';
import { caseListRow } from '../case-list/case-list.projection.js';
import type { DutyRow } from '../duty/duty.entity.js';
import { dutyRows } from '../duty/duty.projection.js';
import type { ObligationRow } from '../obligation/obligation.entity.js';
import { obligationRows } from '../obligation/obligation.projection.js';

/** The newest state of a case, settled to now in memory. Given by whoever carries commands to cases. */
export type SettledCase = (
  caseId: string,
) => Promise<{ readonly state: CaseState; readonly version: number }>;

/** The rows of one case as they must be shown from `from` until just before `until`. */
export interface SettledRows {
  readonly case: CaseListRow;
  readonly duties: readonly DutyRow[];
  readonly obligations: readonly ObligationRow[];
}

interface Kept extends SettledRows {
  readonly from: Instant;
  readonly until: Instant | undefined;
}

export interface SettledCases {
  /** Rows of cases that have changed by themselves since they were written, as of `now`. */
  rowsAt(passed: readonly CaseListRow[], now: Instant): Promise<readonly SettledRows[]>;
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

  async function rowsOf(row: CaseListRow, now: Instant): Promise<SettledRows> {
    const known = kept.get(row.caseId);
    if (known !== undefined && holds(known, row, now)) return known;
    const procedure = procedures.get(row.kind);
    if (procedure === undefined) throw new Error(`no procedure ${row.kind}`);
    const { state, version } = await settledCase(row.caseId);
    const rows: Kept = {
      case: caseListRow(procedure, state, { ...row, version }),
      duties: dutyRows(procedure, state),
      obligations: obligationRows(procedure, state),
      from: now,
      until: nextMoment(state)?.at,
    };
    kept.delete(row.caseId);
    kept.set(row.caseId, rows);
    const [oldest] = kept.keys();
    if (kept.size > CAPACITY && oldest !== undefined) kept.delete(oldest);
    return rows;
  }

  return {
    async rowsAt(passed, now) {
      const rows: SettledRows[] = [];
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
