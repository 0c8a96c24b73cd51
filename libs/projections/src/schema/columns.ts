import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Rows as a JSON array that `jsonb_populate_recordset` reads: column names instead of property names. */
export function recordset<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): string {
  const { columns } = manager.dataSource.getMetadata(entity);
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(columns.map(({ databaseName, propertyName }) => [databaseName, row[propertyName]])),
    ),
  );
}

/** A row that a statement gave as `to_jsonb(…)`, with the names its entity gives to its columns. */
export function rowOf<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  json: Readonly<Record<string, unknown>>,
): Row {
  const { columns } = manager.dataSource.getMetadata(entity);
  return Object.fromEntries(
    columns.map(({ databaseName, propertyName }) => [propertyName, json[databaseName]]),
  ) as Row;
}

/** Writes rows over those with the same primary key. */
export async function upsertRows<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const { tableName, columns, primaryColumns } = manager.dataSource.getMetadata(entity);
  const names = columns.map(({ databaseName }) => `"${databaseName}"`);
  const key = primaryColumns.map(({ databaseName }) => `"${databaseName}"`);
  await manager.query(
    `INSERT INTO ${tableName} SELECT * FROM jsonb_populate_recordset(NULL::${tableName}, $1)
     ON CONFLICT (${key.join(', ')}) DO UPDATE SET (${names.join(', ')}) = (${names.map((each) => `EXCLUDED.${each}`).join(', ')})`,
    [recordset(manager, entity, rows)],
  );
}

/** Puts `rows` in the place of all rows of these cases. */
export async function replaceRowsOfCases<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  { caseIds, rows }: { caseIds: readonly string[]; rows: readonly Row[] },
): Promise<void> {
  const { tableName } = manager.dataSource.getMetadata(entity);
  await manager.query(`DELETE FROM ${tableName} WHERE case_id = ANY ($1)`, [caseIds]);
  await upsertRows(manager, entity, rows);
}
