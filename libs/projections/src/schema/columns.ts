import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

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

/** The part of a statement that writes the rows given as a recordset over those with the same primary key. */
export function upsertSql(table: EntityMetadata, recordsetParameter: string, condition: string): string {
  const names = table.columns.map(({ databaseName }) => `"${databaseName}"`);
  const key = table.primaryColumns.map(({ databaseName }) => `"${databaseName}"`);
  return `
    INSERT INTO ${table.tableName}
    SELECT * FROM jsonb_populate_recordset(NULL::${table.tableName}, ${recordsetParameter}::jsonb) WHERE ${condition}
    ON CONFLICT (${key.join(', ')})
    DO UPDATE SET (${names.join(', ')}) = ROW(${names.map((each) => `EXCLUDED.${each}`).join(', ')})`;
}

/** The part that deletes what these cases had and what the recordset does not have any more. */
export function deleteOthersSql(
  table: EntityMetadata,
  parameters: { readonly recordset: string; readonly caseIds: string },
  condition: string,
): string {
  const { tableName, primaryColumns } = table;
  const same = primaryColumns.map(({ databaseName: name }) => `kept.${name} = ${tableName}.${name}`);
  return `
    DELETE FROM ${tableName}
    WHERE case_id = ANY (${parameters.caseIds}::text[]) AND ${condition} AND NOT EXISTS (
      SELECT FROM jsonb_populate_recordset(NULL::${tableName}, ${parameters.recordset}::jsonb) AS kept
      WHERE ${same.join(' AND ')})`;
}
