import type { CalendarYear } from '../../calendar/calendar.js';
import { addDays, parseDate, weekdayOf } from '../../calendar/civil-date.js';
import type { CivilDate } from '../../kernel/instant.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { reject } from './calendar-publication.rejections.js';
import type { NoticeDay } from './holiday-notice.form.js';

/** One date that a notice arranges otherwise than it would be. */
export interface ArrangedDay {
  readonly date: CivilDate;
  readonly arrangement: NoticeDay['arrangement'];
  readonly name?: string;
}

/** The longest that one line of a notice may speak of. */
const LONGEST = 31;

/**
 * The single dates of a notice that differ from what `works` says of them. Notices name whole holidays, weekend included;
 * what rests anyhow is no arrangement. A working day that works anyhow is a slip of the pen and is rejected.
 */
export function arrangedDays(
  days: readonly NoticeDay[],
  year: number,
  works: (date: CivilDate) => boolean,
): readonly ArrangedDay[] | Rejection {
  const arranged = new Map<CivilDate, ArrangedDay>();
  const named = new Map<CivilDate, NoticeDay['arrangement']>();
  for (const [index, day] of days.entries()) {
    const dates = datesOf(day, year, `days.${index}`);
    if (isRejection(dates)) return dates;
    for (const date of dates) {
      const before = named.get(date);
      const field = `days.${index}.from`;
      if (before !== undefined)
        return before === day.arrangement
          ? reject('CALENDAR.DATE_REPEATED', field, { date })
          : reject('CALENDAR.DATE_CONTRADICTED', field, { date });
      named.set(date, day.arrangement);
      const { arrangement, name } = day;
      if (arrangement === 'work' && works(date)) return reject('CALENDAR.WRONG_WEEKDAY', field, { date });
      if (arrangement === 'work' || works(date))
        arranged.set(date, { date, arrangement, ...(name !== undefined && { name }) });
    }
  }
  return [...arranged.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function datesOf(
  { from, to = from }: NoticeDay,
  year: number,
  field: string,
): readonly CivilDate[] | Rejection {
  for (const [name, date] of Object.entries({ from, to })) {
    const isOfYear = date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);
    if (!isOfYear || parseDate(date) === undefined)
      return reject('CALENDAR.DATE_OUTSIDE_YEAR', `${field}.${name}`, { date });
  }
  if (to < from || addDays(from, LONGEST) <= to)
    return reject('CALENDAR.RANGE_INVALID', `${field}.to`, { from, to });
  const dates = [from];
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    dates.push(date);
  }
  return dates;
}

/** Monday to Friday. */
export function worksInAnyWeek(date: CivilDate): boolean {
  return weekdayOf(date) <= 5;
}

/** Does a date work by the national notice of the year? */
export function worksByNational({ restDays, makeUpDays }: CalendarYear): (date: CivilDate) => boolean {
  return (date) => (worksInAnyWeek(date) ? !restDays.includes(date) : makeUpDays.includes(date));
}
