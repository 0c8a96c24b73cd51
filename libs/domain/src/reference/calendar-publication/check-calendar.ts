import type { CivilDate } from '../../kernel/instant.js';
import { isPublished, type CalendarYear, type OfficeInterval } from '../../calendar/calendar.js';
import { parseDate, weekdayOf } from '../../calendar/civil-date.js';
import { timeOfDay } from '../../calendar/instant.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './calendar-publication.rejections.js';
import type { CalendarPublication } from './calendar-publication.forms.js';

const FRIDAY = 5;

/** Is this a calendar that deadlines may be counted by? `before` is the jurisdiction's last one. */
export function calendarRejection(
  publication: CalendarPublication,
  before: { readonly years: readonly CalendarYear[] } | undefined,
): Rejection | undefined {
  return (
    hoursRejection(publication.officeHours, 'officeHours') ??
    overlaysRejection(publication) ??
    yearsRejection(publication.years) ??
    withdrawnRejection(publication.years, before?.years ?? [])
  );
}

function hoursRejection(hours: readonly OfficeInterval[], field: string): Rejection | undefined {
  let end = 0;
  for (const [index, { from, to }] of hours.entries()) {
    if (timeOfDay(from) < end || timeOfDay(to) <= timeOfDay(from))
      return reject('CALENDAR.OFFICE_HOURS_INVALID', `${field}.${index}`);
    end = timeOfDay(to);
  }
  return undefined;
}

function overlaysRejection({ officeHoursOverlays = [] }: CalendarPublication): Rejection | undefined {
  for (const [index, { from, to, officeHours }] of officeHoursOverlays.entries()) {
    const field = `officeHoursOverlays.${index}`;
    if (to < from) return reject('CALENDAR.OFFICE_HOURS_INVALID', `${field}.to`);
    const rejection = hoursRejection(officeHours, `${field}.officeHours`);
    if (rejection !== undefined) return rejection;
  }
  return undefined;
}

function yearsRejection(years: readonly CalendarYear[]): Rejection | undefined {
  const seen = new Set<number>();
  for (const [index, year] of years.entries()) {
    const field = `years.${index}`;
    if (seen.has(year.year)) return reject('CALENDAR.YEAR_REPEATED', field, { year: year.year });
    seen.add(year.year);
    const rejection = yearRejection(year, field);
    if (rejection !== undefined) return rejection;
  }
  return undefined;
}

function yearRejection(year: CalendarYear, field: string): Rejection | undefined {
  const { title, issuer, date } = year.source;
  const details = { year: year.year };
  if (title.trim() === '' || issuer.trim() === '' || parseDate(date) === undefined)
    return reject('CALENDAR.PROVENANCE_MISSING', `${field}.source`, details);
  return (
    datesRejection(year, year.restDays, `${field}.restDays`, (weekday) => weekday <= FRIDAY) ??
    datesRejection(year, year.makeUpDays, `${field}.makeUpDays`, (weekday) => weekday > FRIDAY) ??
    (isPublished(year) ? undefined : reject('CALENDAR.YEAR_INCOMPLETE', field, details))
  );
}

function datesRejection(
  { year }: CalendarYear,
  dates: readonly CivilDate[],
  field: string,
  isAllowed: (weekday: number) => boolean,
): Rejection | undefined {
  for (const [index, date] of dates.entries()) {
    const isOfYear = date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);
    if (!isOfYear || parseDate(date) === undefined)
      return reject('CALENDAR.DATE_OUTSIDE_YEAR', `${field}.${index}`, { date });
    if (!isAllowed(weekdayOf(date))) return reject('CALENDAR.WRONG_WEEKDAY', `${field}.${index}`, { date });
  }
  return undefined;
}

function withdrawnRejection(
  years: readonly CalendarYear[],
  before: readonly CalendarYear[],
): Rejection | undefined {
  const gone = before.find(({ year }) => !years.some((each) => each.year === year));
  return gone && reject('CALENDAR.YEAR_WITHDRAWN', 'years', { year: gone.year });
}
