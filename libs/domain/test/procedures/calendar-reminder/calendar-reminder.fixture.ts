import { type Act, at, given, type Story, testDistrict } from '@tiaokuai/testing';
import { ENGINE } from '../../../src/kernel/actor.js';
import { calendarReminder } from '../../../src/procedures/calendar-reminder/calendar-reminder.procedure.js';
import type { CalendarReminder } from '../../../src/procedures/calendar-reminder/calendar-reminder.state.js';
import type { Directory, Holding } from '../../../src/reference/directory/directory.js';

const SYSTEM = {
  id: 'sys',
  kind: 'system',
  name: '系统',
  shortName: '系统',
  jurisdiction: 'cn-mainland',
} as const;

const PUBLISHES: Holding = {
  ...{ person: 'p-sys-rulesAdministrator-1', unit: SYSTEM.id, post: 'rulesAdministrator' },
  from: at('01-01 00:00'),
};

/** The small district, with the unit whose post publishes calendars, and who holds it. */
export const withSystem = (plain: Directory): Directory => ({
  ...plain,
  units: { ...plain.units, [SYSTEM.id]: SYSTEM },
  holdings: { ...plain.holdings, [PUBLISHES.person]: [PUBLISHES] },
});
export const district = testDistrict({ directory: withSystem });

export const opened: Act = {
  ...{ at: '12-01 09:00', by: ENGINE, does: 'openCalendarReminder', with: { year: 2027 } },
};
export const reminded = (date: string): Act => ({
  ...{ at: `${date.slice(5)} 09:00`, by: ENGINE, does: 'remind', with: { date } },
});

export const unopened = (): Story<CalendarReminder> => given(calendarReminder, district);
export const reminder = (...acts: readonly Act[]): Story<CalendarReminder> =>
  given(calendarReminder, district, opened, ...acts);
