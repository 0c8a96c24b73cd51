import type { CivilDate } from '../../kernel/instant.js';
import {
  isAlwaysFree,
  isPublished,
  type CalendarYear,
  type LocalDay,
  type NoticeSource,
  type OfficeInterval,
} from '../../calendar/calendar.js';
import { parseDate } from '../../calendar/civil-date.js';
import { timeOfDay } from '../../calendar/instant.js';
import type { Rejection } from '../../kernel/rejection.js';
import { reject } from './calendar-publication.rejections.js';
import { worksByNational, worksInAnyWeek } from './holiday-notice-days.js';
import type { CalendarPublication } from './calendar-publication.forms.js';

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
  const details = { year: year.year };
  return (
    noticeRejection(year, year.source, `${field}.source`, `${year.year - 1}-01-01`) ??
    amendmentsRejection(year, `${field}.amendedBy`) ??
    datesRejection(year, year.restDays, (n) => `${field}.restDays.${n}`, worksInAnyWeek) ??
    datesRejection(
      year,
      year.makeUpDays,
      (n) => `${field}.makeUpDays.${n}`,
      (date) => !worksInAnyWeek(date),
    ) ??
    localRejection(year, field) ??
    (isPublished(year) ? undefined : reject('CALENDAR.YEAR_INCOMPLETE', field, details))
  );
}

/** A notice says who issued it and when: in its year or the one before, and no earlier than what it amends. */
function noticeRejection(
  { year }: CalendarYear,
  { title, issuer, date }: NoticeSource,
  field: string,
  from: CivilDate,
): Rejection | undefined {
  if (title.trim() === '' || issuer.trim() === '' || parseDate(date) === undefined)
    return reject('CALENDAR.PROVENANCE_MISSING', field, { year });
  const to = `${year}-12-31`;
  return from <= date && date <= to
    ? undefined
    : reject('CALENDAR.NOTICE_DATE', `${field}.date`, { date, from, to });
}

/** Amendments follow the notice that they amend. */
function amendmentsRejection(year: CalendarYear, field: string): Rejection | undefined {
  for (const [index, notice] of (year.amendedBy ?? []).entries()) {
    const rejection = noticeRejection(year, notice, `${field}.${index}`, year.source.date);
    if (rejection !== undefined) return rejection;
  }
  return undefined;
}

function datesRejection(
  { year }: CalendarYear,
  dates: readonly CivilDate[],
  fieldAt: (index: number) => string,
  isAllowed: (date: CivilDate) => boolean,
): Rejection | undefined {
  for (const [index, date] of dates.entries()) {
    const field = fieldAt(index);
    const isOfYear = date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);
    if (!isOfYear || parseDate(date) === undefined)
      return reject('CALENDAR.DATE_OUTSIDE_YEAR', field, { date });
    if (!isAllowed(date)) return reject('CALENDAR.WRONG_WEEKDAY', field, { date });
    if (dates.indexOf(date) < index) return reject('CALENDAR.DATE_REPEATED', field, { date });
  }
  return undefined;
}

/** A local notice arranges days otherwise than the national one, is named like it, and leaves the statute's days free. */
function localRejection(year: CalendarYear, field: string): Rejection | undefined {
  const { localHolidays = [], localMakeUpDays = [] } = year;
  const works = worksByNational(year);
  const rest = localHolidays.map(({ date }) => date);
  const work = localMakeUpDays.map(({ date }) => date);
  const statutory = work.findIndex(isAlwaysFree);
  const both = work.findIndex((date) => rest.includes(date));
  const at = (index: number): string => `${field}.localMakeUpDays.${index}.date`;
  return (
    datesRejection(year, rest, (n) => `${field}.localHolidays.${n}.date`, works) ??
    (both < 0 ? undefined : reject('CALENDAR.DATE_CONTRADICTED', at(both), { date: work[both] ?? '' })) ??
    (statutory < 0
      ? undefined
      : reject('CALENDAR.STATUTORY_HOLIDAY', at(statutory), { date: work[statutory] ?? '' })) ??
    datesRejection(year, work, at, (date) => !works(date)) ??
    localNoticesRejection(year, localHolidays, `${field}.localHolidays`) ??
    localNoticesRejection(year, localMakeUpDays, `${field}.localMakeUpDays`)
  );
}

function localNoticesRejection(
  year: CalendarYear,
  days: readonly LocalDay[],
  field: string,
): Rejection | undefined {
  for (const [index, { source }] of days.entries()) {
    const rejection = noticeRejection(year, source, `${field}.${index}.source`, `${year.year - 1}-01-01`);
    if (rejection !== undefined) return rejection;
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
