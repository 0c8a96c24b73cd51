import { CALENDAR, YEAR_2026 } from './calendar.fixture.js';
import type { Calendar, CalendarYear } from './calendar.js';
import { calendarRefusal } from './check-calendar.js';

const withYear = (change: Partial<CalendarYear>): Partial<Calendar> => ({
  years: [{ ...YEAR_2026, ...change }],
});
const hours = (...intervals: readonly (readonly [string, string])[]) =>
  intervals.map(([from, to]) => ({ from, to }));

it('a whole calendar may be published', () => {
  expect(calendarRefusal(CALENDAR)).toBeUndefined();
  const summer = {
    from: '2026-07-01',
    to: '2026-08-31',
    officeHours: hours(['08:00', '11:30'], ['15:00', '24:00']),
  };
  expect(
    calendarRefusal({ ...CALENDAR, officeHoursOverlays: [summer], workingDayEndsAt: '24:00' }),
  ).toBeUndefined();
});

it('its notice may reach back into the December before', () => {
  const reaching = withYear({
    restDays: ['2025-12-31', ...YEAR_2026.restDays],
    makeUpDays: ['2025-12-28', ...YEAR_2026.makeUpDays],
  });
  expect(calendarRefusal({ ...CALENDAR, ...reaching })).toBeUndefined();
});

it.each<[string, Partial<Calendar>, string, string]>([
  ['without office hours', { officeHours: [] }, 'CALENDAR.HOURS_INVALID', 'officeHours'],
  [
    'with hours out of order',
    { officeHours: hours(['13:30', '17:30'], ['08:30', '12:00']) },
    'CALENDAR.HOURS_INVALID',
    'officeHours',
  ],
  [
    'with overlapping hours',
    { officeHours: hours(['08:30', '12:00'], ['11:00', '17:30']) },
    'CALENDAR.HOURS_INVALID',
    'officeHours',
  ],
  [
    'with hours of no length',
    { officeHours: hours(['08:30', '08:30']) },
    'CALENDAR.HOURS_INVALID',
    'officeHours',
  ],
  [
    'with a time that does not exist',
    { officeHours: hours(['08:30', '17:60']) },
    'CALENDAR.HOURS_INVALID',
    'officeHours',
  ],
  [
    'whose day ends sometime',
    { workingDayEndsAt: 'evening' },
    'CALENDAR.DAY_END_INVALID',
    'workingDayEndsAt',
  ],
  ['whose tail is not in December', { tailFrom: '11-30' }, 'CALENDAR.TAIL_INVALID', 'tailFrom'],
  ['whose tail is no date', { tailFrom: '12-32' }, 'CALENDAR.TAIL_INVALID', 'tailFrom'],
  [
    'whose summer ends before it begins',
    { officeHoursOverlays: [{ from: '2026-08-31', to: '2026-07-01', officeHours: CALENDAR.officeHours }] },
    'CALENDAR.OVERLAY_INVALID',
    'officeHoursOverlays.0',
  ],
  [
    'whose summer has no hours',
    { officeHoursOverlays: [{ from: '2026-07-01', to: '2026-08-31', officeHours: [] }] },
    'CALENDAR.HOURS_INVALID',
    'officeHoursOverlays.0.officeHours',
  ],
  ['with a year twice', { years: [YEAR_2026, YEAR_2026] }, 'CALENDAR.YEAR_REPEATED', 'years.1.year'],
  [
    'with a rest day on a Saturday',
    withYear({ restDays: ['2026-10-03'] }),
    'CALENDAR.DAY_INVALID',
    'years.0.restDays.0',
  ],
  [
    'with a make-up day on a Monday',
    withYear({ makeUpDays: ['2026-10-12'] }),
    'CALENDAR.DAY_INVALID',
    'years.0.makeUpDays.0',
  ],
  [
    'with a day of another year',
    withYear({ restDays: ['2027-10-01'] }),
    'CALENDAR.DAY_INVALID',
    'years.0.restDays.0',
  ],
  [
    'with a day that does not exist',
    withYear({ restDays: ['2026-02-30'] }),
    'CALENDAR.DAY_INVALID',
    'years.0.restDays.0',
  ],
  [
    'with half a year',
    withYear({ restDays: YEAR_2026.restDays.slice(0, 12) }),
    'CALENDAR.YEAR_INCOMPLETE',
    'years.0',
  ],
  [
    'with a year out of nowhere',
    withYear({ source: { ...YEAR_2026.source, title: '' } }),
    'CALENDAR.YEAR_INCOMPLETE',
    'years.0',
  ],
])('a calendar %s is refused', (_fault, change, refusal, field) => {
  expect(calendarRefusal({ ...CALENDAR, ...change })).toMatchObject({ refusal, field });
});
