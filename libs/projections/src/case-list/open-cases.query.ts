import type { Instant } from '@tiaokuai/domain';
import type { DataSource } from 'typeorm';

/** A case that must have a workflow: a clock runs in it, or something that it set off has not been performed. */
export interface CaseToWatch {
  readonly caseId: string;
  readonly kind: string;
  readonly version: number;
  readonly nextMoment: Instant | null;
  readonly unperformed: boolean;
}

const PAGE = 500;

/** Every case to watch, by id, read in pages so that a city's cases need no memory. */
export async function* casesToWatch(readModels: DataSource): AsyncGenerator<CaseToWatch> {
  let after = '';
  for (;;) {
    const rows: CaseToWatch[] = await readModels.query(
      `SELECT case_id AS "caseId", kind, version, next_moment AS "nextMoment", unperformed
       FROM (SELECT case_id, kind, version, over, next_moment,
                    version > coalesce((SELECT max(handled.version) FROM reaction_progress AS handled
                                        WHERE handled.stream_id = case_id AND handled.reaction_key = ''), 0) AS unperformed
             FROM case_list) AS listed
       WHERE case_id > $1 AND (unperformed OR (NOT over AND next_moment IS NOT NULL))
       ORDER BY case_id LIMIT ${PAGE}`,
      [after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (rows.length < PAGE || last === undefined) return;
    after = last.caseId;
  }
}
