import type { Instant } from '../../src/kernel/instant.js';
import type { Calendar, CalendarYear } from '../../src/calendar/calendar.js';
import { parseInstant } from '../../src/calendar/instant.js';

/** The day table of the worked examples. */
export const YEAR_2026: CalendarYear = {
  year: 2026,
  restDays: [
    '01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25',
    '10-01 10-02 10-05 10-06 10-07',
  ].flatMap((row) => row.split(' ').map((day) => `2026-${day}`)),
  makeUpDays: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'].map((day) => `2026-${day}`),
  source: { title: '关于2026年部分节假日安排的通知', issuer: '国务院办公厅', date: '2025-11-04' },
};

/** 2026 published, 2027 not yet: what the worked examples are counted with. */
export const CALENDAR: Calendar = {
  jurisdiction: 'cn-mainland',
  version: 1,
  officeHours: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
  workingDayEndsAt: 'closeOfBusiness',
  tailFrom: '12-26',
  years: [YEAR_2026],
};

/** `2026-09-11 10:00` in Shanghai, seconds and milliseconds optional. */
export function at(text: string): Instant {
  const [date = '', time = ''] = text.split(' ');
  const instant = parseInstant(`${date}T${time.length === 5 ? `${time}:00` : time}+08:00`);
  if (instant === undefined) throw new Error(`not an instant: ${text}`);
  return instant;
}

/** The answer where a refusal would fail the test. */
export function given<T>(answer: T): Exclude<T, { readonly rejection: string } | undefined> {
  if (answer === undefined || (typeof answer === 'object' && answer !== null && 'rejection' in answer))
    throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<T, { readonly rejection: string } | undefined>;
}
