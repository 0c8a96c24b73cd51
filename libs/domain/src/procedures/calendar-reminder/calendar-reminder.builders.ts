import { commandFor, eventFor } from '../../case/case.decision.js';
import type { CalendarReminder } from './calendar-reminder.state.js';

export const command = commandFor<CalendarReminder>();
export const event = eventFor<CalendarReminder>();
