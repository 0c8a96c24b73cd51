import type { DataSource } from 'typeorm';
import { rowOf } from '../schema/columns.js';
import type { JsonRow } from '../settled/stored-and-settled.js';
import { NoticeRow } from './notice.entity.js';

/** A notice, and the kind of the case it is about. */
export interface NoticeOfCase {
  readonly notice: NoticeRow;
  readonly kind: string;
}

const COLUMNS = 'SELECT to_jsonb(n) AS row, c.kind FROM notice n JOIN case_list c USING (case_id)';
const BETWEEN = `${COLUMNS} JOIN log l ON l.stream_id = n.case_id AND l.version = n.version
  WHERE l.log_index > $1 AND l.log_index <= $2 AND n.closed_at IS NULL ORDER BY l.log_index, n.notice_id`;

type Found = JsonRow & { readonly kind: string };

/** The notices that these events of the log set off and that are still open, in the order of the log. */
export async function noticesBetween(
  readModels: DataSource,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<readonly NoticeOfCase[]> {
  const rows = (await readModels.query(BETWEEN, [after, upTo])) as readonly Found[];
  return rows.map((row) => noticeOf(readModels, row));
}

export async function noticeById(
  readModels: DataSource,
  noticeId: string,
): Promise<NoticeOfCase | undefined> {
  const [row] = (await readModels.query(`${COLUMNS} WHERE notice_id = $1`, [noticeId])) as readonly Found[];
  return row && noticeOf(readModels, row);
}

function noticeOf({ manager }: DataSource, { row, kind }: Found): NoticeOfCase {
  return { notice: rowOf(manager, NoticeRow, row), kind };
}
