import { isPublished, type Calendar } from '../../calendar/calendar.js';
import { dateOf } from '../../calendar/instant.js';
import { isWorkingTime } from '../../calendar/working-time.js';
import type { CivilDate, Instant } from '../../kernel/instant.js';
import { theOnly } from '../../reference/directory/directory.posts.js';
import type { InForce } from '../../reference/in-force.js';

const DECEMBER = '12';

/** The year whose notice is missing, and the day on which somebody is to be reminded of it. */
export interface MissingNotice {
  readonly year: number;
  readonly date: CivilDate;
}

/**
 * From 1 December next year's notice is expected, and the running year's at any time, in every jurisdiction of the district.
 * Undefined where none is missing, and outside the administrator's working time.
 */
export function missingNotice({ directory, calendarFor }: InForce, now: Instant): MissingNotice | undefined {
  const units = Object.values(directory.units);
  const administrator = theOnly(directory, 'system') ?? units[0];
  // Where nothing is known of the day, it is better to be reminded on a Sunday than not at all.
  if (administrator === undefined || isWorkingTime(calendarFor(administrator.id), now) === false)
    return undefined;
  const date = dateOf(now);
  const running = Number(date.slice(0, 4));
  const expected = date.slice(5, 7) === DECEMBER ? [running, running + 1] : [running];
  const calendars = new Set(units.map(({ id }) => calendarFor(id)));
  const year = expected.find((each) => [...calendars].some((calendar) => !hasNotice(calendar, each)));
  return year === undefined ? undefined : { year, date };
}

function hasNotice({ years }: Calendar, year: number): boolean {
  return years.some((each) => each.year === year && isPublished(each));
}
