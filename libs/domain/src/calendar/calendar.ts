import type { CivilDate } from '../kernel/instant.js';
import { parseDate, weekdayOf } from './civil-date.js';

/** The part of a day an office is open, `HH:MM` to `HH:MM`, the end not included. */
export interface OfficeInterval {
  readonly from: string;
  readonly to: string;
}

/** The paper a year's days stand on: 国务院办公厅关于…年部分节假日安排的通知. */
export interface NoticeSource {
  readonly title: string;
  readonly issuer: string;
  /** The date written under the notice. */
  readonly date: CivilDate;
}

/**
 * A day that one jurisdiction alone arranges otherwise, by a notice of its own: the holidays of minority areas
 * (全国年节及纪念日放假办法 art. 4), the days of a great event and those that make up for them. Here it overrides the national notice.
 */
export interface LocalDay {
  readonly date: CivilDate;
  readonly name: string;
  readonly source: NoticeSource;
}

/**
 * One year as its notice arranges it: what differs from Monday to Friday working, Saturday and Sunday resting. New
 * Year's notice may reach back into December: that of 2019 made 2018-12-29 a working day and 2018-12-31 a rest day.
 */
export interface CalendarYear {
  readonly year: number;
  /** Mondays to Fridays that rest. */
  readonly restDays: readonly CivilDate[];
  /** Saturdays and Sundays that work (调休上班). */
  readonly makeUpDays: readonly CivilDate[];
  /** Rest days of this jurisdiction only. */
  readonly localHolidays?: readonly LocalDay[];
  /** Working days of this jurisdiction only. */
  readonly localMakeUpDays?: readonly LocalDay[];
  readonly source: NoticeSource;
  /** Later notices that changed the year, already worked into the days above. */
  readonly amendedBy?: readonly NoticeSource[];
}

/** Other hours for a while, such as summer hours; both dates belong to it. */
export interface OfficeHoursOverlay {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly officeHours: readonly OfficeInterval[];
}

/**
 * When a jurisdiction works. Plain data, versioned, never changed in place: the functions of this
 * folder remember what they made of a calendar by its identity.
 */
export interface Calendar {
  readonly jurisdiction: string;
  readonly version: number;
  readonly officeHours: readonly OfficeInterval[];
  /** Where two overlap, the later in the list holds. */
  readonly officeHoursOverlays?: readonly OfficeHoursOverlay[];
  /** When the last day of a day clock ends: with the office, or at a fixed time (`24:00`). */
  readonly workingDayEndsAt: 'closeOfBusiness' | (string & {});
  /** `MM-DD`: from here to the end of the last published year, next year's notice may still rearrange days; shown, no more. */
  readonly tailFrom: string;
  readonly years: readonly CalendarYear[];
}

/** On these dates nobody in the country works, in any year: New Year, Labour Day, National Day (放假办法 art. 2). */
const ALWAYS_FREE = ['01-01', '05-01', '10-01', '10-02', '10-03'];

/** Is it one of the dates on which nobody in the country works, whatever a notice says? */
export function isAlwaysFree(date: CivilDate): boolean {
  return ALWAYS_FREE.includes(date.slice(5));
}

/**
 * Whether a year file is coverage (rule 5): it says which notice it comes from, and it is whole. A year that lets
 * somebody work on National Day was typed in halfway and counts as not published.
 */
export function isPublished(year: CalendarYear): boolean {
  const { title, issuer, date } = year.source;
  if (title.trim() === '' || issuer.trim() === '' || parseDate(date) === undefined) return false;
  return ALWAYS_FREE.map((monthAndDay) => `${year.year}-${monthAndDay}`).every((date) =>
    weekdayOf(date) <= 5 ? year.restDays.includes(date) : !year.makeUpDays.includes(date),
  );
}
