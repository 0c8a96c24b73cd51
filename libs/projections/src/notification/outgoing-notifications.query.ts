import type { Urgency } from '@tiaokuai/domain';
import type { DataSource } from 'typeorm';
import { rowOf } from '../schema/columns.js';
import type { JsonRow } from '../settled/stored-and-settled.js';
import { NotificationRow } from './notification.entity.js';

/** A notification, and of what kind and how urgent the case is that it is about, and by what number people know it. */
export interface NotificationOfCase {
  readonly notification: NotificationRow;
  readonly kind: string;
  readonly urgency: Urgency;
  readonly number: string | null;
}

const COLUMNS =
  'SELECT to_jsonb(n) AS row, c.kind, c.urgency, c.number FROM notice n JOIN case_list c USING (case_id)';
const BETWEEN = `${COLUMNS} JOIN log l ON l.stream_id = n.case_id AND l.version = n.version
  WHERE l.log_index > $1 AND l.log_index <= $2 AND n.closed_at IS NULL ORDER BY l.log_index, n.notice_id`;

type Found = JsonRow & Pick<NotificationOfCase, 'kind' | 'urgency' | 'number'>;

/** The notifications that these events of the log set off and that are still open, in the order of the log. */
export async function notificationsBetween(
  readModels: DataSource,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<readonly NotificationOfCase[]> {
  const rows = (await readModels.query(BETWEEN, [after, upTo])) as readonly Found[];
  return rows.map((row) => notificationOf(readModels, row));
}

export async function notificationById(
  readModels: DataSource,
  noticeId: string,
): Promise<NotificationOfCase | undefined> {
  const [row] = (await readModels.query(`${COLUMNS} WHERE notice_id = $1`, [noticeId])) as readonly Found[];
  return row && notificationOf(readModels, row);
}

function notificationOf({ manager }: DataSource, { row, kind, urgency, number }: Found): NotificationOfCase {
  return { notification: rowOf(manager, NotificationRow, row), kind, urgency, number };
}
