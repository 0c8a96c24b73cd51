import type { Instant } from '../kernel/instant.js';
import type { AgreedDate, AgreedInstant, DayLimit, Deadline } from '../kernel/time-limit.js';
import { dateOfDay, dayOf } from './civil-date.js';
import { dayIn, findDay, type CompiledCalendar, type Day, type DayTable } from './day-table.js';
import { DAY, MINUTE, dateOf, dayOfWall, instantOfWall, wallOf, type WallMillis } from './instant.js';
import { amberWithin, type Ruler } from './ruler.js';
import { NATURAL_DAYS, WORKING_DAYS, endOfBusiness, opening, rollToWorkingDay } from './working-days.js';
import { beforeOfficeMillis } from './working-time.js';

/** How long before an agreed instant the light turns yellow: two working hours (rule 4). */
const AGREED_INSTANT_AMBER = 120 * MINUTE;

/**
 * Counts days. Natural days count every date and end at midnight; working days and agreed dates count working days and
 * end with the office. All of them roll on to a working day at their end; an agreed instant is itself.
 */
export function dayRuler(calendar: CompiledCalendar, clock: DayLimit | AgreedDate | AgreedInstant): Ruler {
  const counter = clock.unit === 'naturalDays' ? NATURAL_DAYS : WORKING_DAYS;

  function between(mark: number, end: number): number | undefined {
    const from = findDay(calendar, mark);
    const nominal = from && dayIn(from.table, end);
    if (from === undefined || nominal === undefined) return undefined;
    // A promise for a Saturday holds until Monday, so Monday is one of the working days that are left of it.
    const last = counter === WORKING_DAYS ? rollToWorkingDay(from.table, nominal) : nominal;
    return last && counter.between(from.day, last);
  }

  function deadline(end: number, from: Instant, amberPercent: number): Deadline | undefined {
    const found = findDay(calendar, end);
    const last = found && rollToWorkingDay(found.table, found.day);
    const length = between(dayOf(from), end);
    if (found === undefined || last === undefined || length === undefined) return undefined;
    const due = endOfLastDay(calendar, clock, last);
    const counted = Math.floor((length * amberPercent) / 100);
    const amber =
      clock.unit === 'agreed'
        ? agreedAmber(calendar, found.table, last)
        : countedAmber(calendar, last, counted > 0 ? reach(dayOf(from), counted) : undefined);
    return {
      dueAt: instantOfWall(due),
      amberAt: amberWithin(amber, wallOf(from), due),
      nominalDate: dateOfDay(end),
      provisional: last.provisional,
    };
  }

  function reach(mark: number, days: number): number | undefined {
    const from = findDay(calendar, mark);
    return from && counter.after(from.table, from.day, days)?.number;
  }

  return {
    least: 1,
    mark: dayOf,
    endOf({ nominalDate, dueAt }) {
      const end = dayOf(nominalDate ?? dateOf(dueAt));
      if (!('date' in clock)) return end;
      // A promise for a Saturday ends on Monday, so what is added to it begins on Tuesday.
      const found = findDay(calendar, end);
      return (found && rollToWorkingDay(found.table, found.day)?.number) ?? end;
    },
    reach,
    between,
    deadline: 'instant' in clock ? instantDeadline(calendar, clock) : deadline,
  };
}

function endOfLastDay(
  calendar: CompiledCalendar,
  clock: DayLimit | AgreedDate | AgreedInstant,
  last: Day,
): WallMillis {
  return clock.unit === 'naturalDays' ? (last.number + 1) * DAY : endOfBusiness(calendar, last.number);
}

/** Close of business of the day counted for it, or the opening of the last day when none is (rule 4). */
function countedAmber(calendar: CompiledCalendar, last: Day, counted: number | undefined): WallMillis {
  return counted === undefined ? opening(calendar, last.number) : endOfBusiness(calendar, counted);
}

/** Close of business of the working day before. */
function agreedAmber(calendar: CompiledCalendar, table: DayTable, last: Day): WallMillis | undefined {
  const before = table.workingDays[last.workingDaysThrough - 2];
  return before && endOfBusiness(calendar, before.number);
}

/** An appointment keeps its time of day on whichever day it comes to lie. No notice moves it: it is never provisional. */
function instantDeadline(calendar: CompiledCalendar, clock: AgreedInstant): Ruler['deadline'] {
  const promised = wallOf(clock.instant);
  const timeOfDay = promised - dayOfWall(promised) * DAY;
  return (end, from) => {
    const table = findDay(calendar, end)?.table;
    if (table === undefined || findDay(calendar, dayOf(from))?.table !== table) return undefined;
    const due = end * DAY + timeOfDay;
    const amber = beforeOfficeMillis(table, due, AGREED_INSTANT_AMBER);
    return {
      dueAt: instantOfWall(due),
      amberAt: amberWithin(amber, wallOf(from), due),
      provisional: false,
    };
  };
}
