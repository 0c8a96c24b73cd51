import { citation } from '../../case/citation/citation.js';
import { evidence } from '../../kernel/evidence.js';
import {
  byEngine,
  choice,
  date,
  decimal,
  fields,
  flag,
  group,
  instant,
  listOf,
  optional,
  personOf,
  reference,
  text,
  wholeNumber,
  type Value,
} from '../../kernel/form.js';
import {
  ARRIVAL_MODES,
  DIRECTIONS,
  FOLLOW_UPS,
  LEVELS,
  REFUSAL_GROUNDS,
  ROLES,
  SOLVED,
  TYPES,
  URGENCIES,
} from './whistle.labels.js';

const long = { max: 2000, widget: 'multiline' } as const;
const reason = text({ zh: '理由', en: 'Reason' }, long);
const score = { min: 1, max: 5, widget: 'score' } as const;

/** The thread an act is about, where the actor is of another unit. */
const thread = reference({ zh: '单位', en: 'Unit' }, 'unit');

const place = group(
  { zh: '地点', en: 'Place' },
  {
    gridCode: reference({ zh: '网格', en: 'Grid' }, 'grid'),
    address: text({ zh: '地址', en: 'Address' }, { max: 200 }),
    lat: optional(decimal({ zh: '纬度', en: 'Latitude' }, { min: -90, max: 90 })),
    lon: optional(decimal({ zh: '经度', en: 'Longitude' }, { min: -180, max: 180 })),
  },
);

const basis = {
  itemCode: optional(reference({ zh: '清单事项', en: 'List item' }, 'listItem')),
  powerBasis: optional(text({ zh: '职权依据', en: 'Power relied on' }, { max: 500 })),
  admissionId: optional(reference({ zh: '准入编号', en: 'Admission' }, 'case')),
};

const row = {
  unit: reference({ zh: '单位', en: 'Unit' }, 'unit'),
  role: choice({ zh: '主办或协办', en: 'Role' }, ROLES),
  task: text({ zh: '任务', en: 'Task' }, { max: 500, widget: 'multiline' }),
  ...basis,
};
const department = group({ zh: '被吹哨单位', en: 'Unit summoned' }, row);
export type Department = Value<typeof department>;

const citizen = group(
  { zh: '诉求人', en: 'Citizen' },
  {
    name: text({ zh: '姓名', en: 'Name' }, { max: 50 }),
    phone: text({ zh: '电话', en: 'Phone' }, { max: 30, widget: 'phone' }),
    address: optional(text({ zh: '住址', en: 'Address' }, { max: 200 })),
  },
);

export const draft = fields({
  title: text({ zh: '标题（不得含个人信息）', en: 'Title (nothing personal)' }, { max: 60 }),
  type: choice({ zh: '哨型', en: 'Type' }, TYPES),
  urgency: choice({ zh: '紧急程度', en: 'Urgency' }, URGENCIES),
  level: choice({ zh: '吹哨层级', en: 'Level' }, LEVELS),
  direction: choice({ zh: '方向', en: 'Direction' }, DIRECTIONS),
  place,
  facts: text({ zh: '事实', en: 'Facts' }, { max: 10_000, widget: 'multiline' }),
  ask: text({ zh: '请求事项', en: 'What is asked' }, long),
  beyondPowerReason: text({ zh: '超出街道权限的理由', en: 'Why it is beyond the street’s power' }, long),
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
export type Draft = Value<typeof draft>;

export const optionalReason = fields({ reason: optional(text({ zh: '意见', en: 'Opinion' }, long)) });
export const requiredReason = fields({ reason });

export const confirmAfter = fields({
  confirmed: flag({ zh: '确属应急', en: 'It was an emergency' }),
  reason: optional(text({ zh: '意见', en: 'Opinion' }, long)),
});

export const acknowledge = fields({
  contact: text({ zh: '联系人', en: 'Contact' }, { max: 50 }),
  phone: text({ zh: '联系电话', en: 'Phone' }, { max: 30, widget: 'phone' }),
});

export const refuseCall = fields({
  ground: choice({ zh: '理由', en: 'Ground' }, REFUSAL_GROUNDS),
  citation,
  deputy: reference({ zh: '同意拒绝的分管负责人', en: 'Deputy who stands for it' }, 'person'),
  suggestedUnit: optional(reference({ zh: '建议单位', en: 'Unit suggested' }, 'unit')),
});

const replacement = group(
  { zh: '接替单位', en: 'Replacement' },
  {
    unit: reference({ zh: '单位', en: 'Unit' }, 'unit'),
    task: text({ zh: '任务', en: 'Task' }, { max: 500, widget: 'multiline' }),
    ...basis,
  },
);

export const acceptRefusal = fields({
  unit: thread,
  newLead: optional(reference({ zh: '新的主办单位', en: 'New lead' }, 'unit')),
  replacement: optional(replacement),
});

export const contestRefusal = fields({
  unit: thread,
  reason,
  basis: text({ zh: '依据', en: 'Basis' }, long),
});

export const submitPlan = fields({
  steps: listOf(
    { zh: '步骤', en: 'Steps' },
    group(
      { zh: '步骤', en: 'Step' },
      {
        action: text({ zh: '措施', en: 'Action' }, { max: 500 }),
        agreedDate: date({ zh: '约定日期', en: 'Agreed date' }),
      },
    ),
    { min: 1, max: 30 },
  ),
  arrivalDate: date({ zh: '到场日期', en: 'Date of arrival' }),
});
export type Plan = Value<typeof submitPlan>;

export const approvePlan = fields({
  unit: thread,
  reason: optional(text({ zh: '意见', en: 'Opinion' }, long)),
});
export const aboutUnitWithReason = fields({ unit: thread, reason });
export const aboutUnit = fields({ unit: thread });

export const reportIn = fields({
  mode: choice({ zh: '方式', en: 'Mode' }, ARRIVAL_MODES),
  personName: text({ zh: '到场人员', en: 'Who came' }, { max: 100 }),
  place: optional(text({ zh: '到场地点', en: 'Where' }, { max: 200 })),
  contactProof: optional(evidence),
  partnersSeen: optional(text({ zh: '在场的其他单位', en: 'Other units present' }, { max: 300 })),
});

export const depart = fields({
  unit: thread,
  reason,
  until: optional(instant({ zh: '预计返回', en: 'Back by' })),
  relievedBy: optional(text({ zh: '接替人员', en: 'Relieved by' }, { max: 100 })),
  consentedBy: optional(personOf({ zh: '同意离场的街道人员', en: 'Who of the street consented' }, 'parties')),
});

export const submitPreliminary = fields({ text: text({ zh: '初步情况', en: 'Report' }, long) });

export const submitResult = fields({
  measures: text({ zh: '处置措施', en: 'Measures' }, { max: 10_000, widget: 'multiline' }),
  evidence,
  solved: choice({ zh: '是否解决', en: 'Solved' }, SOLVED),
  residual: optional(text({ zh: '遗留问题', en: 'What remains' }, long)),
});

export const evaluateDepartment = fields({
  unit: thread,
  promptness: wholeNumber({ zh: '及时', en: 'Promptness' }, score),
  attitude: wholeNumber({ zh: '态度', en: 'Attitude' }, score),
  solved: wholeNumber({ zh: '解决', en: 'Solved' }, score),
  comment: optional(text({ zh: '说明', en: 'Comment' }, long)),
});

export const evaluateCaller = fields({
  necessary: wholeNumber({ zh: '必要', en: 'Necessary' }, score),
  clear: wholeNumber({ zh: '清楚', en: 'Clear' }, score),
  comment: optional(text({ zh: '说明', en: 'Comment' }, long)),
});

export const addDepartment = fields(row);

export const changeLead = fields({ unit: reference({ zh: '新的主办单位', en: 'New lead' }, 'unit'), reason });

export const claimFalseCall = fields({ reason, evidence });

export const ruleFalseCall = fields({
  unit: thread,
  falseCall: flag({ zh: '属误吹哨', en: 'It was a false call' }),
  reason,
});

export const recordStreetWork = fields({
  work: text({ zh: '所做工作', en: 'What was done' }, long),
  persons: listOf(
    { zh: '参与人员', en: 'Who took part' },
    reference({ zh: '人员', en: 'Person' }, 'person'),
    { min: 1, max: 30 },
  ),
});

export const close = fields({
  summary: text({ zh: '办结小结', en: 'Summary' }, long),
  citizenInformed: flag({ zh: '已告知诉求人', en: 'The citizen was informed' }),
  followUp: optional(choice({ zh: '遗留问题去向', en: 'What becomes of the rest' }, FOLLOW_UPS)),
});

export const cancel = fields({ reason, falseCall: flag({ zh: '属误吹哨', en: 'It was a false call' }) });
