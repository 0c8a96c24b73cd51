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
  'LIMITS.ROW_UNKNOWN': withDetails<{
    readonly key: string;
    readonly variant?: string;
    readonly itemCode?: string;
  }>({
    zh: '时限表中没有这一行',
    en: 'The table has no such row',
  }),
  'LIMITS.ROW_UNCHANGED': withDetails<{ readonly key: string }>({
    zh: '与现行规定相同，没有修改',
    en: 'The row stands like that already',
  }),
  'LIMITS.CONTENT_KIND': withDetails<{ readonly key: string }>({
    zh: '时长、约定上限、参数值三者不能互换',
    en: 'A length stays a length, an agreed ceiling a ceiling, a parameter a parameter',
  }),
  'LIMITS.VALUE_SHAPE': withDetails<{ readonly key: string }>({
    zh: '参数值的形式或范围不对',
    en: 'The rule that reads the parameter cannot take this value',
  }),
  'LIMITS.BEYOND_CEILING': withDetails<{ readonly key: string }>({
    zh: '超过延期后的总时长上限，或者与上限的计算单位不同',
    en: 'It is longer than its ceiling with extensions, or counted in another unit than that',
  }),
} as const satisfies RejectionCatalogue;

export const reject: Reject<typeof LIMIT_ROW_REJECTIONS> = rejectFrom();
