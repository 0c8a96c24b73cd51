import type { Calendar, CalendarYear, NoticeSource } from '../../calendar/calendar.js';
import type { CivilDate } from '../../kernel/instant.js';
import { isRejection, type Rejection } from '../../kernel/rejection.js';
import { administratorOnly, type ReferenceRule } from '../reference.rule.js';
import { inForceRejection } from '../version.js';
import type { CalendarPublicationEvent, CalendarPublicationState } from './calendar-publication.state.js';
import { reject } from './calendar-publication.rejections.js';
import { calendarRejection } from './check-calendar.js';
import { holidayNoticeForm, type HolidayNotice } from './holiday-notice.form.js';
import { arrangedDays, worksByNational, worksInAnyWeek, type ArrangedDay } from './holiday-notice-days.js';

/**
 * A notice worked into the jurisdiction's calendar, which is published anew with it. A national notice arranges its whole
 * year; a later one for the same year amends it and says all its days again. A local one arranges single days beside the
 * national ones, and of a date the later local notice holds. The same notice once more replaces what it said.
 */
export const publishHolidayNotice: ReferenceRule<
  CalendarPublicationState,
  HolidayNotice,
  CalendarPublicationEvent
> = {
  name: 'publishHolidayNotice',
  label: { zh: '发布节假日安排', en: 'Publish a holiday notice' },
  form: holidayNoticeForm,
  permits: administratorOnly,
  decide(state, payload, { now }) {
    const before = state.findLast(({ content }) => content.jurisdiction === payload.jurisdiction)?.content;
    if (before === undefined) return reject('CALENDAR.JURISDICTION_UNKNOWN', 'jurisdiction');
    const years = yearsWith(before.years, payload);
    if (isRejection(years)) return years;
    const { version: _, officeHoursOverlays: overlays = [], ...stays } = before;
    const { year, scope, hours = [], inForceFrom = now } = payload;
    const officeHoursOverlays = [...overlays, ...hours];
    const calendar = { ...stays, years, ...(officeHoursOverlays.length > 0 && { officeHoursOverlays }) };
    if (hours.length === 0 && JSON.stringify(years) === JSON.stringify(before.years))
      return reject('CALENDAR.NOTICE_EMPTY', 'days');
    const rejection = calendarRejection({ ...calendar, inForceFrom }, before);
    if (rejection !== undefined) return ofNotice(rejection, overlays.length);
    return (
      inForceRejection('CALENDAR', state, inForceFrom, now) ?? [
        {
          type: 'CalendarPublished',
          payload: { ...calendar, inForceFrom, notice: { year, scope, ...payload.notice } },
        },
      ]
    );
  },
};

function yearsWith(years: Calendar['years'], payload: HolidayNotice): readonly CalendarYear[] | Rejection {
  const { year, scope, days } = payload;
  const before = years.find((each) => each.year === year);
  const covered = years.map((each) => each.year);
  if (before === undefined && (scope === 'local' || year !== Math.max(...covered) + 1))
    return reject('CALENDAR.YEAR_UNPUBLISHED', 'year', { year, lastYear: Math.max(...covered) });
  const works = scope === 'local' && before !== undefined ? worksByNational(before) : worksInAnyWeek;
  const arranged = arrangedDays(days, year, works);
  if (isRejection(arranged)) return arranged;
  const after =
    scope === 'local' && before !== undefined
      ? withLocalDays(before, payload, arranged)
      : withNationalDays(before, payload, arranged);
  return before === undefined ? [...years, after] : years.map((each) => (each === before ? after : each));
}

function withNationalDays(
  before: CalendarYear | undefined,
  { year, notice, days }: HolidayNotice,
  arranged: readonly ArrangedDay[],
): CalendarYear {
  const restDays = arranged.filter(({ arrangement }) => arrangement === 'rest').map(({ date }) => date);
  const makeUpDays = arranged.filter(({ arrangement }) => arrangement === 'work').map(({ date }) => date);
  if (before === undefined) return { year, restDays, makeUpDays, source: notice };
  // A notice that is only about office hours leaves the days as they are.
  const stands = days.length === 0 ? before : { ...before, restDays, makeUpDays };
  return isNamed(before, notice) || days.length === 0 ? stands : amended(stands, notice);
}

function withLocalDays(
  before: CalendarYear,
  { notice, days }: HolidayNotice,
  arranged: readonly ArrangedDay[],
): CalendarYear {
  if (days.length === 0) return before;
  const { localHolidays = [], localMakeUpDays = [] } = before;
  const isSaidAnew = (date: CivilDate): boolean =>
    days.some(({ from, to = from }) => from <= date && date <= to);
  const kept = [localHolidays, localMakeUpDays].map((each) =>
    each.filter(({ date, source }) => !isSaidAnew(date) && !isSame(source, notice)),
  );
  const said = (arrangement: ArrangedDay['arrangement']) =>
    arranged
      .filter((day) => day.arrangement === arrangement)
      .map(({ date, name = notice.title }) => ({ date, name: name.slice(0, 60), source: notice }));
  const [rest, work] = [
    [...(kept[0] ?? []), ...said('rest')],
    [...(kept[1] ?? []), ...said('work')],
  ];
  const after = {
    ...before,
    ...((rest.length > 0 || before.localHolidays) && { localHolidays: rest }),
    ...((work.length > 0 || before.localMakeUpDays) && { localMakeUpDays: work }),
  };
  // What only takes days back leaves none that names it.
  const isOnRecord =
    arranged.length > 0 || [...localHolidays, ...localMakeUpDays].every(({ date }) => !isSaidAnew(date));
  return isOnRecord || isNamed(before, notice) ? after : amended(after, notice);
}

function amended(year: CalendarYear, notice: NoticeSource): CalendarYear {
  return { ...year, amendedBy: [...(year.amendedBy ?? []), notice] };
}

function isNamed({ source, amendedBy = [] }: CalendarYear, notice: NoticeSource): boolean {
  return [source, ...amendedBy].some((each) => isSame(each, notice));
}

function isSame(a: NoticeSource, b: NoticeSource): boolean {
  return a.title === b.title && a.issuer === b.issuer && a.date === b.date;
}

/** The field of the notice that a field of the whole calendar came from. */
function ofNotice(rejection: Rejection, overlaysBefore: number): Rejection {
  const { field = '' } = rejection;
  const [, overlay, rest = ''] = /^officeHoursOverlays\.(\d+)(.*)$/.exec(field) ?? [];
  if (overlay !== undefined)
    return { ...rejection, field: `hours.${Number(overlay) - overlaysBefore}${rest}` };
  const isAboutSource = /\.(source|amendedBy\.\d+)(\.date)?$/.test(field);
  return { ...rejection, field: isAboutSource ? `notice${field.endsWith('.date') ? '.date' : ''}` : 'days' };
}
