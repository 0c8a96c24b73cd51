import type { DataSource } from 'typeorm';

const MOST = 50;
const PANELS = `
  SELECT case_id AS "caseId" FROM case_list
  WHERE kind = 'panel' AND item_codes ?| $1::text[] ORDER BY opened_at DESC, case_id LIMIT ${MOST}`;

/** Ids of the responsibility panels about one of these items, the newest first; the last fifty of them. */
export async function panelsAbout(
  readModels: DataSource,
  itemCodes: readonly string[],
): Promise<readonly string[]> {
  const rows = (await readModels.query(PANELS, [itemCodes])) as readonly { readonly caseId: string }[];
  return rows.map(({ caseId }) => caseId);
}
