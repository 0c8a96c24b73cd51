import type { MigrationInterface, ObjectLiteral } from 'typeorm';
import { CaseListRow } from '../case-list/case-list.entity.js';
import { DutyRow } from '../duty/duty.entity.js';
import { HandledRow } from '../handled/handled.entity.js';
import { handledRows } from '../handled/handled.projection.js';
import type { Batch } from '../log/batch.js';
import { NotificationRow } from '../notification/notification.entity.js';
import { notificationRows } from '../notification/notification.projection.js';
import { ObligationRow } from '../obligation/obligation.entity.js';
import { UnreadableCaseRow } from '../unreadable/unreadable-case.entity.js';
import { AudienceOfCases1764547200130 } from '../case-list/audience-of-cases.migration.js';
import { CaseLists1763690400000 } from '../case-list/case-lists.migration.js';
import { ItemsOfCases1763863200000 } from '../case-list/items-of-cases.migration.js';
import { NumbersOfCases1764547200120 } from '../case-list/numbers-of-cases.migration.js';
import { ReadersOfCases1764547200110 } from '../case-list/readers-of-cases.migration.js';
import { Notices1763776800000 } from '../notification/notices.migration.js';
import { UnreadableCases1764460800000 } from '../unreadable/unreadable-cases.migration.js';

/** One table of the projection: its columns, what made it, and the rows that a batch of the log writes in it. */
export interface ReadModel<Row extends ObjectLiteral = ObjectLiteral> {
  readonly entity: new () => Row;
  /** Raised by one whenever its rows come out otherwise from the same log: all tables are then built anew and swapped. */
  readonly version: number;
  /** Its table, and what was altered in it since; where several tables were made at once, with the first of them. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly rows: (batch: Batch) => readonly Row[];
  /** These are all rows of the cases in the batch: what such a case had and has no more is deleted. */
  readonly replacesRowsOfCase?: boolean;
}

/**
 * Every read model by the name of its table: connecting, migrating, projecting, rebuilding and swapping read this record. A
 * new one is a folder with an entity, rows and a migration, and a row here. Locks are taken in this order, and readers look
 * at `case_list` before anything else, so it stays first.
 */
export const READ_MODELS = {
  case_list: readModel({
    entity: CaseListRow,
    version: 5,
    migrations: [
      CaseLists1763690400000,
      ItemsOfCases1763863200000,
      ReadersOfCases1764547200110,
      NumbersOfCases1764547200120,
      AudienceOfCases1764547200130,
    ],
    rows: ({ cases }) => cases.map((rows) => rows.case),
  }),
  duty: readModel({
    entity: DutyRow,
    version: 2,
    migrations: [],
    rows: ({ cases }) => cases.flatMap(({ duties }) => duties),
    replacesRowsOfCase: true,
  }),
  obligation: readModel({
    entity: ObligationRow,
    version: 1,
    migrations: [],
    rows: ({ cases }) => cases.flatMap(({ obligations }) => obligations),
    replacesRowsOfCase: true,
  }),
  handled: readModel({
    entity: HandledRow,
    version: 1,
    migrations: [],
    rows: ({ steps }) => handledRows(steps),
  }),
  notice: readModel({
    entity: NotificationRow,
    version: 3,
    migrations: [Notices1763776800000],
    rows: ({ steps }) => notificationRows(steps),
  }),
  unreadable_case: readModel({
    entity: UnreadableCaseRow,
    version: 1,
    migrations: [UnreadableCases1764460800000],
    rows: ({ unreadable }) => unreadable,
    replacesRowsOfCase: true,
  }),
};

export type Table = keyof typeof READ_MODELS;

/** Entity and rows agree here; the record holds them without their type. */
function readModel<Row extends ObjectLiteral>(model: ReadModel<Row>): ReadModel {
  return model;
}
