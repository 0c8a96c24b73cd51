import type { Instant } from '@tiaokuai/domain';
import type { DataSource } from 'typeorm';

/** A case that the engine must not lose sight of. */
export interface CaseToWatch {
  readonly caseId: string;
  readonly kind: string;
  readonly version: number;
  /** When it next changes by itself; null when no clock runs. */
  readonly nextMoment: Instant | null;
  /** A reaction was asked for and is not marked as performed yet. */
  readonly unperformed: boolean;
}

const PAGE = 500;
const UNPERFORMED = `reaction_version > coalesce(
  (SELECT max(version) FROM reaction_progress WHERE stream_id = case_id AND reaction_key = ''), 0)`;
const COLUMNS = `case_id AS "caseId", kind, version, next_moment AS "nextMoment", ${UNPERFORMED} AS unperformed`;
const WATCHED = `
  SELECT ${COLUMNS} FROM case_list
  WHERE case_id > $1 AND (next_moment IS NOT NULL OR ${UNPERFORMED})
  ORDER BY case_id LIMIT ${PAGE}`;
const PASSED = `SELECT ${COLUMNS} FROM case_list WHERE next_moment <= $1 ORDER BY next_moment, case_id`;

/** Every case in which a clock runs or a reaction waits, page by page in the order of their ids. */
export async function* casesToWatch(readModels: DataSource): AsyncGenerator<CaseToWatch> {
  for (let after = ''; ;) {
    const page = (await readModels.query(WATCHED, [after])) as readonly CaseToWatch[];
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.caseId;
  }
}

/** The cases that have changed by themselves by `now` and in which that is not projected yet. */
export async function casesDue(readModels: DataSource, now: Instant): Promise<readonly CaseToWatch[]> {
  return (await readModels.query(PASSED, [now])) as readonly CaseToWatch[];
}
