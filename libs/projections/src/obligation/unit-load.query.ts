import type { Instant } from '@tiaokuai/domain';
import { readSettled, type Lists } from '../settled/read-settled.js';
import { rowsSql } from '../settled/stored-and-settled.js';

/** What is due within the hour: up to an instant of working time, and of natural time for emergency clocks. */
export interface DueWithinHour {
  readonly working: Instant;
  readonly emergency: Instant;
}

/** What one unit owes in open cases. `overdue`, `dueSoon` (within the hour) and `paused` are among them. */
export interface UnitLoadCounts {
  readonly unit: string;
  readonly openCases: number;
  readonly openObligations: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly paused: number;
}

const LOAD = `
  SELECT unit, count(DISTINCT case_id)::int AS "openCases", count(*)::int AS "openObligations",
    count(*) FILTER (WHERE overdue)::int AS overdue,
    count(*) FILTER (WHERE NOT overdue AND NOT paused
      AND due_at <= CASE WHEN emergency THEN $4 ELSE $3 END COLLATE "C")::int AS "dueSoon",
    count(*) FILTER (WHERE paused)::int AS paused
  FROM ${rowsSql({ table: 'obligation', where: 'true' })}
  GROUP BY unit ORDER BY unit`;

/** What each unit owes, as of `now`; units that owe nothing are not in it. */
export async function unitLoad(
  lists: Lists,
  query: { readonly now: Instant; readonly withinHour: DueWithinHour },
): Promise<readonly UnitLoadCounts[]> {
  const { now, withinHour } = query;
  return readSettled(lists, now, async (manager, instead) => {
    const values = [instead.caseIds, instead.obligations, withinHour.working, withinHour.emergency];
    return (await manager.query(LOAD, values)) as readonly UnitLoadCounts[];
  });
}
