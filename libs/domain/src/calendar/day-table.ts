import { isPublished, type Calendar, type CalendarYear, type OfficeInterval } from './calendar.js';
import { dayOf, LAST_YEAR, weekdayOfDay } from './civil-date.js';
import { dayNumber } from './day-number.js';
import { timeOfDay } from './instant.js';

/** An office interval in milliseconds from midnight. */
export interface OpenInterval {
  readonly from: number;
  readonly to: number;
}

/** One day, with the two running totals that make every question about clocks a subtraction. */
export interface Day {
  readonly number: number;
  readonly isWorking: boolean;
  /** A notice still to come may rearrange it; until then it is counted by the presumption (rule 6). */
  readonly provisional: boolean;
  /** The office hours in force on this date, in order; on a rest day they are not kept. */
  readonly hours: readonly OpenInterval[];
  /** Working days of this table up to and including this day. */
  readonly workingDaysThrough: number;
  /** Office time of this table before this day begins, in milliseconds. */
  readonly officeMillisBefore: number;
}

/** An unbroken run of known days. What it does not hold is not known, and nothing may be counted across its edge. */
export interface DayTable {
  readonly firstDay: number;
  readonly days: readonly Day[];
  readonly workingDays: readonly Day[];
}

export interface CompiledCalendar {
  readonly calendar: Calendar;
  /** Published years in order. */
  readonly years: readonly number[];
  readonly tables: readonly DayTable[];
  /** The office hours in force on a date, whether it works or not. */
  hoursOn(day: number): readonly OpenInterval[];
}

/**
 * So many years after the last published one are presumed: Monday to Friday, New Year free. Nothing waits for a notice;
 * but a table must end somewhere, and no district goes on so long without one.
 */
const PRESUMED_YEARS = 10;

/** How many calendars stay compiled: the jurisdictions of a district in the versions its open cases still look at. */
const REMEMBERED = 16;
let recent: readonly CompiledCalendar[] = [];

/** The day tables of a calendar, built once per calendar object, so hand in the same object, not copies. */
export function compiled(calendar: Calendar): CompiledCalendar {
  const known = recent.find((each) => each.calendar === calendar);
  if (known !== undefined) return known;
  const built = compileCalendar(calendar);
  recent = [built, ...recent.slice(0, REMEMBERED - 1)];
  return built;
}

/** The day if the calendar knows it, and the table it stands in. */
export function findDay(
  calendar: CompiledCalendar,
  day: number,
): { readonly table: DayTable; readonly day: Day } | undefined {
  for (const table of calendar.tables) {
    const found = dayIn(table, day);
    if (found !== undefined) return { table, day: found };
  }
  return undefined;
}

export function dayIn(table: DayTable, day: number): Day | undefined {
  return table.days[day - table.firstDay];
}

/** Lays out all days that the published years cover, and the years after the last that are presumed. */
function compileCalendar(calendar: Calendar): CompiledCalendar {
  const published = calendar.years.filter(isPublished).sort((a, b) => a.year - b.year);
  const years = [...new Set(published.map((each) => each.year))];
  const rules = dayRules(calendar, published);
  const tables = runsOf(years).map(([first, last]) => {
    const beyond = last === years.at(-1) ? presumedUntil(last) + 1 : last + 1;
    const provisionalFrom = dayOf(`${last}-${calendar.tailFrom}`);
    return layOut(dayNumber(first, 1, 1), dayNumber(beyond, 1, 1), provisionalFrom, rules);
  });
  return { calendar, years, tables, hoursOn: rules.hoursOn };
}

function presumedUntil(lastPublished: number): number {
  return Math.min(lastPublished + PRESUMED_YEARS, LAST_YEAR);
}

/** 2013, 2014, 2016 are the runs 2013-2014 and 2016-2016. */
function runsOf(years: readonly number[]): readonly (readonly [number, number])[] {
  const starts = years.filter((year) => !years.includes(year - 1));
  const ends = years.filter((year) => !years.includes(year + 1));
  return starts.map((start, index) => [start, ends[index] ?? start]);
}

interface DayRules {
  isWorking(day: number): boolean;
  hoursOn(day: number): readonly OpenInterval[];
}

function dayRules(calendar: Calendar, published: readonly CalendarYear[]): DayRules {
  const exceptions = new Map<number, boolean>();
  for (const year of published) {
    for (const date of year.restDays) exceptions.set(dayOf(date), false);
    for (const date of year.makeUpDays) exceptions.set(dayOf(date), true);
  }
  for (const { localHolidays = [], localMakeUpDays = [] } of published) {
    for (const { date } of localHolidays) exceptions.set(dayOf(date), false);
    for (const { date } of localMakeUpDays) exceptions.set(dayOf(date), true);
  }
  // The statute fixes New Year's Day; every other holiday of a year not yet published depends on its notice.
  const last = published.at(-1)?.year;
  if (last !== undefined)
    for (let year = last + 1; year <= presumedUntil(last); year++)
      exceptions.set(dayNumber(year, 1, 1), false);

  const usual = openIntervals(calendar.officeHours);
  const overlays = (calendar.officeHoursOverlays ?? [])
    .map((each) => ({ from: dayOf(each.from), to: dayOf(each.to), hours: openIntervals(each.officeHours) }))
    .reverse();
  return {
    isWorking: (day) => exceptions.get(day) ?? weekdayOfDay(day) <= 5,
    hoursOn: (day) => overlays.find((each) => each.from <= day && day <= each.to)?.hours ?? usual,
  };
}

function openIntervals(hours: readonly OfficeInterval[]): readonly OpenInterval[] {
  const intervals = hours.map(({ from, to }) => ({ from: timeOfDay(from), to: timeOfDay(to) }));
  let end = -1;
  for (const { from, to } of intervals) {
    if (from < end || to <= from) throw new RangeError('office hours must be in order and must not overlap');
    end = to;
  }
  if (intervals.length === 0) throw new RangeError('office hours must not be empty');
  return intervals;
}

function layOut(firstDay: number, beyond: number, provisionalFrom: number, rules: DayRules): DayTable {
  const days: Day[] = [];
  const workingDays: Day[] = [];
  let officeMillis = 0;
  for (let number = firstDay; number < beyond; number++) {
    const isWorking = rules.isWorking(number);
    const hours = rules.hoursOn(number);
    const day: Day = {
      number,
      isWorking,
      provisional: number >= provisionalFrom,
      hours,
      workingDaysThrough: workingDays.length + (isWorking ? 1 : 0),
      officeMillisBefore: officeMillis,
    };
    days.push(day);
    if (!isWorking) continue;
    workingDays.push(day);
    officeMillis += officeMillisOf(day);
  }
  return { firstDay, days, workingDays };
}

/** The length of a working day's office hours, in milliseconds. */
export function officeMillisOf(day: Day): number {
  return day.hours.reduce((sum, { from, to }) => sum + to - from, 0);
}
