import { isPublished, type CalendarYear, type OfficeInterval } from '../calendar/calendar.js';
import { parseDate, weekdayOf, type CivilDate } from '../calendar/civil-date.js';
import { timeOfDay } from '../calendar/instant.js';
import { refuse, type Refusal, type RefusalCatalogue } from '../refusal.js';
import type { CalendarPublication } from './calendar-publication.forms.js';

export const CALENDAR_REFUSALS: RefusalCatalogue = {
  'CALENDAR.PROVENANCE_MISSING': {
    zh: '年度日历须注明通知标题、发文机关和成文日期',
    en: 'A year names the title, issuer and date of its notice',
  },
  'CALENDAR.YEAR_INCOMPLETE': {
    zh: '年度日历不完整：法定节日未列为休息日',
    en: 'The year is incomplete: somebody would work on a statutory holiday',
  },
  'CALENDAR.YEAR_REPEATED': { zh: '年度重复', en: 'The year stands there twice' },
  'CALENDAR.YEAR_WITHDRAWN': {
    zh: '已公布的年度不能撤下',
    en: 'A year that was published cannot be withdrawn',
  },
  'CALENDAR.DATE_OUTSIDE_YEAR': {
    zh: '日期不属于该年度（元旦安排可涉及上年12月）',
    en: 'The date lies outside its year (New Year’s notice may reach back into December)',
  },
  'CALENDAR.WRONG_WEEKDAY': {
    zh: '休息日须为周一至周五，调休上班日须为周六、周日',
    en: 'Rest days are Mondays to Fridays, make-up workdays Saturdays and Sundays',
  },
  'CALENDAR.OFFICE_HOURS_INVALID': {
    zh: '办公时段须按先后排列且不重叠',
    en: 'Office hours stand in order and do not overlap',
  },
};

const FRIDAY = 5;

/** Is this a calendar that deadlines may be counted by (domain.md 2.5)? `before` is the jurisdiction's last one. */
export function calendarRefusal(
  publication: CalendarPublication,
  before: { readonly years: readonly CalendarYear[] } | undefined,
): Refusal | undefined {
  return (
    hoursRefusal(publication.officeHours, 'officeHours') ??
    overlaysRefusal(publication) ??
    yearsRefusal(publication.years) ??
    withdrawnRefusal(publication.years, before?.years ?? [])
  );
}

function hoursRefusal(hours: readonly OfficeInterval[], field: string): Refusal | undefined {
  let end = 0;
  for (const [index, { from, to }] of hours.entries()) {
    if (timeOfDay(from) < end || timeOfDay(to) <= timeOfDay(from))
      return refuse('CALENDAR.OFFICE_HOURS_INVALID', `${field}.${index}`);
    end = timeOfDay(to);
  }
  return undefined;
}

function overlaysRefusal({ officeHoursOverlays = [] }: CalendarPublication): Refusal | undefined {
  for (const [index, { from, to, officeHours }] of officeHoursOverlays.entries()) {
    const field = `officeHoursOverlays.${index}`;
    if (to < from) return refuse('CALENDAR.OFFICE_HOURS_INVALID', `${field}.to`);
    const refusal = hoursRefusal(officeHours, `${field}.officeHours`);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function yearsRefusal(years: readonly CalendarYear[]): Refusal | undefined {
  const seen = new Set<number>();
  for (const [index, year] of years.entries()) {
    const field = `years.${index}`;
    if (seen.has(year.year)) return refuse('CALENDAR.YEAR_REPEATED', field, { year: year.year });
    seen.add(year.year);
    const refusal = yearRefusal(year, field);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function yearRefusal(year: CalendarYear, field: string): Refusal | undefined {
  const { title, issuer, date } = year.source;
  const details = { year: year.year };
  if (title.trim() === '' || issuer.trim() === '' || parseDate(date) === undefined)
    return refuse('CALENDAR.PROVENANCE_MISSING', `${field}.source`, details);
  return (
    datesRefusal(year, year.restDays, `${field}.restDays`, (weekday) => weekday <= FRIDAY) ??
    datesRefusal(year, year.makeUpDays, `${field}.makeUpDays`, (weekday) => weekday > FRIDAY) ??
    (isPublished(year) ? undefined : refuse('CALENDAR.YEAR_INCOMPLETE', field, details))
  );
}

function datesRefusal(
  { year }: CalendarYear,
  dates: readonly CivilDate[],
  field: string,
  isAllowed: (weekday: number) => boolean,
): Refusal | undefined {
  for (const [index, date] of dates.entries()) {
    const isOfYear = date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);
    if (!isOfYear || parseDate(date) === undefined)
      return refuse('CALENDAR.DATE_OUTSIDE_YEAR', `${field}.${index}`, { date });
    if (!isAllowed(weekdayOf(date))) return refuse('CALENDAR.WRONG_WEEKDAY', `${field}.${index}`, { date });
  }
  return undefined;
}

function withdrawnRefusal(
  years: readonly CalendarYear[],
  before: readonly CalendarYear[],
): Refusal | undefined {
  const gone = before.find(({ year }) => !years.some((each) => each.year === year));
  return gone && refuse('CALENDAR.YEAR_WITHDRAWN', 'years', { year: gone.year });
}
