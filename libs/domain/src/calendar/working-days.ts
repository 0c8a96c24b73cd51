import type { CivilDate, Instant } from '../kernel/instant.js';
import type { Calendar } from './calendar.js';
import { dateOfDay, dayOf } from './civil-date.js';
import { compiled, dayIn, findDay, type CompiledCalendar, type Day, type DayTable } from './day-table.js';
import { DAY, instantOfWall, timeOfDay, type WallMillis } from './instant.js';

/** How much is known about a date: published by a notice, presumed until one comes, or not known at all (rules 5, 6). */
export type Coverage = 'published' | 'provisional' | 'unknown';

export function coverageOf(calendar: Calendar, date: CivilDate): Coverage {
  const day = findDay(compiled(calendar), dayOf(date))?.day;
  if (day === undefined) return 'unknown';
  return day.provisional ? 'provisional' : 'published';
}

/** Whether offices work on a date; undefined where the calendar does not cover it. */
export function isWorkingDay(calendar: Calendar, date: CivilDate): boolean | undefined {
  return findDay(compiled(calendar), dayOf(date))?.day.isWorking;
}

/** The first working day after a date, the date itself not counted; undefined where the calendar does not cover it. */
export function nextWorkingDay(calendar: Calendar, date: CivilDate): CivilDate | undefined {
  const found = findDay(compiled(calendar), dayOf(date));
  const next = found && WORKING_DAYS.after(found.table, found.day, 1);
  return next && dateOfDay(next.number);
}

/** When a day clock that ends on this date ends: the last closing of that date's office hours, or the fixed time. */
export function closeOfBusiness(calendar: Calendar, date: CivilDate): Instant {
  return instantOfWall(endOfBusiness(compiled(calendar), dayOf(date)));
}

export function endOfBusiness({ calendar, hoursOn }: CompiledCalendar, day: number): WallMillis {
  const end =
    calendar.workingDayEndsAt === 'closeOfBusiness'
      ? (hoursOn(day).at(-1)?.to ?? DAY)
      : timeOfDay(calendar.workingDayEndsAt);
  return day * DAY + end;
}

/** When the office opens on a date, whether it works or not. */
export function opening({ hoursOn }: CompiledCalendar, day: number): WallMillis {
  return day * DAY + (hoursOn(day)[0]?.from ?? 0);
}

/**
 * How a day unit counts. The day counting begins on is never counted itself, at whatever hour (民法典 art. 201), so all
 * counts run from a day, not from an instant.
 */
export interface DayCounter {
  /** The `count`-th counted day after a day; undefined beyond the table. */
  after(table: DayTable, day: Day, count: number): Day | undefined;
  /** How many counted days lie after `day`, up to and including `last`; 0 when `last` is not later. */
  between(day: Day, last: Day): number;
}

/** Every date counts. */
export const NATURAL_DAYS: DayCounter = {
  after: (table, day, count) => dayIn(table, day.number + count),
  between: (day, last) => Math.max(0, last.number - day.number),
};

/** Working days count, make-up days among them. */
export const WORKING_DAYS: DayCounter = {
  after: (table, day, count) => table.workingDays[day.workingDaysThrough + count - 1],
  between: (day, last) => Math.max(0, last.workingDaysThrough - day.workingDaysThrough),
};

/** The day itself if it works, else the next that does (民法典 art. 203); undefined beyond the table. */
export function rollToWorkingDay(table: DayTable, day: Day): Day | undefined {
  return day.isWorking ? day : WORKING_DAYS.after(table, day, 1);
}
