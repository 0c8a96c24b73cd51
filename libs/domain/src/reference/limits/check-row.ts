import { reject, type Rejection, type RejectionCatalogue } from '../../kernel/rejection.js';
import type { LimitRow } from './limits.js';

export const LIMIT_ROW_REJECTIONS: RejectionCatalogue = {
  'LIMITS.ROW_REPEATED': {
    zh: '同一键、变体、事项只能有一行',
    en: 'There is one row per key, variant and item',
  },
  'LIMITS.ROW_NEEDS_ONE_CONTENT': {
    zh: '每行须且只能有时长、约定上限、参数值之一',
    en: 'A row is a length, an agreed ceiling or the value of a parameter, and exactly one of them',
  },
  'LIMITS.CLASS_MISSING': {
    zh: '时限须注明类别，参数没有类别',
    en: 'A clock says which class of obligation it starts; a parameter does not',
  },
  'LIMITS.LABEL_MISSING': {
    zh: '推定的数值须标注“模拟参数”',
    en: 'What was inferred carries the label 模拟参数',
  },
  'LIMITS.SOURCE_MISSING': {
    zh: '非推定的数值须注明来源',
    en: 'What was not inferred names its source',
  },
};

/** Rows with the same identity would make a look-up ambiguous. */
function identity({ key, variant, itemCode }: LimitRow): string {
  return JSON.stringify([key, variant, itemCode]);
}

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
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const rejection = rowRejection(row);
    if (rejection !== undefined) {
      const field = rejection.field === undefined ? '' : `.${rejection.field}`;
      return { ...rejection, field: `${list}.${index}${field}` };
    }
    if (seen.has(identity(row))) {
      const { key, variant, itemCode } = row;
      return reject('LIMITS.ROW_REPEATED', `${list}.${index}`, { key, variant, itemCode });
    }
    seen.add(identity(row));
  }
  return undefined;
}
