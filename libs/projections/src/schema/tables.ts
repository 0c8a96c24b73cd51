import type { ObjectLiteral } from 'typeorm';
import { CaseListRow } from '../case-list/case-list.entity.js';
import { DutyRow } from '../duty/duty.entity.js';
import { HandledRow } from '../handled/handled.entity.js';
import { handledRows } from '../handled/handled.projection.js';
import type { Batch } from '../log/batch.js';
import { NotificationRow } from '../notification/notification.entity.js';
import { notificationRows } from '../notification/notification.projection.js';
import { ObligationRow } from '../obligation/obligation.entity.js';
import { CaseLists1763690400000 } from './migrations/case-lists.migration.js';
import { ItemsOfCases1763863200000 } from './migrations/items-of-cases.migration.js';
import { Notices1763776800000 } from './migrations/notices.migration.js';

/** One table of the projection: its columns, and the rows that a batch of the log writes in it. */
export interface ReadModel<Row extends ObjectLiteral = ObjectLiteral> {
  readonly entity: new () => Row;
  readonly rows: (batch: Batch) => readonly Row[];
  /** These are all rows of the cases in the batch: what such a case had and has no more is deleted. */
  readonly replacesRowsOfCase?: boolean;
}

/**
 * Every read model by the name of its table: connecting, projecting, rebuilding and swapping read this record. A new one
 * is an entity, a projection, a row here, a migration in `MIGRATIONS` and another `PROJECTION_VERSION`. Locks are taken in
 * this order, and readers look at `case_list` before anything else, so it stays first.
 */
export const READ_MODELS = {
  case_list: readModel({ entity: CaseListRow, rows: ({ cases }) => cases.map((rows) => rows.case) }),
  duty: readModel({
    entity: DutyRow,
    rows: ({ cases }) => cases.flatMap(({ duties }) => duties),
    replacesRowsOfCase: true,
  }),
  obligation: readModel({
    entity: ObligationRow,
    rows: ({ cases }) => cases.flatMap(({ obligations }) => obligations),
    replacesRowsOfCase: true,
  }),
  handled: readModel({ entity: HandledRow, rows: ({ steps }) => handledRows(steps) }),
  notice: readModel({ entity: NotificationRow, rows: ({ steps }) => notificationRows(steps) }),
};

/** What made the tables what they are. */
export const MIGRATIONS = [CaseLists1763690400000, Notices1763776800000, ItemsOfCases1763863200000];

export type Table = keyof typeof READ_MODELS;

/** Entity and rows agree here; the record holds them without their type. */
function readModel<Row extends ObjectLiteral>(model: ReadModel<Row>): ReadModel {
  return model;
}
