import { type Reject, rejectFrom, type RejectionCatalogue, withDetails } from '../../kernel/rejection.js';

export const LIMIT_ROW_REJECTIONS = {
  'LIMITS.ROW_REPEATED': withDetails<{
    readonly key: string;
    readonly variant?: string;
    readonly itemCode?: string;
  }>({
    zh: '同一键、变体、事项只能有一行',
    en: 'There is one row per key, variant and item',
  }),
  'LIMITS.ROW_NEEDS_ONE_CONTENT': withDetails<{ readonly key: string }>({
    zh: '每行须且只能有时长、约定上限、参数值之一',
    en: 'A row is a length, an agreed ceiling or the value of a parameter, and exactly one of them',
  }),
  'LIMITS.CLASS_MISSING': withDetails<{ readonly key: string }>({
    zh: '时限须注明类别，参数没有类别',
    en: 'A clock says which class of obligation it starts; a parameter does not',
  }),
  'LIMITS.LABEL_MISSING': withDetails<{ readonly key: string }>({
    zh: '推定的数值须标注“模拟参数”',
    en: 'What was inferred carries the label 模拟参数',
  }),
  'LIMITS.SOURCE_MISSING': withDetails<{ readonly key: string }>({
    zh: '非推定的数值须注明来源',
    en: 'What was not inferred names its source',
  }),
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof LIMIT_ROW_REJECTIONS> = rejectFrom();
