import { someEvidence } from '../../kernel/evidence.js';
import {
  byEngine,
  choice,
  date,
  fields,
  flag,
  group,
  instant,
  listOf,
  optional,
  personOf,
  reference,
  text,
  type Value,
} from '../../kernel/form.js';
import { MODES, POSITIONS, URGENCIES } from './consultation.labels.js';

const long = { max: 2000, widget: 'multiline' } as const;
const unit = reference({ zh: '单位', en: 'Unit' }, 'unit');
const person = reference({ zh: '人员', en: 'Person' }, 'person');
const item = reference({ zh: '清单事项', en: 'List item' }, 'listItem');
const reason = text({ zh: '理由', en: 'Reason' }, long);

export const withReason = fields({ reason });

export const propose = fields({
  agenda: listOf(
    { zh: '议题（不得含个人信息）', en: 'Agenda (nothing personal)' },
    text({ zh: '议题', en: 'Point' }, { max: 200 }),
    { min: 1, max: 20 },
  ),
  itemCodes: listOf({ zh: '清单事项', en: 'List items' }, item, { min: 0, max: 20 }),
  invitees: listOf(
    { zh: '参会单位', en: 'Invitees' },
    group({ zh: '参会单位', en: 'Invitee' }, { unit, required: flag({ zh: '必须到会', en: 'Required' }) }),
    { min: 1, max: 30 },
  ),
  urgency: choice({ zh: '紧急程度', en: 'Urgency' }, URGENCIES),
  mode: choice({ zh: '方式', en: 'Mode' }, MODES),
  deputy: optional(reference({ zh: '同意提议的分管负责人', en: 'Deputy who stands for it' }, 'person')),
  street: optional(reference({ zh: '所在街道', en: 'Street of the place' }, 'unit')),
  quarterly: optional(flag({ zh: '街道与派驻机构季度例会', en: 'The street’s quarterly meeting' })),
  matterId: optional(reference({ zh: '所属事项链', en: 'Matter it belongs to' }, 'case')),
  aboutCaseId: byEngine(reference({ zh: '来源案件', en: 'Case it came from' }, 'case')),
  convenor: byEngine(reference({ zh: '召集单位', en: 'Convenor' }, 'unit')),
});
export type Proposal = Value<typeof propose>;

export const convene = fields({
  when: instant({ zh: '会议时间（书面会商为答复截止时间）', en: 'When (in writing: answers by)' }),
  place: text({ zh: '地点', en: 'Place' }, { max: 200 }),
  chair: personOf({ zh: '主持人', en: 'Chair' }, 'parties'),
});

export const confirmAttendance = fields({ person });

export const declineAttendance = fields({ reason, substitute: optional(person) });

export const recordPosition = fields({
  position: choice({ zh: '意见', en: 'Position' }, POSITIONS),
  text: optional(text({ zh: '说明', en: 'In words' }, long)),
  basis: optional(text({ zh: '依据', en: 'Basis' }, { max: 500 })),
});

export const hold = fields({
  present: listOf(
    { zh: '到会人员', en: 'Present' },
    group(
      { zh: '到会人员', en: 'Present' },
      { unit, person: personOf({ zh: '人员', en: 'Person' }, 'unitBeside') },
    ),
    { min: 0, max: 60 },
  ),
});
/** With the post by whose rank a unit is there: the highest that the person holds in it. */
export type Present = Value<typeof hold>['present'][number] & { readonly post: string };

export const draftMinutes = fields({
  resolutions: listOf(
    { zh: '议定事项', en: 'Resolutions' },
    group(
      { zh: '议定事项', en: 'Resolution' },
      {
        text: text({ zh: '议定内容', en: 'Resolution' }, long),
        owner: optional(reference({ zh: '责任单位', en: 'Owner' }, 'unit')),
        action: text({ zh: '任务', en: 'Action' }, { max: 500 }),
        agreedDate: date({ zh: '约定完成日期', en: 'Agreed date' }),
        itemCode: optional(item),
        admissionId: optional(reference({ zh: '准入编号', en: 'Admission' }, 'case')),
      },
    ),
    { min: 0, max: 30 },
  ),
  boundaries: optional(
    listOf(
      { zh: '职责边界', en: 'Boundaries' },
      group({ zh: '职责边界', en: 'Boundary' }, { item, text: text({ zh: '边界', en: 'Boundary' }, long) }),
      { min: 1, max: 20 },
    ),
  ),
  dissent: optional(text({ zh: '不同意见', en: 'Dissent' }, long)),
});
export type Minutes = Value<typeof draftMinutes>;

export const objectToMinutes = fields({
  point: text({ zh: '异议内容', en: 'Point' }, long),
  wording: text({ zh: '建议表述', en: 'Wording asked for' }, long),
});

/** Actions are numbered as the minutes list them. */
const action = reference({ zh: '任务', en: 'Action' }, 'inside');

export const reportAction = fields({
  action,
  result: text({ zh: '落实情况', en: 'Result' }, long),
  evidence: someEvidence,
});

export const acceptAction = fields({ action });

export const declareDeadlock = fields({
  differences: listOf({ zh: '分歧', en: 'Differences' }, text({ zh: '分歧', en: 'Difference' }, long), {
    min: 1,
    max: 20,
  }),
  ownership: optional(flag({ zh: '分歧在于职责归属', en: 'They are about whose duty it is' })),
});
