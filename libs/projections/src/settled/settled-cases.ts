import { nextMoment, type CaseState, type Instant, type Procedure } from '@tiaokuai/domain';
import type { CaseListRow } from '../case-list/case-list.entity.js';
import { caseRows, type CaseRows } from '../case-rows.projection.js';

/**
 * The newest state of a case, settled to now in memory; 'unreadable' where nothing can be made of its history. Given by
 * whoever carries commands to cases.
 */
export type SettledCase = (
  caseId: string,
) => Promise<{ readonly state: CaseState; readonly version: number } | 'unreadable'>;

/** Rows as they must be shown from `from` until just before `until`. */
interface Kept extends CaseRows {
  readonly from: Instant;
  readonly until: Instant | undefined;
}

/** Cases that have changed by themselves since their rows were written. */
export interface SettledRows {
  readonly rows: readonly CaseRows[];
  /** Ids of those of which nothing can be made: their stored rows are all there is. */
  readonly unreadable: readonly string[];
}

export interface SettledCases {
  /** Rows of cases that have changed by themselves since they were written, as of `now`. */
  rowsAt(passed: readonly CaseListRow[], now: Instant): Promise<SettledRows>;
  /** Those that could not be read when they were last asked for, and still cannot; by id. */
  stillUnreadable(): Promise<readonly string[]>;
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
  const unreadable = new Set<string>();

  /** Undefined where nothing can be made of it: one sick case must not take the lists from all others. */
  async function rowsOf(row: CaseListRow, now: Instant): Promise<CaseRows | undefined> {
    const known = kept.get(row.caseId);
    if (known !== undefined && holds(known, row, now)) return known;
    const procedure = procedures.get(row.kind);
    if (procedure === undefined) throw new Error(`no procedure ${row.kind}`);
    const settled = await settledCase(row.caseId);
    const rows = settled === 'unreadable' ? undefined : keptRows(procedure, settled, row, now);
    if (rows === undefined) {
      unreadable.add(row.caseId);
      return undefined;
    }
    unreadable.delete(row.caseId);
    kept.delete(row.caseId);
    kept.set(row.caseId, rows);
    const [oldest] = kept.keys();
    if (kept.size > CAPACITY && oldest !== undefined) kept.delete(oldest);
    return rows;
  }

  return {
    async rowsAt(passed, now) {
      const found: (CaseRows | undefined)[] = [];
      for (let start = 0; start < passed.length; start += AT_ONCE)
        found.push(
          ...(await Promise.all(passed.slice(start, start + AT_ONCE).map((row) => rowsOf(row, now)))),
        );
      return {
        rows: found.filter((rows) => rows !== undefined),
        unreadable: passed.flatMap(({ caseId }, n) => (found[n] === undefined ? [caseId] : [])),
      };
    },
    async stillUnreadable() {
      for (const caseId of [...unreadable])
        if ((await settledCase(caseId)) !== 'unreadable') unreadable.delete(caseId);
      return [...unreadable].sort();
    },
  };
}

/** Undefined where the rules fail on this state. */
function keptRows(
  procedure: Procedure,
  { state, version }: { readonly state: CaseState; readonly version: number },
  row: CaseListRow,
  now: Instant,
): Kept | undefined {
  try {
    const until = nextMoment(state)?.at;
    return { ...caseRows(procedure, state, { ...row, version }), from: now, until };
  } catch {
    return undefined;
  }
}

function holds(known: Kept, row: CaseListRow, now: Instant): boolean {
  const unchanged = known.case.logIndex === row.logIndex;
  return unchanged && known.from <= now && (known.until === undefined || now < known.until);
}
