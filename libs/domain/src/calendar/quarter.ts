import type { CivilDate } from '../kernel/instant.js';
import type { Calendar } from './calendar.js';
import { addDays } from './civil-date.js';
import { isWorkingDay } from './working-days.js';

function endOfQuarter(date: CivilDate): CivilDate {
  const year = Number(date.slice(0, 4));
  const quarter = Math.ceil(Number(date.slice(5, 7)) / 3);
  const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${quarter < 3 ? '0' : ''}${quarter * 3 + 1}-01`;
  return addDays(next, -1);
}

/** The last working day of the quarter, or of the next one where it does not lie after `today`; undefined beyond coverage. */
export function lastWorkingDayOfQuarter(calendar: Calendar, today: CivilDate): CivilDate | undefined {
  let end = endOfQuarter(today);
  for (;;) {
    let date = end;
    while (date > today && isWorkingDay(calendar, date) === false) date = addDays(date, -1);
    if (isWorkingDay(calendar, date) === undefined) return undefined;
    if (date > today) return date;
    end = endOfQuarter(addDays(end, 1));
  }
}
