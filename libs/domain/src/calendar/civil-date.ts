import type { CivilDate } from '../kernel/instant.js';
import { civilParts, dayNumber } from './day-number.js';

/** The years all dates and instants must lie in; four digits keep string order and time order the same. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The date if `text` is a real one of the years 1900 to 2199 in the form `YYYY-MM-DD`, else undefined. */
export function parseDate(text: string): CivilDate | undefined {
  const [, year, month, day] = DATE.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (year < FIRST_YEAR || year > LAST_YEAR || !isRealDate(year, month, day)) return undefined;
  return text;
}

/** Whether the Gregorian calendar has this day: 29 February only in leap years, no month 13, no day 0. */
export function isRealDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return day <= next - dayNumber(year, month, 1);
}

/** The day number of a date (days since 1970-01-01). Takes only what `parseDate` lets through. */
export function dayOf(date: CivilDate): number {
  const day = dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
  if (Number.isNaN(day)) throw new RangeError(`not a date: ${date}`);
  return day;
}

/** The date of a day number. Throws a RangeError outside the years 1900 to 2199. */
export function dateOfDay(day: number): CivilDate {
  const { year, month, day: dayOfMonth } = civilParts(day);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw new RangeError(`day ${day} lies outside 1900-2199`);
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** The date `days` later, or earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDay(dayOf(date) + days);
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayOf(to) - dayOf(from);
}

/** Monday = 1 to Sunday = 7 (ISO 8601). */
export function weekdayOf(date: CivilDate): number {
  return weekdayOfDay(dayOf(date));
}

/** Monday = 1 to Sunday = 7 of a day number; day 0 was a Thursday. */
export function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
