import { readFileSync, readdirSync } from 'node:fs';

const FOLDER = new URL('../../libs/reference-data/src/calendars/', import.meta.url);

interface Year {
  readonly restDays: readonly string[];
  readonly makeUpDays: readonly string[];
}

const YEARS = readdirSync(FOLDER)
  .filter((name) => /^cn-mainland\.\d{4}\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Year);
const REST = new Set(YEARS.flatMap(({ restDays }) => restDays));
const MAKE_UP = new Set(YEARS.flatMap(({ makeUpDays }) => makeUpDays));

/** Monday to Friday unless it is a holiday; a weekend day where it is worked in exchange. */
function isWorked(day: Date): boolean {
  const date = day.toISOString().slice(0, 10);
  const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
  return MAKE_UP.has(date) || (!weekend && !REST.has(date));
}

/**
 * When `count` working days after the day of `instant` end, at 17:30: a second computation that shares nothing with the
 * product's but the published holidays. It walks day by day over dates of Shanghai.
 */
export function workingDaysLater(instant: string, count: number): string {
  const shanghai = new Date(Date.parse(instant) + 8 * 3_600_000);
  const day = new Date(shanghai.toISOString().slice(0, 10));
  for (let left = count; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (isWorked(day)) left -= 1;
  }
  return `${day.toISOString().slice(0, 10)}T17:30:00.000+08:00`;
}
