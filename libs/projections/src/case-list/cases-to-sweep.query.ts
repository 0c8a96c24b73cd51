import type { CivilDate } from '@tiaokuai/domain';
import type { DataSource } from 'typeorm';

/** A case that a new calendar may move. */
export interface CaseToSweep {
  readonly caseId: string;
  readonly kind: string;
  readonly version: number;
  /** Of its newest event that is projected. */
  readonly logIndex: number;
}

/** Which part of the cases: in the order of the log, those that are over only since a date. */
export interface SweptPart {
  readonly after: number;
  readonly upTo: number;
  readonly overSince: CivilDate;
  readonly limit: number;
}

const PAGE = `
  SELECT case_id AS "caseId", kind, version, log_index::float8 AS "logIndex" FROM case_list
  WHERE log_index > $1 AND log_index <= $2 AND (NOT over OR changed_at >= $3)
  ORDER BY log_index LIMIT $4`;
const LEFT = 'SELECT count(*)::int AS left FROM case_list WHERE log_index > $1 AND log_index <= $2';

/** The next cases of a sweep. A case that has changed since stands behind `upTo`: whoever changed it has settled it. */
export async function casesToSweep(readModels: DataSource, part: SweptPart): Promise<readonly CaseToSweep[]> {
  const { after, upTo, overSince, limit } = part;
  return (await readModels.query(PAGE, [after, upTo, overSince, limit])) as readonly CaseToSweep[];
}

/** How many cases a sweep has still before it, at most. */
export async function casesLeftToSweep(
  readModels: DataSource,
  { after, upTo }: Pick<SweptPart, 'after' | 'upTo'>,
): Promise<number> {
  const [row] = (await readModels.query(LEFT, [after, upTo])) as readonly { left: number }[];
  return row?.left ?? 0;
}
