import {
  group,
  instant,
  listOf,
  optional,
  reference,
  text,
  type Field,
  type Value,
} from '../../kernel/form.js';
import { limitRow } from '../limits/limits.forms.js';
import type { ListItem } from './list.js';

const unit = reference({ zh: '单位', en: 'Unit' }, 'unit');
const long = { max: 2_000, widget: 'multiline' } as const;
const many = { min: 0, max: 50 } as const;

const lead = group(
  { zh: '主体责任单位', en: 'Lead' },
  { unit, scene: optional(text({ zh: '场景', en: 'Scene' }, { max: 100 })) },
);
const clauseId = text({ zh: '条款编号', en: 'Id of the clause' }, { max: 40 });
const primaryDuty = group(
  { zh: '主体责任', en: 'Primary duty' },
  { id: optional(clauseId), unit, text: text({ zh: '内容', en: 'Text' }, long) },
);
const assistingClause = group(
  { zh: '配合责任条款', en: 'Clause of the assisting duty' },
  { id: clauseId, text: text({ zh: '内容', en: 'Text' }, long) },
);
const law = group(
  { zh: '法律依据', en: 'Legal basis' },
  {
    law: text({ zh: '法律法规', en: 'Law' }, { max: 200 }),
    article: optional(text({ zh: '条款', en: 'Article' }, { max: 200 })),
  },
);
const guide = group(
  { zh: '工作导则', en: 'Guide' },
  {
    purpose: text({ zh: '目的', en: 'Purpose' }, long),
    requirements: text({ zh: '要求', en: 'Requirements' }, long),
    duties: text({ zh: '职责', en: 'Duties' }, long),
    mechanisms: listOf({ zh: '机制', en: 'Mechanisms' }, text({ zh: '机制', en: 'Mechanism' }), many),
  },
);

/** One row of the list as it is published. */
export const listItem: Field<ListItem> = group(
  { zh: '事项', en: 'Item' },
  {
    code: {
      schema: { title: '编码', titleEn: 'Code', type: 'string', pattern: '^[A-Z0-9][A-Z0-9-]{1,99}$' },
    } as Field<string>,
    name: text({ zh: '事项名称', en: 'Name' }, { max: 200 }),
    domain: text({ zh: '领域', en: 'Domain' }, { max: 60 }),
    leads: listOf({ zh: '主体责任单位', en: 'Leads' }, lead, { min: 1, max: 10 }),
    primaryDuties: listOf({ zh: '主体责任', en: 'Primary duties' }, primaryDuty, { min: 1, max: 20 }),
    assistingDuty: text({ zh: '配合责任', en: 'Assisting duty' }, long),
    assistingClauses: optional(
      listOf({ zh: '配合责任条款', en: 'Clauses of the assisting duty' }, assistingClause, {
        min: 1,
        max: 50,
      }),
    ),
    legalBasis: listOf({ zh: '法律依据', en: 'Legal basis' }, law, many),
    guide: optional(guide),
    limits: optional(listOf({ zh: '办理时限', en: 'Limits of this item' }, limitRow, many)),
    forms: listOf({ zh: '文书', en: 'Forms' }, text({ zh: '文书', en: 'Form' }), many),
    validFrom: instant({ zh: '生效日期', en: 'Valid from' }),
    validTo: optional(instant({ zh: '失效日期', en: 'Valid until' })),
  },
);

export const publishListForm = group(
  { zh: '发布责任清单', en: 'Publication of the list' },
  {
    items: listOf({ zh: '事项', en: 'Items' }, listItem, { min: 1, max: 2_000 }),
    inForceFrom: instant({ zh: '生效时间', en: 'In force from' }),
  },
);
export type PublishList = Value<typeof publishListForm>;
