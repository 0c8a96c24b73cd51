import type { Instant } from '../kernel/instant.js';
import type { Calendar } from './calendar.js';
import { compiled, dayIn, findDay, officeMillisOf, type Day, type DayTable } from './day-table.js';
import { DAY, MINUTE, dayOfWall, instantOfWall, wallOf, type WallMillis } from './instant.js';

/*
 * Working time is read off a meter, as in a taxi: it runs while offices are open and stands still otherwise. The working
 * time between two instants is the difference of two readings; a deadline is the moment the meter shows the reading of
 * the start plus the length. Everything that must hold of working hours (that they add up, that a pause loses nothing)
 * follows from the meter never running backwards.
 */

/**
 * Working minutes from one instant to a later one, exact to the millisecond, so possibly a fraction; negative when `to`
 * lies before `from`. Undefined unless the calendar covers both and everything between.
 */
export function workingMinutesBetween(calendar: Calendar, from: Instant, to: Instant): number | undefined {
  const found = findDay(compiled(calendar), dayOfWall(wallOf(from)));
  const millis = found && officeMillisBetween(found.table, wallOf(from), wallOf(to));
  return millis === undefined ? undefined : millis / MINUTE;
}

/** Whether offices are open at an instant: an opening belongs to the open time, a closing does not. */
export function isWorkingTime(calendar: Calendar, instant: Instant): boolean | undefined {
  const wall = wallOf(instant);
  const day = findDay(compiled(calendar), dayOfWall(wall))?.day;
  if (day === undefined) return undefined;
  const time = wall - day.number * DAY;
  return day.isWorking && day.hours.some(({ from, to }) => from <= time && time < to);
}

/** When offices open next: the instant itself while they are open. Undefined beyond what the calendar covers. */
export function nextOpening(calendar: Calendar, instant: Instant): Instant | undefined {
  const wall = wallOf(instant);
  const table = findDay(compiled(calendar), dayOfWall(wall))?.table;
  const reading = table && readMeter(table, wall);
  const opening = table && reading !== undefined ? lastMomentAt(table, reading) : undefined;
  return opening === undefined ? undefined : instantOfWall(opening);
}

/** Office time from one moment to another, in milliseconds; undefined when the table does not hold both. */
export function officeMillisBetween(table: DayTable, from: WallMillis, to: WallMillis): number | undefined {
  const first = readMeter(table, from);
  const second = readMeter(table, to);
  return first === undefined || second === undefined ? undefined : second - first;
}

/**
 * The moment at which `millis` of office time after `from` are used up. From outside office hours it counts from the
 * next opening; a length used up exactly at a closing ends there, not at the next opening. Undefined beyond the table.
 */
export function afterOfficeMillis(table: DayTable, from: WallMillis, millis: number): WallMillis | undefined {
  const reading = readMeter(table, from);
  if (reading === undefined) return undefined;
  return millis === 0 ? from : firstMomentAt(table, reading + millis);
}

/** The last moment from which `millis` of office time are left until `to`; undefined before the table. */
export function beforeOfficeMillis(table: DayTable, to: WallMillis, millis: number): WallMillis | undefined {
  const reading = readMeter(table, to);
  if (reading === undefined || reading < millis) return undefined;
  return lastMomentAt(table, reading - millis);
}

/** Office time of the table up to a moment, in milliseconds. */
function readMeter(table: DayTable, wall: WallMillis): number | undefined {
  const day = dayIn(table, dayOfWall(wall));
  if (day === undefined) return undefined;
  if (!day.isWorking) return day.officeMillisBefore;
  const time = wall - day.number * DAY;
  return day.hours.reduce(
    (sum, { from, to }) => sum + Math.min(Math.max(time - from, 0), to - from),
    day.officeMillisBefore,
  );
}

function firstMomentAt(table: DayTable, reading: number): WallMillis | undefined {
  const day = firstOf(table.workingDays, (each) => each.officeMillisBefore + officeMillisOf(each) >= reading);
  if (day === undefined) return undefined;
  let left = reading - day.officeMillisBefore;
  for (const { from, to } of day.hours) {
    if (left <= to - from) return day.number * DAY + from + left;
    left -= to - from;
  }
  return undefined;
}

function lastMomentAt(table: DayTable, reading: number): WallMillis | undefined {
  const day = firstOf(table.workingDays, (each) => each.officeMillisBefore + officeMillisOf(each) > reading);
  if (day === undefined) return undefined;
  let left = reading - day.officeMillisBefore;
  for (const { from, to } of day.hours) {
    if (left < to - from) return day.number * DAY + from + left;
    left -= to - from;
  }
  return undefined;
}

/** The first element for which a condition holds that, once true, stays true. */
function firstOf(days: readonly Day[], holds: (day: Day) => boolean): Day | undefined {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const day = days[middle];
    if (day !== undefined && holds(day)) high = middle;
    else low = middle + 1;
  }
  return days[low];
}
