/** What the rows of a table were, and under which version of their read model. */
export interface RowsOnRecord {
  readonly version: number;
  readonly rows: number;
  readonly digest: string;
}

/** By table. */
export type Rows = Readonly<Record<string, RowsOnRecord>>;

/**
 * What is wrong with the rows that one log gives today, beside those on record: a sentence per table. Rows that differ under
 * the same version would stay as they are wherever the product is installed.
 */
export function complaintsAbout(given: Rows, onRecord: Rows): readonly string[] {
  const gone = Object.keys(onRecord).filter((table) => given[table] === undefined);
  return [
    ...Object.entries(given).flatMap(([table, now]) => complaintAbout(table, now, onRecord[table])),
    ...gone.map((table) => `${table} is a read model no more: ${RECORD}`),
  ];
}

const RECORD = 'record its rows (TIAOKUAI_RECORD_BYTES=1)';

function complaintAbout(table: string, now: RowsOnRecord, then: RowsOnRecord | undefined): readonly string[] {
  if (now.rows === 0) return [`${table} has no row: record a log that shows it (TIAOKUAI_RECORD_LOG=1)`];
  if (then === undefined) return [`${table} is new: ${RECORD}`];
  if (now.version < then.version)
    return [`${table} was of version ${then.version}: no version is used again`];
  if (now.version > then.version) return [`${table} is of version ${now.version} now: ${RECORD}`];
  return now.digest === then.digest ? [] : [OTHERWISE(table, now.version)];
}

const OTHERWISE = (table: string, version: number): string =>
  `${table} has other rows than on record under version ${version}: raise its version in READ_MODELS`;

/** What is to be put on record: those given, but where rows differ under the same version those that were. */
export function recordable(given: Rows, onRecord: Rows): Rows {
  return Object.fromEntries(
    Object.entries(given).map(([table, now]) => {
      const then = onRecord[table];
      return [table, then !== undefined && then.version >= now.version ? then : now];
    }),
  );
}
