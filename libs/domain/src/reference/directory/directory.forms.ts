import {
  choice,
  group,
  instant,
  listOf,
  optional,
  reference,
  text,
  type Field,
  type Value,
} from '../../kernel/form.js';
import type { Label } from '../../kernel/label.js';
import { POST_LABELS, UNIT_KINDS } from './post.labels.js';

/** A code that stands in ids, addresses and file names. */
function code(label: Label): Field<string> {
  return {
    schema: { title: label.zh, titleEn: label.en, type: 'string', pattern: '^[a-z0-9][A-Za-z0-9-]{0,63}$' },
  };
}

const unitCode: Label = { zh: '单位', en: 'Unit' };
const personCode: Label = { zh: '人员', en: 'Person' };
const post = choice({ zh: '岗位', en: 'Post' }, POST_LABELS);

export const unitForm = group(unitCode, {
  id: code({ zh: '单位编码', en: 'Unit code' }),
  name: text({ zh: '名称', en: 'Name' }, { max: 100 }),
  shortName: text({ zh: '简称', en: 'Short name' }, { max: 40 }),
  kind: choice({ zh: '类型', en: 'Kind' }, UNIT_KINDS),
  parent: optional(reference({ zh: '上级单位', en: 'Unit above it' }, 'unit')),
  businessParent: optional(reference({ zh: '业务主管部门', en: 'Department that leads its work' }, 'unit')),
  dailyManager: optional(reference({ zh: '日常管理街道', en: 'Street that manages it daily' }, 'unit')),
  jurisdiction: code({ zh: '日历辖区', en: 'Jurisdiction of its calendar' }),
  grids: optional(
    listOf({ zh: '网格编码', en: 'Grid codes' }, reference({ zh: '网格', en: 'Grid' }, 'grid'), {
      min: 1,
      max: 200,
    }),
  ),
});
export type UnitForm = Value<typeof unitForm>;

export const renameForm = group(unitCode, {
  unit: reference(unitCode, 'unit'),
  name: text({ zh: '新名称', en: 'New name' }, { max: 100 }),
  shortName: text({ zh: '新简称', en: 'New short name' }, { max: 40 }),
});

export const closeForm = group(unitCode, { unit: reference(unitCode, 'unit') });

export const personForm = group(personCode, {
  id: code({ zh: '人员编码', en: 'Person code' }),
  name: text({ zh: '姓名', en: 'Name' }, { max: 60 }),
});
export type PersonForm = Value<typeof personForm>;

export const holdingForm = group(
  { zh: '任岗', en: 'Appointment' },
  {
    person: reference(personCode, 'person'),
    unit: reference(unitCode, 'unit'),
    post,
    items: optional(
      listOf(
        { zh: '事项（仅联络员；不填为全部）', en: 'Items (liaisons only; none named means all)' },
        reference({ zh: '事项', en: 'Item' }, 'listItem'),
        { min: 1, max: 500 },
      ),
    ),
    from: optional(instant({ zh: '起始时间（不填为现在）', en: 'From (now, unless told)' })),
    to: optional(instant({ zh: '截止时间（不填为长期）', en: 'Until (for good, unless told)' })),
  },
);
export type HoldingForm = Value<typeof holdingForm>;

export const relieveForm = group(
  { zh: '免岗', en: 'Relief' },
  {
    person: reference(personCode, 'person'),
    unit: reference(unitCode, 'unit'),
    post,
    to: optional(instant({ zh: '截止时间（不填为现在）', en: 'Until (now, unless told)' })),
  },
);

export const importForm = group(
  { zh: '名录导入', en: 'Directory import' },
  {
    units: listOf({ zh: '单位', en: 'Units' }, unitForm, { min: 0, max: 5_000 }),
    people: listOf({ zh: '人员', en: 'People' }, personForm, { min: 0, max: 50_000 }),
    holdings: listOf({ zh: '任岗', en: 'Appointments' }, holdingForm, { min: 0, max: 100_000 }),
  },
);
export type ImportForm = Value<typeof importForm>;

export const delegateForm = group(
  { zh: '授权代行', en: 'Delegation' },
  {
    unit: reference(unitCode, 'unit'),
    post,
    from: reference({ zh: '授权人', en: 'Who delegates' }, 'person'),
    to: reference({ zh: '代行人', en: 'Who acts for him' }, 'person'),
    scope: text({ zh: '范围', en: 'Scope' }, { max: 200 }),
    reason: optional(text({ zh: '事由', en: 'Reason' }, { max: 200 })),
    validFrom: optional(instant({ zh: '开始时间（不填为现在）', en: 'From (now, unless told)' })),
    validTo: instant({ zh: '结束时间', en: 'Until' }),
  },
);

export const revokeForm = group(
  { zh: '撤回授权', en: 'Revocation' },
  { id: text({ zh: '授权编号', en: 'Delegation number' }, { max: 40 }) },
);
