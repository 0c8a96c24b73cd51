import type { DataSource } from 'typeorm';
import { deleteOthersSql, recordset, upsertSql } from '../schema/columns.js';
import { READ_MODELS, type ReadModel } from '../schema/tables.js';
import type { Batch } from './batch.js';
import type { Position } from './position.js';

/** Writes rows and position in one statement, so in one transaction and one round trip; nothing when it returns false. */
export type WriteRows = (
  move: Position & { readonly from: number; readonly to: number },
  batch: Batch,
) => Promise<boolean>;

const MOVED = 'EXISTS (SELECT FROM moved)';
const CASE_IDS = '$5';
/** The recordset of each table, in their order, behind the parameters that every statement has. */
const FIRST_RECORDSET = 6;

/** Only the projector that finds the position where it left it writes anything: of two, one does. */
export function writeRowsTo(readModels: DataSource): WriteRows {
  const { manager } = readModels;
  const models = Object.values(READ_MODELS);
  const statement = `
    WITH moved AS (
      UPDATE read.position SET log_index = $4, state = 'running'
      WHERE consumer = $1 AND version = $2 AND log_index = $3 RETURNING 1
    ), ${models.flatMap((model, place) => changesIn(readModels, model, `$${FIRST_RECORDSET + place}`)).join(', ')}
    SELECT count(*)::int AS moved FROM moved`;
  return async ({ consumer, version, from, to }, batch) => {
    const caseIds = batch.cases.map((rows) => rows.case.caseId);
    const recordsets = models.map(({ entity, rows }) => recordset(manager, entity, rows(batch)));
    const values = [consumer, version, from, to, caseIds, ...recordsets];
    const [answer] = (await manager.query(statement, values)) as readonly [{ moved: number }];
    return answer.moved === 1;
  };
}

/** The parts of the statement that change one table. */
function changesIn(
  readModels: DataSource,
  { entity, replacesRowsOfCase = false }: ReadModel,
  rows: string,
): readonly string[] {
  const table = readModels.getMetadata(entity);
  const others = deleteOthersSql(table, { caseIds: CASE_IDS, recordset: rows }, MOVED);
  return [
    ...(replacesRowsOfCase ? [`${table.tableName}_deleted AS (${others})`] : []),
    `${table.tableName}_written AS (${upsertSql(table, rows, MOVED)})`,
  ];
}
