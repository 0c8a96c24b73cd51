import type { DataSource } from 'typeorm';
import { CaseListRow } from '../case-list/case-list.entity.js';
import type { CaseRows } from '../case-rows.projection.js';
import { DutyRow } from '../duty/duty.entity.js';
import { HandledRow } from '../handled/handled.entity.js';
import { NoticeRow } from '../notice/notice.entity.js';
import { ObligationRow } from '../obligation/obligation.entity.js';
import { deleteOthersSql, recordset, upsertSql } from '../schema/columns.js';
import type { Position } from './position.js';

/** What a batch of the log makes of the read models. */
export interface Changes {
  readonly cases: readonly CaseRows[];
  readonly handled: readonly HandledRow[];
  readonly notices: readonly NoticeRow[];
}

/** Writes rows and position in one statement, so in one transaction and one round trip; nothing when it returns false. */
export type WriteRows = (
  move: Position & { readonly from: number; readonly to: number },
  changes: Changes,
) => Promise<boolean>;

/** Only the projector that finds the position where it left it writes anything: of two, one does. */
export function writeRowsTo(readModels: DataSource): WriteRows {
  const { manager } = readModels;
  const [cases, duties, obligations, handled, notices] = [
    CaseListRow,
    DutyRow,
    ObligationRow,
    HandledRow,
    NoticeRow,
  ].map((entity) => readModels.getMetadata(entity));
  if (!cases || !duties || !obligations || !handled || !notices)
    throw new Error('the read models have other tables');
  const moved = 'EXISTS (SELECT FROM moved)';
  const statement = `
    WITH moved AS (
      UPDATE read.position SET log_index = $4, state = 'running'
      WHERE consumer = $1 AND version = $2 AND log_index = $3 RETURNING 1
    ), cases AS (${upsertSql(cases, '$6', moved)}
    ), duties_done AS (${deleteOthersSql(duties, { caseIds: '$5', recordset: '$7' }, moved)}
    ), duties AS (${upsertSql(duties, '$7', moved)}
    ), obligations_met AS (${deleteOthersSql(obligations, { caseIds: '$5', recordset: '$8' }, moved)}
    ), obligations AS (${upsertSql(obligations, '$8', moved)}
    ), acts AS (${upsertSql(handled, '$9', moved)}
    ), told AS (${upsertSql(notices, '$10', moved)}
    )
    SELECT count(*)::int AS moved FROM moved`;
  return async ({ consumer, version, from, to }, changes) => {
    const rows = changes.cases;
    const values = [
      consumer,
      version,
      from,
      to,
      rows.map((each) => each.case.caseId),
      recordset(
        manager,
        CaseListRow,
        rows.map((each) => each.case),
      ),
      recordset(
        manager,
        DutyRow,
        rows.flatMap((each) => each.duties),
      ),
      recordset(
        manager,
        ObligationRow,
        rows.flatMap((each) => each.obligations),
      ),
      recordset(manager, HandledRow, changes.handled),
      recordset(manager, NoticeRow, changes.notices),
    ];
    const [answer] = (await manager.query(statement, values)) as readonly [{ moved: number }];
    return answer.moved === 1;
  };
}
