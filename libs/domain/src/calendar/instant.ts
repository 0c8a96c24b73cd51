import type { CivilDate, Instant } from '../kernel/instant.js';
import { FIRST_YEAR, LAST_YEAR, dateOfDay, dayOf, isRealDate, twoDigits } from './civil-date.js';
import { dayNumber } from './day-number.js';

/** Milliseconds since 1970-01-01 00:00 as the clock on a wall in Shanghai shows it. All counting is done in these. */
export type WallMillis = number;

export const MINUTE = 60_000;
export const DAY = 86_400_000;
const SHANGHAI_OFFSET = 8 * 60 * MINUTE;

const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/**
 * Reads any RFC 3339 date-time and gives it in the canonical form. Undefined without a zone, for a date or time that
 * does not exist (30 February, 24:00, a leap second), and outside the years 1900 to 2199 in Shanghai.
 * Digits after the millisecond are cut, never rounded up: an act just before its due instant stays before it.
 */
export function parseInstant(text: string): Instant | undefined {
  const parts = RFC_3339.exec(text);
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (!isRealDate(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  const offset = offsetMillis(parts[8], Number(parts[9] ?? 0), Number(parts[10] ?? 0));
  if (offset === undefined) return undefined;
  const millis = Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const utc =
    dayNumber(year, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + millis - offset;
  const wall = utc + SHANGHAI_OFFSET;
  return wall >= EARLIEST && wall < BEYOND ? instantOfWall(wall) : undefined;
}

const EARLIEST: WallMillis = dayNumber(FIRST_YEAR, 1, 1) * DAY;
const BEYOND: WallMillis = dayNumber(LAST_YEAR + 1, 1, 1) * DAY;

function offsetMillis(sign: string | undefined, hours: number, minutes: number): number | undefined {
  if (hours > 23 || minutes > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes) * MINUTE;
}

/** Milliseconds since the epoch, 1970-01-01T00:00:00Z. */
export function millisOf(instant: Instant): number {
  return wallOf(instant) - SHANGHAI_OFFSET;
}

/** The instant of a count of milliseconds since the epoch. Throws a RangeError outside the years 1900 to 2199. */
export function instantAt(epochMillis: number): Instant {
  return instantOfWall(epochMillis + SHANGHAI_OFFSET);
}

/** The instant `millis` later, or earlier when negative. */
export function addMillis(instant: Instant, millis: number): Instant {
  return instantOfWall(wallOf(instant) + millis);
}

/** The Shanghai date of an instant: 2026-09-17T16:30Z is already the 18th. */
export function dateOf(instant: Instant): CivilDate {
  return instant.slice(0, 10);
}

/** A time of day (`HH:MM`, `24:00` being the next day's midnight) on a date. */
export function atTime(date: CivilDate, time: string): Instant {
  return instantOfWall(dayOf(date) * DAY + timeOfDay(time));
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Milliseconds from midnight to `HH:MM`, 00:00 to 24:00. Throws a RangeError on anything else. */
export function timeOfDay(time: string): number {
  if (time === '24:00') return DAY;
  const [, hours, minutes] = TIME.exec(time) ?? [];
  if (hours === undefined) throw new RangeError(`not a time of day: ${time}`);
  return (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

/** What the wall clock shows at an instant. Throws a RangeError unless the instant is in its canonical form. */
export function wallOf(instant: Instant): WallMillis {
  const wall =
    dayOf(instant) * DAY +
    (Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16))) * MINUTE +
    Number(instant.slice(17, 19)) * 1000 +
    Number(instant.slice(20, 23));
  if (instant.length !== 29 || !instant.endsWith('+08:00') || Number.isNaN(wall))
    throw new RangeError(`not an instant in canonical form: ${instant}`);
  return wall;
}

/** The instant at which the wall clock shows this. */
export function instantOfWall(wall: WallMillis): Instant {
  const day = dayOfWall(wall);
  const millis = wall - day * DAY;
  const seconds = Math.floor(millis / 1000);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(twoDigits)
    .join(':');
  return `${dateOfDay(day)}T${time}.${String(millis % 1000).padStart(3, '0')}+08:00`;
}

/** The day number a wall clock is in. */
export function dayOfWall(wall: WallMillis): number {
  return Math.floor(wall / DAY);
}
