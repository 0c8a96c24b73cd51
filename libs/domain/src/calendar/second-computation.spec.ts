import fc from 'fast-check';
import { CALENDAR, YEAR_2026, given } from '../../test/calendar/calendar.fixture.js';
import type { Calendar } from './calendar.js';
import { deadlineOf } from './deadline.js';
import { instantAt } from './instant.js';
import { workingMinutesBetween } from './working-time.js';

/*
 * The same answers found a second way that shares nothing with the first: it walks minute by minute and date by date with
 * the JavaScript Date, and looks each day up in the lists of the notice.
 */

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** Reading the UTC fields of a shifted Date gives Shanghai's wall clock. */
const shanghai = (epoch: number) => new Date(epoch + 8 * 60 * MINUTE);
const dateText = (epoch: number) => shanghai(epoch).toISOString().slice(0, 10);
const timeText = (epoch: number) => shanghai(epoch).toISOString().slice(11, 16);
const midnight = (date: string) => Date.parse(`${date}T00:00:00+08:00`);

function worksOn(calendar: Calendar, date: string): boolean {
  const years = calendar.years;
  if (years.some((year) => year.restDays.includes(date))) return false;
  if (years.some((year) => year.makeUpDays.includes(date))) return true;
  if (date === '2027-01-01') return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function isOpen(calendar: Calendar, epoch: number): boolean {
  if (!worksOn(calendar, dateText(epoch))) return false;
  const time = timeText(epoch);
  return calendar.officeHours.some(({ from, to }) => from <= time && time < to);
}

function walkWorkingHours(start: number, minutes: number): number {
  let left = minutes * MINUTE;
  for (let minute = Math.floor(start / MINUTE) * MINUTE; ; minute += MINUTE) {
    if (!isOpen(CALENDAR, minute)) continue;
    const from = Math.max(start, minute);
    if (left <= minute + MINUTE - from) return from + left;
    left -= minute + MINUTE - from;
  }
}

function walkWorkingDays(start: number, days: number): number {
  let day = midnight(dateText(start));
  for (let left = days; left > 0;) {
    day += DAY;
    if (worksOn(CALENDAR, dateText(day))) left--;
  }
  return day + (17 * 60 + 30) * MINUTE;
}

function walkNaturalDays(start: number, days: number): number {
  let day = midnight(dateText(start)) + days * DAY;
  while (!worksOn(CALENDAR, dateText(day))) day += DAY;
  return day + DAY;
}

const starts = fc.integer({ min: midnight('2026-01-01'), max: midnight('2027-03-31') });
/** Around the notice's days, where the exceptions are. */
const busyStarts = fc
  .tuple(
    fc.constantFrom(...YEAR_2026.restDays, ...YEAR_2026.makeUpDays),
    fc.integer({ min: -3 * DAY, max: 2 * DAY }),
  )
  .map(([date, offset]) => Math.max(midnight('2026-01-01'), midnight(date) + offset));
const anyStart = fc.oneof(starts, busyStarts);

describe('a second computation agrees', () => {
  it('on working hours, walked minute by minute', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 2000 }), (start, minutes) => {
        const { dueAt } = given(
          deadlineOf(CALENDAR, instantAt(start), { unit: 'workingHours', minutes }, 80),
        );
        expect(dueAt).toBe(instantAt(walkWorkingHours(start, minutes)));
      }),
      { numRuns: 120 },
    );
  });

  it('on working minutes between two instants', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 0, max: 12 * DAY }), (from, length) => {
        let open = 0;
        for (let minute = Math.floor(from / MINUTE) * MINUTE; minute < from + length; minute += MINUTE)
          if (isOpen(CALENDAR, minute))
            open += Math.min(minute + MINUTE, from + length) - Math.max(from, minute);
        const minutes = given(workingMinutesBetween(CALENDAR, instantAt(from), instantAt(from + length)));
        expect(Math.round(minutes * MINUTE)).toBe(open);
      }),
      { numRuns: 80 },
    );
  });

  it('on working days and natural days, walked date by date', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const dueIn = (unit: 'workingDays' | 'naturalDays') =>
          given(deadlineOf(CALENDAR, instantAt(start), { unit, days }, 80)).dueAt;
        expect(dueIn('workingDays')).toBe(instantAt(walkWorkingDays(start, days)));
        expect(dueIn('naturalDays')).toBe(instantAt(walkNaturalDays(start, days)));
      }),
      { numRuns: 500 },
    );
  });
});
