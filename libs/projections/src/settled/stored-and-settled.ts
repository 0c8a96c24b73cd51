import type { ObjectLiteral } from 'typeorm';
import type { Table } from '../schema/tables.js';

/** A table whose settled rows are given as $2, and whose stored rows of the cases in $1 do not count. */
interface Source {
  readonly table: Extract<Table, 'case_list' | 'duty' | 'obligation'>;
  /** A condition on one row, with parameters from $3. */
  readonly where: string;
}

function stored({ table, where }: Source): string {
  return `SELECT * FROM ${table} WHERE case_id <> ALL ($1::text[]) AND ${where}`;
}

function settled({ table, where }: Source): string {
  return `SELECT * FROM jsonb_populate_recordset(NULL::${table}, $2::jsonb) AS settled WHERE ${where}`;
}

/** A sub-select of all rows that fit. */
export function rowsSql(source: Source): string {
  return `(${stored(source)}\nUNION ALL\n${settled(source)}) AS rows`;
}

/**
 * A statement that gives one page of the rows that fit, each as `row`. The stored rows are cut before they are merged,
 * so that an index gives them in order and no more of them are read than can be shown.
 */
export function pageSql(source: Source & { readonly order: string; limit: string; offset: string }): string {
  const { order, limit, offset } = source;
  return `
    SELECT to_jsonb(page) AS row FROM (
      SELECT * FROM (
        (${stored(source)} ORDER BY ${order} LIMIT ${limit}::bigint + ${offset}::bigint)
        UNION ALL
        ${settled(source)}
      ) AS rows
      ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}
    ) AS page`;
}

/** A row of such a statement. */
export interface JsonRow {
  readonly row: ObjectLiteral;
}
