import { fields, type Value } from '../../kernel/form.js';
import { appointment } from './liaison.fields.js';

export const appointForm = fields(appointment);
export type Appointment = Value<typeof appointForm>;
