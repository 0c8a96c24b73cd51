import type { DataSource } from 'typeorm';

const PAGE = 1_000;
const AWAITING = `
  SELECT case_id AS "caseId", l.log_index::float8 AS "beganAt"
  FROM case_list JOIN log l ON l.stream_id = case_id AND l.version = 1
  WHERE awaits_number AND l.log_index > $1 ORDER BY l.log_index LIMIT ${PAGE}`;
const LEFT = 'SELECT count(*)::int AS left FROM case_list WHERE awaits_number';

/** Every case that has left its draft and has no number, in the order in which they began; each once, numbered meanwhile or not. */
export async function* casesToNumber(readModels: DataSource): AsyncGenerator<string> {
  for (let after = -1; ;) {
    const page = (await readModels.query(AWAITING, [after])) as readonly {
      readonly caseId: string;
      readonly beganAt: number;
    }[];
    yield* page.map(({ caseId }) => caseId);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.beganAt;
  }
}

/** How many cases have no number yet and should have one. */
export async function casesLeftToNumber(readModels: DataSource): Promise<number> {
  const [row] = (await readModels.query(LEFT)) as readonly { readonly left: number }[];
  return row?.left ?? 0;
}
