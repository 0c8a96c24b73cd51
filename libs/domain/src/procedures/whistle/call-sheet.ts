import { file } from '../../kernel/evidence.js';
import {
  byEngine,
  caseTitle,
  choice,
  decimal,
  fields,
  group,
  instant,
  listOf,
  optional,
  phone,
  reference,
  text,
  type Value,
} from '../../kernel/form.js';
import { clauseField } from '../../reference/list/duty-clauses.js';
import { DIRECTIONS, LEVELS, ROLES, TYPES, URGENCIES } from './whistle.labels.js';
import { longText, unitField } from './whistle.shared-fields.js';

const place = group(
  { zh: '地点', en: 'Place' },
  {
    gridCode: reference({ zh: '网格', en: 'Grid' }, 'grid'),
    address: text({ zh: '地址', en: 'Address' }, { max: 200 }),
    lat: optional(decimal({ zh: '纬度', en: 'Latitude' }, { min: -90, max: 90 })),
    lon: optional(decimal({ zh: '经度', en: 'Longitude' }, { min: -180, max: 180 })),
  },
);

/** What a unit is called by: an item of the list, a power that is cited, or an admission by the gate. */
export const basisFields = {
  itemCode: optional(reference({ zh: '清单事项', en: 'List item' }, 'listItem')),
  clause: clauseField,
  powerBasis: optional(text({ zh: '职权依据', en: 'Power relied on' }, { max: 500 })),
  admissionId: optional(reference({ zh: '准入编号', en: 'Admission' }, 'case')),
};

/** One unit that is called. */
export const departmentFields = {
  unit: unitField,
  role: choice({ zh: '主办或协办', en: 'Role' }, ROLES),
  task: text({ zh: '任务', en: 'Task' }, { max: 500, widget: 'multiline' }),
  ...basisFields,
};
const department = group({ zh: '被吹哨单位', en: 'Unit summoned' }, departmentFields);
export type Department = Value<typeof department>;

const citizen = group(
  { zh: '诉求人', en: 'Citizen' },
  {
    name: text({ zh: '姓名', en: 'Name' }, { max: 50 }),
    phone: phone({ zh: '电话', en: 'Phone' }),
    address: optional(text({ zh: '住址', en: 'Address' }, { max: 200 })),
  },
);

/** What is asked of whom, and where; drafted, and amended until it is sent for approval. */
export const callSheetForm = fields({
  title: caseTitle({ zh: '标题（不得含个人信息）', en: 'Title (nothing personal)' }),
  type: choice({ zh: '哨型', en: 'Type' }, TYPES),
  urgency: choice({ zh: '紧急程度', en: 'Urgency' }, URGENCIES),
  level: choice({ zh: '吹哨层级', en: 'Level' }, LEVELS),
  direction: choice({ zh: '方向', en: 'Direction' }, DIRECTIONS),
  place,
  facts: text({ zh: '事实', en: 'Facts' }, { max: 10_000, widget: 'multiline' }),
  attachments: optional(listOf({ zh: '照片和附件', en: 'Photos and files' }, file, { min: 1, max: 20 })),
  ask: longText('请求事项', 'What is asked'),
  beyondPowerReason: longText('超出街道权限的理由', 'Why it is beyond the street’s power'),
  departments: listOf({ zh: '被吹哨单位', en: 'Units summoned' }, department, { min: 1, max: 50 }),
  appointment: optional(instant({ zh: '约定到场时间（综合执法）', en: 'Appointment (joint enforcement)' })),
  citizen: optional(citizen),
  streets: optional(
    listOf(
      { zh: '涉及街道（区级，不少于两个）', en: 'Streets concerned (district level, two or more)' },
      reference({ zh: '街道', en: 'Street' }, 'unit'),
      { min: 2, max: 30 },
    ),
  ),
  requestCaseId: optional(reference({ zh: '来源案件', en: 'Case it came from' }, 'case')),
  matterId: optional(reference({ zh: '所属事项链', en: 'Matter it belongs to' }, 'case')),
  callingUnit: byEngine(reference({ zh: '代拟的吹哨单位', en: 'Caller' }, 'unit')),
});
export type CallSheet = Value<typeof callSheetForm>;

/** The citizen, and the facts in his own words, are sealed before the append; no rule reads either. */
export const PERSONAL = { citizen: 'identity', facts: 'facts' } as const;
