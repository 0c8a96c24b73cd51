import { evidence } from '../../kernel/evidence.js';
import {
  choice,
  decimal,
  fields,
  flag,
  group,
  instant,
  listOf,
  optional,
  reference,
  text,
  type Value,
} from '../../kernel/form.js';
import { LEVELS, RESCUERS } from './warning.labels.js';

const long = { max: 2000, widget: 'multiline' } as const;
const reason = text({ zh: '理由', en: 'Reason' }, long);
const level = choice({ zh: '级别', en: 'Level' }, LEVELS);
const unit = reference({ zh: '单位', en: 'Unit' }, 'unit');
const validUntil = instant({ zh: '有效期至', en: 'Valid until' });
const gridCode = reference({ zh: '网格', en: 'Grid' }, 'grid');
const address = text({ zh: '地址', en: 'Address' }, { max: 200 });
const coordinates = {
  lat: optional(decimal({ zh: '纬度', en: 'Latitude' }, { min: -90, max: 90 })),
  lon: optional(decimal({ zh: '经度', en: 'Longitude' }, { min: -180, max: 180 })),
};
const prevention = text({ zh: '防范建议', en: 'Prevention' }, long);

/** A risk may lie along a whole river, so a grid or an address will do. */
const place = group(
  { zh: '地点', en: 'Place' },
  { gridCode: optional(gridCode), address: optional(address), ...coordinates },
);
export type Place = Value<typeof place>;

export const raiseSignal = fields({
  scene: text({ zh: '场景（不得含个人信息）', en: 'Scene (nothing personal)' }, { max: 60 }),
  link: text({ zh: '环节', en: 'Link in the chain' }, { max: 200 }),
  problem: text({ zh: '问题', en: 'Problem' }, long),
  place,
  source: text({ zh: '来源', en: 'Source' }, { max: 200 }),
  suspectedLevel: optional(choice({ zh: '疑似级别', en: 'Suspected level' }, LEVELS)),
  itemCodes: optional(
    listOf({ zh: '清单事项', en: 'List items' }, reference({ zh: '清单事项', en: 'List item' }, 'listItem'), {
      min: 1,
      max: 20,
    }),
  ),
});
export type Signal = Value<typeof raiseSignal>;

export const assess = fields({
  level,
  cause: text({ zh: '成因', en: 'Cause' }, long),
  recipients: listOf({ zh: '接收单位', en: 'Recipients' }, unit, { min: 1, max: 50 }),
  basis: text({ zh: '依据', en: 'Basis' }, { max: 500 }),
  prevention,
});

const measure = group(
  { zh: '措施要求', en: 'Measure asked' },
  {
    unit,
    text: text({ zh: '要求采取的措施', en: 'What is asked' }, { max: 500, widget: 'multiline' }),
    itemCode: reference({ zh: '清单事项', en: 'List item' }, 'listItem'),
    admissionId: optional(reference({ zh: '准入编号', en: 'Admission' }, 'case')),
  },
);
export type Measure = Value<typeof measure>;

export const issueWarning = fields({
  measuresAsked: listOf({ zh: '措施要求', en: 'Measures asked' }, measure, { min: 1, max: 50 }),
  validUntil,
});

export const changeLevel = fields({ level, reason });
export const prolong = fields({ validUntil, reason });
export const clear = fields({
  reason,
  dangerPassed: optional(flag({ zh: '险情已过（主要负责人）', en: 'The danger has passed (head)' })),
});
export const dismiss = fields({ reason });

export const reportMeasures = fields({
  measures: text({ zh: '已采取的措施', en: 'Measures taken' }, long),
  evidence: optional(evidence),
});

export const reportDanger = fields({
  place: group({ zh: '地点', en: 'Place' }, { gridCode, address, ...coordinates }),
  facts: text({ zh: '险情', en: 'What happened' }, { max: 10_000, widget: 'multiline' }),
  ask: text({ zh: '请求事项', en: 'What is asked' }, long),
  happenedAt: optional(instant({ zh: '发生时间', en: 'Happened at' })),
  transferredTo: optional(
    listOf({ zh: '已转', en: 'Transferred to' }, choice({ zh: '救援力量', en: 'Rescuer' }, RESCUERS), {
      min: 1,
      max: 3,
    }),
  ),
});
export type Danger = Value<typeof reportDanger>;

export const review = fields({
  happened: flag({ zh: '风险是否发生', en: 'It happened' }),
  lessons: text({ zh: '经验教训', en: 'Lessons' }, long),
  riskRow: optional(
    group(
      { zh: '列入风险清单', en: 'Enter in the risk register' },
      {
        legalBasis: text({ zh: '法律依据', en: 'Legal basis' }, { max: 500 }),
        mediationMethod: text({ zh: '化解方式', en: 'Method of mediation' }, long),
        prevention,
      },
    ),
  ),
});
export type Review = Value<typeof review>;
