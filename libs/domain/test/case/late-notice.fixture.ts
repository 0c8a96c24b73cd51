import { at, testDistrict, type TestDistrict } from '@tiaokuai/testing';
import { MAINLAND_CALENDAR } from '@tiaokuai/reference-data';
import type { Calendar, CalendarYear } from '../../src/calendar/calendar.js';
import { TASK_LIMITS } from './task.fixture.js';

const [LAST] = MAINLAND_CALENDAR.years.filter(({ year }) => year === 2026);
if (LAST === undefined) throw new Error('2026 is published');
const YEAR_2026: CalendarYear = LAST;

/** The published calendar with these days of 2026 resting too. */
export function resting(version: number, ...days: readonly string[]): Calendar {
  return with2026(version, [...YEAR_2026.restDays, ...days.map((day) => `2026-${day}`)]);
}

/** The published calendar with these days of 2026 resting no more. */
export function working(version: number, ...days: readonly string[]): Calendar {
  return with2026(
    version,
    YEAR_2026.restDays.filter((date) => !days.includes(date.slice(5))),
  );
}

function with2026(version: number, restDays: readonly string[]): Calendar {
  const changed = { ...YEAR_2026, restDays };
  const years = MAINLAND_CALENDAR.years.map((each) => (each.year === 2026 ? changed : each));
  return { ...MAINLAND_CALENDAR, version, years };
}

/** An invented notice for 2027: it reaches back to Monday 2026-12-28, and 4 to 7 January rest. */
const YEAR_2027: CalendarYear = {
  year: 2027,
  restDays: [
    '2026-12-28',
    ...['01-01', '01-04', '01-05', '01-06', '01-07', '05-03', '10-01'].map((day) => `2027-${day}`),
  ],
  makeUpDays: [],
  source: { title: '关于2027年部分节假日安排的通知', issuer: '国务院办公厅', date: '2027-01-06' },
};

export const WITH_2027: Calendar = {
  ...MAINLAND_CALENDAR,
  version: 2,
  years: [...MAINLAND_CALENDAR.years, YEAR_2027],
};

/** The district of the task in which these calendars come into force. */
export function districtWith(...calendars: readonly (readonly [from: string, Calendar])[]): TestDistrict {
  return testDistrict({
    limits: TASK_LIMITS,
    laterCalendars: calendars.map(([from, calendar]) => ({ inForceFrom: at(from), calendar })),
  });
}
