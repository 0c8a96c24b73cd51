import {
  choice,
  fields,
  group,
  instant,
  listOf,
  optional,
  personOf,
  reference,
  text,
  type Value,
} from '../../kernel/form.js';
import { HOURS, ROLES } from './liaison.labels.js';

const reason = text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' });
const person = reference({ zh: '人员', en: 'Person' }, 'person');
const unit = reference({ zh: '单位', en: 'Unit' }, 'unit');
const role = choice({ zh: '岗位', en: 'Role' }, ROLES);
const itemCodes = listOf(
  { zh: '清单事项（分管领导、操作员不填）', en: 'List items (none for leader and operator)' },
  reference({ zh: '清单事项', en: 'List item' }, 'listItem'),
  { min: 0, max: 500 },
);
const holder = reference({ zh: '在册人员', en: 'Who is in the register' }, 'inside');

const appointment = {
  person,
  itemCodes,
  role,
  phone: text({ zh: '联系电话', en: 'Phone' }, { max: 30, widget: 'phone' }),
  hours: choice({ zh: '联络时间', en: 'Hours' }, HOURS),
};

export const openRegister = fields({ unit });
export const appoint = fields(appointment);
export type Appointment = Value<typeof appoint>;
export const replace = fields({ ...appointment, reason });
export const release = fields({ itemCodes, role, reason });

export const announceChange = fields({
  holder,
  happenedAt: instant({ zh: '变动时间', en: 'Happened at' }),
  text: text({ zh: '变动情况', en: 'What changed' }, { max: 1000, widget: 'multiline' }),
});

export const reportUnreachable = fields({
  holder,
  attempts: listOf(
    { zh: '联系记录', en: 'Attempts' },
    group(
      { zh: '一次联系', en: 'Attempt' },
      {
        instant: instant({ zh: '时间', en: 'When' }),
        channel: text({ zh: '方式', en: 'Channel' }, { max: 50 }),
      },
    ),
    { min: 0, max: 20 },
  ),
  sourceCaseId: optional(reference({ zh: '所涉案件', en: 'Case it was about' }, 'case')),
});

export const override = fields({
  unit,
  until: instant({ zh: '代岗至', en: 'Until' }),
  substitute: personOf({ zh: '代岗人员', en: 'Substitute' }, 'unitBeside'),
});
