import {
  choice,
  date,
  flag,
  group,
  instant,
  listOf,
  optional,
  reference,
  text,
  type Field,
  type Value,
} from '../../kernel/form.js';
import type { Admission, NegativeRow } from './gate.data.js';

const listItem = reference({ zh: '清单事项', en: 'List item' }, 'listItem');

/** A task that is admitted, as it is published. */
export const admission: Field<Admission> = group(
  { zh: '准入事项', en: 'Admission' },
  {
    id: text({ zh: '准入编号', en: 'Admission number' }, { max: 60 }),
    itemCode: optional(listItem),
    task: text({ zh: '任务', en: 'Task' }, { max: 300 }),
    streets: listOf({ zh: '街道', en: 'Streets' }, reference({ zh: '街道', en: 'Street' }, 'unit'), {
      min: 1,
      max: 500,
    }),
    from: date({ zh: '自', en: 'From' }),
    to: date({ zh: '至（含）', en: 'To, that day included' }),
    fundingConfirmed: flag({ zh: '经费已落实', en: 'Funding confirmed' }),
    powersInForce: flag({ zh: '职权已生效', en: 'Powers in force' }),
    bypass: optional(flag({ zh: '应急通道', en: 'Emergency bypass' })),
  },
);

/** A row of the negative list, as it is published. */
export const negativeRow: Field<NegativeRow> = group(
  { zh: '负面清单', en: 'Negative row' },
  {
    level: choice(
      { zh: '层级', en: 'Level' },
      { community: { zh: '社区', en: 'Community' }, street: { zh: '街道', en: 'Street' } },
    ),
    pattern: optional(text({ zh: '关键词（空格分隔）', en: 'Words, separated by blanks' }, { max: 200 })),
    itemCodes: optional(listOf({ zh: '清单事项', en: 'List items' }, listItem, { min: 1, max: 500 })),
    clauses: optional(
      listOf(
        { zh: '职责条款', en: 'Clauses of duty' },
        group(
          { zh: '职责条款', en: 'Clause of duty' },
          { itemCode: listItem, clause: reference({ zh: '职责条款', en: 'Clause of duty' }, 'clause') },
        ),
        { min: 1, max: 500 },
      ),
    ),
    basis: text({ zh: '依据', en: 'Basis' }, { max: 300 }),
    since: date({ zh: '起始日期', en: 'Since' }),
  },
);

export const publishGateDataForm = group(
  { zh: '发布准入资料', en: 'Publication of gate data' },
  {
    admissions: listOf({ zh: '准入事项', en: 'Admissions' }, admission, { min: 0, max: 2_000 }),
    negativeList: listOf({ zh: '负面清单', en: 'Negative list' }, negativeRow, { min: 0, max: 2_000 }),
    inForceFrom: instant({ zh: '生效时间', en: 'In force from' }),
  },
);
export type PublishGateData = Value<typeof publishGateDataForm>;
