import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './limits.rejections.js';
import { rowIdentity, type LimitRow } from './limits.js';

function rowRejection(row: LimitRow): Rejection | undefined {
  const isClock = row.clock !== undefined || row.agreedWithin !== undefined;
  const contents = [row.clock, row.agreedWithin, row.value].filter((each) => each !== undefined);
  if (contents.length !== 1) return reject('LIMITS.ROW_NEEDS_ONE_CONTENT', undefined, { key: row.key });
  if (isClock !== (row.class !== undefined)) return reject('LIMITS.CLASS_MISSING', 'class', { key: row.key });
  if (row.mark === 'P' && row.label === null)
    return reject('LIMITS.LABEL_MISSING', 'label', { key: row.key });
  if (row.mark !== 'P' && row.source === undefined)
    return reject('LIMITS.SOURCE_MISSING', 'source', { key: row.key });
  return undefined;
}

/** Is this a table one can look limits up in? `list` is the field the rows stand in. */
export function rowsRejection(rows: readonly LimitRow[], list: string): Rejection | undefined {
  // Rows with the same identity would make a look-up ambiguous.
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const rejection = rowRejection(row);
    if (rejection !== undefined) {
      const field = rejection.field === undefined ? '' : `.${rejection.field}`;
      return { ...rejection, field: `${list}.${index}${field}` };
    }
    if (seen.has(rowIdentity(row))) {
      const { key, variant, itemCode } = row;
      return reject('LIMITS.ROW_REPEATED', `${list}.${index}`, { key, variant, itemCode });
    }
    seen.add(rowIdentity(row));
  }
  return undefined;
}
