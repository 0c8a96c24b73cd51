import { CALENDAR, YEAR_2026 } from '../../../test/calendar/calendar.fixture.js';
import { accepted, LONG_AGO, NOW, rejected, type Sent } from '../../../test/reference/reference.fixture.js';
import { calendarDecider } from './calendar-publication.decider.js';
import type { CalendarPublicationState } from './calendar-publication.state.js';

const DECEMBER = '2026-12-01T09:00:00.000+08:00';
const NEW_YEAR = '2027-01-01T00:00:00.000+08:00';
const { version: _, ...mainland } = CALENDAR;
const NOTICE = { title: '关于2027年部分节假日安排的通知', issuer: '国务院办公厅', date: '2026-11-10' };
const CORRECTED = { title: '关于调整2027年春节假期的通知', issuer: '国务院办公厅', date: '2026-12-01' };
const OF_PLACE = { title: '关于2027年迎春庙会期间调休的通知', issuer: '江畔区人民政府', date: '2026-11-20' };
/** New Year is a Friday, Spring Festival from Friday 5 February to Thursday the 11th, National Day a Friday. */
const DAYS = [
  { from: '2027-01-01', to: '2027-01-03', arrangement: 'rest', name: '元旦' },
  { from: '2027-02-05', to: '2027-02-11', arrangement: 'rest', name: '春节' },
  { from: '2027-01-31', arrangement: 'work', name: '春节' },
  { from: '2027-05-01', to: '2027-05-03', arrangement: 'rest', name: '劳动节' },
  { from: '2027-10-01', to: '2027-10-04', arrangement: 'rest', name: '国庆节' },
];
const NATIONAL = { jurisdiction: 'cn-mainland', year: 2027, scope: 'national', notice: NOTICE, days: DAYS };
const LOCAL = {
  ...NATIONAL,
  scope: 'local',
  notice: OF_PLACE,
  days: [
    { from: '2027-02-12', to: '2027-02-14', arrangement: 'rest', name: '迎春庙会' },
    { from: '2027-02-20', arrangement: 'work', name: '迎春庙会' },
  ],
};

describe('Publishing a holiday notice', () => {
  const first: CalendarPublicationState = accepted(calendarDecider, [], 'publishCalendar', {
    ...mainland,
    inForceFrom: LONG_AGO,
  });
  const publish = (payload: object, state = first, now = DECEMBER) =>
    accepted(calendarDecider, state, 'publishHolidayNotice', payload, { now });
  const refusal = (payload: object, state = first, sent: Sent = {}) => {
    const found = rejected(calendarDecider, state, 'publishHolidayNotice', payload, {
      now: DECEMBER,
      ...sent,
    });
    return [found?.rejection, found?.field].filter(Boolean).join(' at ');
  };
  const year = (state: CalendarPublicationState) =>
    state.at(-1)?.content.years.find((each) => each.year === 2027);
  const at = (day: number) => `2026-12-0${day}T09:00:00.000+08:00`;

  it('adds its year to the calendar, of whole holidays only the days that would work', () => {
    const state = publish(NATIONAL);
    expect(state.at(-1)).toMatchObject({ version: 2, inForceFrom: DECEMBER });
    expect(state.at(-1)?.content).toEqual({
      ...CALENDAR,
      version: 2,
      years: [
        YEAR_2026,
        {
          year: 2027,
          restDays: [
            '2027-01-01',
            '2027-02-05',
            '2027-02-08',
            '2027-02-09',
            '2027-02-10',
            '2027-02-11',
            '2027-05-03',
            '2027-10-01',
            '2027-10-04',
          ],
          makeUpDays: ['2027-01-31'],
          source: NOTICE,
        },
      ],
    });
  });

  it('amends a year that was published, and is named with its date', () => {
    const state = publish(
      {
        ...NATIONAL,
        notice: CORRECTED,
        days: DAYS.map((day) => (day.from === '2027-02-05' ? { ...day, to: '2027-02-12' } : day)),
      },
      publish(NATIONAL),
      at(2),
    );
    expect(year(state)?.restDays).toContain('2027-02-12');
    expect(year(state)).toMatchObject({ source: NOTICE, amendedBy: [CORRECTED] });
  });

  it('replaces what it said when it is published once more', () => {
    const without = DAYS.filter(({ arrangement }) => arrangement === 'rest');
    const state = publish({ ...NATIONAL, days: without }, publish(NATIONAL), at(2));
    expect(year(state)?.makeUpDays).toEqual([]);
    expect(year(state)?.amendedBy).toBeUndefined();
  });

  it('of a place arranges single days beside the national ones', () => {
    const state = publish(LOCAL, publish(NATIONAL), at(2));
    expect(year(state)).toMatchObject({
      source: NOTICE,
      localHolidays: [{ date: '2027-02-12', name: '迎春庙会', source: OF_PLACE }],
      localMakeUpDays: [{ date: '2027-02-20', name: '迎春庙会', source: OF_PLACE }],
    });
  });

  it('of a place holds against an earlier one about the same date, also where it only takes a day back', () => {
    const before = publish(LOCAL, publish(NATIONAL), at(2));
    const later = { ...OF_PLACE, title: '关于取消庙会调休的通知', date: '2026-12-02' };
    const moved = [{ from: '2027-02-20', to: '2027-02-22', arrangement: 'rest', name: '灯会' }];
    expect(year(publish({ ...LOCAL, notice: later, days: moved }, before, at(3)))).toMatchObject({
      localHolidays: [
        { date: '2027-02-12', source: OF_PLACE },
        { date: '2027-02-22', name: '灯会', source: later },
      ],
      localMakeUpDays: [],
    });
    const backOnly = [{ from: '2027-02-20', arrangement: 'rest' }];
    const state = publish({ ...LOCAL, notice: later, days: backOnly }, before, at(3));
    expect(year(state)).toMatchObject({ localMakeUpDays: [], amendedBy: [later] });
  });

  it('may give other office hours from a date to a date, and leave the days', () => {
    const summer = { from: '2027-07-01', to: '2027-08-31', officeHours: [{ from: '08:00', to: '14:00' }] };
    const state = publish({ ...LOCAL, days: [], hours: [summer] }, publish(NATIONAL), at(2));
    expect(state.at(-1)?.content.officeHoursOverlays).toEqual([summer]);
    expect(year(state)).toEqual(year(publish(NATIONAL)));
    const reversed = { ...summer, to: '2027-06-01' };
    expect(refusal({ ...LOCAL, days: [], hours: [summer, reversed] }, publish(NATIONAL))).toBe(
      'CALENDAR.OFFICE_HOURS_INVALID at hours.1.to',
    );
  });

  it('may come into force later, never earlier', () => {
    expect(publish({ ...NATIONAL, inForceFrom: NEW_YEAR }).at(-1)?.inForceFrom).toBe(NEW_YEAR);
    expect(refusal({ ...NATIONAL, inForceFrom: NOW })).toBe('CALENDAR.IN_FORCE_IN_PAST at inForceFrom');
  });

  it('is the rules administrator’s alone', () => {
    const actor = { person: 'p-li', post: 'streetHead', unit: 'wj' } as const;
    expect(refusal(NATIONAL, first, { actor })).toBe('ACTOR.POST_FORBIDS');
  });

  const withDays = (...days: object[]) => ({ ...NATIONAL, days: [...DAYS, ...days] });
  it.each<[string, object, string]>([
    [
      'a jurisdiction nobody knows',
      { ...NATIONAL, jurisdiction: 'cn-x' },
      'CALENDAR.JURISDICTION_UNKNOWN at jurisdiction',
    ],
    ['a year after the next', { ...NATIONAL, year: 2028 }, 'CALENDAR.YEAR_UNPUBLISHED at year'],
    ['a local notice before the national one', LOCAL, 'CALENDAR.YEAR_UNPUBLISHED at year'],
    [
      'a year of which only half is said',
      { ...NATIONAL, days: DAYS.slice(0, 2) },
      'CALENDAR.YEAR_INCOMPLETE at days',
    ],
    [
      'a notice without issuer',
      { ...NATIONAL, notice: { ...NOTICE, issuer: '' } },
      'CALENDAR.PROVENANCE_MISSING at notice',
    ],
    [
      'a notice of another time',
      { ...NATIONAL, notice: { ...NOTICE, date: '2020-11-10' } },
      'CALENDAR.NOTICE_DATE at notice.date',
    ],
    [
      'a date of another year',
      withDays({ from: '2028-01-01', arrangement: 'rest' }),
      'CALENDAR.DATE_OUTSIDE_YEAR at days.5.from',
    ],
    [
      'an end before its beginning',
      withDays({ from: '2027-06-09', to: '2027-06-08', arrangement: 'rest' }),
      'CALENDAR.RANGE_INVALID at days.5.to',
    ],
    [
      'a holiday of more than a month',
      withDays({ from: '2027-06-01', to: '2027-07-02', arrangement: 'rest' }),
      'CALENDAR.RANGE_INVALID at days.5.to',
    ],
    [
      'a date twice',
      withDays({ from: '2027-02-11', arrangement: 'rest' }),
      'CALENDAR.DATE_REPEATED at days.5.from',
    ],
    [
      'rest and work on one date',
      withDays({ from: '2027-02-06', arrangement: 'work' }),
      'CALENDAR.DATE_CONTRADICTED at days.5.from',
    ],
    [
      'a make-up day on a Monday',
      withDays({ from: '2027-06-07', arrangement: 'work' }),
      'CALENDAR.WRONG_WEEKDAY at days.5.from',
    ],
  ])('rejects %s', (_what, payload, code) => {
    expect(refusal(payload)).toBe(code);
  });

  it('rejects what the calendar says already, and a local working day on a holiday of the statute', () => {
    const published = publish(NATIONAL);
    expect(refusal(NATIONAL, published)).toBe('CALENDAR.NOTICE_EMPTY at days');
    const newYear = [{ from: '2027-01-01', arrangement: 'work' }];
    expect(refusal({ ...LOCAL, days: newYear }, published)).toBe('CALENDAR.STATUTORY_HOLIDAY at days');
  });
});
