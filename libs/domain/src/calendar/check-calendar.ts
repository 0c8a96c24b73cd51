import { refuse, type Refusal, type RefusalCatalogue } from '../refusal.js';
import { isPublished, type Calendar, type CalendarYear, type OfficeInterval } from './calendar.js';
import { parseDate, weekdayOf, type CivilDate } from './civil-date.js';
import { timeOfDay } from './instant.js';

export const CALENDAR_REFUSALS: RefusalCatalogue = {
  'CALENDAR.HOURS_INVALID': {
    zh: '办公时间须为先后有序、互不重叠的时段',
    en: 'Office hours are intervals from HH:MM to HH:MM, in order and apart',
  },
  'CALENDAR.DAY_END_INVALID': {
    zh: '工作日截止须为下班时间或具体时刻',
    en: 'A working day ends at closeOfBusiness or at a time HH:MM',
  },
  'CALENDAR.TAIL_INVALID': {
    zh: '年末暂定期须自12月某日起',
    en: 'The tail of a year begins on a day of December',
  },
  'CALENDAR.OVERLAY_INVALID': {
    zh: '临时办公时间的起止日期无效',
    en: 'Other office hours hold from a date to the same or a later one',
  },
  'CALENDAR.YEAR_REPEATED': { zh: '同一年度只能有一份放假安排', en: 'There is one arrangement per year' },
  'CALENDAR.DAY_INVALID': {
    zh: '休息日须为该年度（或上年12月）的周一至周五，调休上班日须为周六或周日',
    en: 'Rest days are Mondays to Fridays, make-up days Saturdays or Sundays, of the year or the December before',
  },
  'CALENDAR.YEAR_INCOMPLETE': {
    zh: '年度放假安排不完整或未注明通知的名称、发文机关、日期',
    en: 'The year is not whole, or does not name its notice, who issued it and when',
  },
};

/** Can deadlines be counted with this calendar (domain.md 2.5, rule 5)? Asked before a version is published. */
export function calendarRefusal(calendar: Calendar): Refusal | undefined {
  const { officeHours, officeHoursOverlays = [], workingDayEndsAt, tailFrom, years } = calendar;
  if (!areHours(officeHours)) return refuse('CALENDAR.HOURS_INVALID', 'officeHours');
  if (workingDayEndsAt !== 'closeOfBusiness' && !isTime(workingDayEndsAt))
    return refuse('CALENDAR.DAY_END_INVALID', 'workingDayEndsAt');
  if (!tailFrom.startsWith('12-') || parseDate(`2001-${tailFrom}`) === undefined)
    return refuse('CALENDAR.TAIL_INVALID', 'tailFrom');
  for (const [index, { from, to, officeHours: hours }] of officeHoursOverlays.entries()) {
    const field = `officeHoursOverlays.${index}`;
    if (parseDate(from) === undefined || parseDate(to) === undefined || to < from)
      return refuse('CALENDAR.OVERLAY_INVALID', field, { from, to });
    if (!areHours(hours)) return refuse('CALENDAR.HOURS_INVALID', `${field}.officeHours`);
  }
  for (const [index, year] of years.entries()) {
    if (years.findIndex((each) => each.year === year.year) !== index)
      return refuse('CALENDAR.YEAR_REPEATED', `years.${index}.year`, { year: year.year });
    const refusal = yearRefusal(year, `years.${index}`);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function yearRefusal(year: CalendarYear, field: string): Refusal | undefined {
  const days = [
    { list: 'restDays', dates: year.restDays, fits: (date: CivilDate) => weekdayOf(date) <= 5 },
    { list: 'makeUpDays', dates: year.makeUpDays, fits: (date: CivilDate) => weekdayOf(date) > 5 },
    { list: 'localHolidays', dates: (year.localHolidays ?? []).map((each) => each.date), fits: () => true },
  ];
  for (const { list, dates, fits } of days) {
    const wrong = dates.findIndex((date) => !isOfYear(date, year.year) || !fits(date));
    if (wrong >= 0)
      return refuse('CALENDAR.DAY_INVALID', `${field}.${list}.${wrong}`, { date: dates[wrong] });
  }
  return isPublished(year) ? undefined : refuse('CALENDAR.YEAR_INCOMPLETE', field, { year: year.year });
}

function isOfYear(date: CivilDate, year: number): boolean {
  return parseDate(date) !== undefined && (date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`));
}

function areHours(hours: readonly OfficeInterval[]): boolean {
  if (hours.length === 0 || !hours.every(({ from, to }) => isTime(from) && isTime(to))) return false;
  const times = hours.flatMap(({ from, to }) => [timeOfDay(from), timeOfDay(to)]);
  // An interval has a length; between two there may be none.
  return times.every((time, index) => {
    const before = times[index - 1] ?? -1;
    return index % 2 === 1 ? before < time : before <= time;
  });
}

function isTime(text: string): boolean {
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);
}
