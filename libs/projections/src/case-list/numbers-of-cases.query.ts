import type { DataSource } from 'typeorm';

const NUMBERS =
  'SELECT case_id AS "caseId", number FROM case_list WHERE case_id = ANY ($1) AND number IS NOT NULL';

/** By which numbers people know these cases; those that have one. */
export async function numbersOfCases(
  readModels: DataSource,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = (await readModels.query(NUMBERS, [caseIds])) as readonly {
    readonly caseId: string;
    readonly number: string;
  }[];
  return new Map(rows.map(({ caseId, number }) => [caseId, number]));
}
