import type { DayLimit, HourLimit } from '../../kernel/time-limit.js';
import {
  choice,
  group,
  instant,
  listOf,
  optional,
  text,
  wholeNumber,
  type Field,
  type Value,
} from '../../kernel/form.js';
import type { Label } from '../../kernel/label.js';
import type { ObligationClass, ParameterMark } from '../../kernel/obligation.js';
import type { LimitRow } from './limits.js';

const MINUTES_IN_TEN_YEARS = 10 * 366 * 24 * 60;
const DAYS_IN_TEN_YEARS = 3660;

/** A length of a limit: hours are stored in whole minutes, days in whole days. */
function length(label: Label): Field<HourLimit | DayLimit> {
  const counted = (units: readonly string[], counts: string, maximum: number) => ({
    type: 'object',
    additionalProperties: false,
    required: ['unit', counts],
    properties: { unit: { enum: units }, [counts]: { type: 'integer', minimum: 1, maximum } },
  });
  return {
    schema: {
      title: label.zh,
      titleEn: label.en,
      oneOf: [
        counted(['emergencyHours', 'workingHours'], 'minutes', MINUTES_IN_TEN_YEARS),
        counted(['workingDays', 'naturalDays'], 'days', DAYS_IN_TEN_YEARS),
      ],
    },
  };
}

const within: Label = { zh: '约定时限的上限', en: 'Ceiling of an agreed date' };
const agreedWithin: Field<HourLimit | DayLimit | 'any'> = {
  schema: {
    title: within.zh,
    titleEn: within.en,
    anyOf: [{ const: 'any' }, length(within).schema],
  },
};

const simulated: Field<'模拟参数' | null> = {
  schema: { title: '标注', titleEn: 'Label', enum: ['模拟参数', null] },
};
/** Whatever JSON a parameter needs; the rule that reads it says what it must be. */
const value: Field<unknown> = { schema: { title: '参数值', titleEn: 'Value of the parameter' } };

export const CLASS_LABELS = {
  response: { zh: '响应', en: 'Response' },
  presence: { zh: '到场', en: 'Presence' },
  substantive: { zh: '实体', en: 'Substantive' },
  procedural: { zh: '程序', en: 'Procedural' },
} as const satisfies Readonly<Record<ObligationClass, Label>>;

export const MARK_LABELS = {
  L: { zh: '法律法规', en: 'Law or statute' },
  R: { zh: '公布的规则', en: 'Published rule' },
  M: { zh: '转载文本', en: 'Text seen on a mirror' },
  S: { zh: '基础文件', en: 'Seed document' },
  P: { zh: '推定', en: 'Inferred by us' },
} as const satisfies Readonly<Record<ParameterMark, Label>>;

const mark = choice({ zh: '来源类型', en: 'Origin' }, MARK_LABELS);

/** One row of the table; a list item's own limits have the same shape. */
export const limitRow: Field<LimitRow> = group(
  { zh: '时限', en: 'Limit' },
  {
    key: text({ zh: '键', en: 'Key' }, { max: 80 }),
    variant: optional(text({ zh: '变体', en: 'Variant' }, { max: 40 })),
    itemCode: optional(text({ zh: '事项编码', en: 'Item code' }, { max: 100 })),
    clock: optional(length({ zh: '时长', en: 'Length' })),
    agreedWithin: optional(agreedWithin),
    value: optional(value),
    class: optional(choice({ zh: '类别', en: 'Class' }, CLASS_LABELS)),
    extensionGrade: optional(
      choice(
        { zh: '可否延期', en: 'Extension' },
        {
          none: { zh: '不可延期', en: 'None' },
          shiftThenSigned: { zh: '值班长批准，再次须签批', en: 'Shift leader, then signed' },
          party: { zh: '对方同意', en: 'The other party consents' },
        },
      ),
    ),
    extendedAtMost: optional(
      wholeNumber(
        { zh: '延期后总时长上限', en: 'At most, extensions included' },
        { min: 1, max: MINUTES_IN_TEN_YEARS },
      ),
    ),
    mark,
    source: optional(text({ zh: '来源', en: 'Source' }, { max: 200 })),
    label: simulated,
    note: optional(text({ zh: '备注', en: 'Note' }, { max: 500 })),
  },
);

/** What an administrator may say of a row that exists. */
export const limitChange = group(
  { zh: '修改的时限', en: 'Changed limit' },
  {
    key: text({ zh: '键', en: 'Key' }, { max: 80 }),
    variant: optional(text({ zh: '变体', en: 'Variant' }, { max: 40 })),
    itemCode: optional(text({ zh: '事项编码', en: 'Item code' }, { max: 100 })),
    clock: optional(length({ zh: '时长', en: 'Length' })),
    agreedWithin: optional(agreedWithin),
    value: optional(value),
    mark,
    source: optional(text({ zh: '来源', en: 'Source' }, { max: 200 })),
    note: optional(text({ zh: '备注', en: 'Note' }, { max: 500 })),
  },
);
export type LimitChange = Value<typeof limitChange>;

export const publishLimitsForm = group(
  { zh: '发布时限表', en: 'Publication of limits' },
  {
    rows: listOf({ zh: '时限', en: 'Limits' }, limitRow, { min: 1, max: 5_000 }),
    inForceFrom: instant({ zh: '生效时间', en: 'In force from' }),
  },
);
