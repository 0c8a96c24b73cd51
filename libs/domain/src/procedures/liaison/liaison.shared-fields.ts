import { choice, type fields, listOf, phone, reference, text, type Value } from '../../kernel/form.js';
import { HOURS, ROLES } from './liaison.labels.js';

export const reason = text({ zh: '理由', en: 'Reason' }, { max: 2000, widget: 'multiline' });

const person = reference({ zh: '人员', en: 'Person' }, 'person');

export const unit = reference({ zh: '单位', en: 'Unit' }, 'unit');

export const role = choice({ zh: '岗位', en: 'Role' }, ROLES);

export const itemCodes = listOf(
  { zh: '清单事项（分管领导、操作员不填）', en: 'List items (none for leader and operator)' },
  reference({ zh: '清单事项', en: 'List item' }, 'listItem'),
  { min: 0, max: 500 },
);

export const holder = reference({ zh: '在册人员', en: 'Who is in the register' }, 'inside');

export const appointment = {
  person,
  itemCodes,
  role,
  phone: phone({ zh: '联系电话', en: 'Phone' }),
  hours: choice({ zh: '联络时间', en: 'Hours' }, HOURS),
};

export type Appointment = Value<ReturnType<typeof fields<typeof appointment>>>;
