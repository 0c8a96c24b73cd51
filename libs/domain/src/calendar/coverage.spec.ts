import { CALENDAR, YEAR_2026, at, given } from '../../test/calendar/calendar.fixture.js';
import { isPublished, type Calendar, type CalendarYear } from './calendar.js';
import type { TimeLimit } from '../kernel/time-limit.js';
import { deadlineOf, recomputedDeadline, resumedDeadline } from './deadline.js';
import { closeOfBusiness, coverageOf, isWorkingDay, nextWorkingDay } from './working-days.js';
import { isWorkingTime, workingMinutesBetween } from './working-time.js';

const AMBER = 80;
const wd = (days: number): TimeLimit => ({ unit: 'workingDays', days });
const wh = (hours: number): TimeLimit => ({ unit: 'workingHours', minutes: hours * 60 });
const notice = { title: '关于2027年部分节假日安排的通知', issuer: '国务院办公厅', date: '2026-11-05' };

/** An invented notice: New Year moves Mon 2026-12-28 to Sat 2026-12-26, and 2027-01-04 to 01-07 rest. */
const YEAR_2027: CalendarYear = {
  year: 2027,
  restDays: [
    '2026-12-28',
    '2027-01-01',
    '2027-01-04',
    '2027-01-05',
    '2027-01-06',
    '2027-01-07',
    '2027-10-01',
  ],
  makeUpDays: ['2026-12-26'],
  source: notice,
};
const WITH_2027: Calendar = { ...CALENDAR, version: 2, years: [YEAR_2026, YEAR_2027] };

describe('coverage', () => {
  it.each([
    ['2025-12-31', 'unknown'],
    ['2026-01-01', 'published'],
    ['2026-12-25', 'published'],
    ['2026-12-26', 'provisional'],
    ['2027-01-01', 'provisional'],
    ['2028-01-01', 'provisional'],
    ['2036-12-31', 'provisional'],
    ['2037-01-01', 'unknown'],
  ])('%s is %s while 2026 is the last published year', (date, coverage) => {
    expect(coverageOf(CALENDAR, date)).toBe(coverage);
  });

  it('presumes the years after with Monday to Friday, and New Year free', () => {
    expect(isWorkingDay(CALENDAR, '2027-01-01')).toBe(false);
    expect(isWorkingDay(CALENDAR, '2027-01-02')).toBe(false);
    expect(isWorkingDay(CALENDAR, '2027-01-04')).toBe(true);
    expect(isWorkingDay(CALENDAR, '2027-10-01')).toBe(true);
    expect(isWorkingDay(CALENDAR, '2029-01-01')).toBe(false);
    expect(given(deadlineOf(CALENDAR, at('2028-12-29 10:00'), wd(2), AMBER))).toMatchObject({
      dueAt: at('2029-01-03 17:30'),
      provisional: true,
    });
  });

  it.each([
    ['no title', { ...YEAR_2026, source: { ...YEAR_2026.source, title: ' ' } }],
    ['no issuer', { ...YEAR_2026, source: { ...YEAR_2026.source, issuer: '' } }],
    ['no date', { ...YEAR_2026, source: { ...YEAR_2026.source, date: '2025-11' } }],
    ['no days', { ...YEAR_2026, restDays: [], makeUpDays: [] }],
    ['only the first half of the days', { ...YEAR_2026, restDays: YEAR_2026.restDays.slice(0, 12) }],
  ])('a year with %s is not coverage', (_what, year) => {
    expect(isPublished(year)).toBe(false);
    expect(deadlineOf({ ...CALENDAR, years: [year] }, at('2026-03-03 10:00'), wd(1), AMBER)).toMatchObject({
      rejection: 'CALENDAR.NOT_COVERED',
      details: { publishedYears: [] },
    });
  });

  it('is not counted across a missing year', () => {
    const gap: Calendar = {
      ...CALENDAR,
      years: [
        YEAR_2026,
        {
          ...YEAR_2027,
          year: 2029,
          restDays: ['2029-01-01', '2029-05-01', '2029-10-01', '2029-10-02', '2029-10-03'],
          makeUpDays: [],
        },
      ],
    };
    expect(coverageOf(gap, '2026-12-25')).toBe('published');
    expect(coverageOf(gap, '2026-12-26')).toBe('provisional');
    expect(coverageOf(gap, '2027-06-01')).toBe('unknown');
    expect(coverageOf(gap, '2029-06-01')).toBe('published');
    expect(workingMinutesBetween(gap, at('2026-12-25 10:00'), at('2029-01-05 10:00'))).toBeUndefined();
    expect(deadlineOf(gap, at('2026-12-25 10:00'), wd(20), AMBER)).toMatchObject({
      rejection: 'CALENDAR.NOT_COVERED',
    });
  });

  it('refuses every unit alike, emergencies and promises too', () => {
    const clocks: readonly TimeLimit[] = [
      { unit: 'emergencyHours', minutes: 30 },
      wh(1),
      wd(1),
      { unit: 'naturalDays', days: 1 },
      { unit: 'agreed', date: '2037-02-02' },
      { unit: 'agreed', instant: at('2037-02-02 10:00') },
    ];
    for (const start of ['2025-12-31 23:59:59.999', '2037-01-01 00:00'])
      for (const clock of clocks)
        expect(deadlineOf(CALENDAR, at(start), clock, AMBER)).toMatchObject({
          rejection: 'CALENDAR.NOT_COVERED',
        });
    for (const clock of clocks.slice(4))
      expect(deadlineOf(CALENDAR, at('2026-05-06 10:00'), clock, AMBER)).toMatchObject({
        rejection: 'CALENDAR.NOT_COVERED',
      });
  });

  it('answers nothing where it knows nothing', () => {
    expect(isWorkingDay(CALENDAR, '2025-12-31')).toBeUndefined();
    expect(nextWorkingDay(CALENDAR, '2036-12-31')).toBeUndefined();
    expect(isWorkingTime(CALENDAR, at('2037-01-05 10:00'))).toBeUndefined();
    expect(workingMinutesBetween(CALENDAR, at('2026-01-05 10:00'), at('2037-01-05 10:00'))).toBeUndefined();
  });
});

describe('a provisional deadline', () => {
  it.each([
    ['a working day before the tail', '2026-12-24 10:00', wd(1), '2026-12-25 17:30', false],
    ['working hours in the tail', '2026-12-28 09:00', wh(1), '2026-12-28 10:00', true],
    [
      'natural days ending before the tail',
      '2026-12-23 10:00',
      { unit: 'naturalDays', days: 2 },
      '2026-12-26 00:00',
      false,
    ],
    [
      'natural days that roll into the tail',
      '2026-12-24 10:00',
      { unit: 'naturalDays', days: 2 },
      '2026-12-29 00:00',
      true,
    ],
    [
      'a promised date in the tail',
      '2026-12-24 10:00',
      { unit: 'agreed', date: '2026-12-26' },
      '2026-12-28 17:30',
      true,
    ],
    [
      'a promised instant: no notice moves it',
      '2026-12-24 10:00',
      { unit: 'agreed', instant: at('2027-01-01 10:00') },
      '2027-01-01 10:00',
      false,
    ],
    [
      'an emergency: no notice moves it',
      '2026-12-31 23:45',
      { unit: 'emergencyHours', minutes: 30 },
      '2027-01-01 00:15',
      false,
    ],
  ] as const)('%s', (_what, start, clock, dueAt, provisional) => {
    expect(deadlineOf(CALENDAR, at(start), clock, AMBER)).toMatchObject({ dueAt: at(dueAt), provisional });
  });

  it('is certain once next year is published, December included', () => {
    const deadline = given(deadlineOf(WITH_2027, at('2026-12-25 10:00'), wd(1), AMBER));
    expect(deadline).toMatchObject({ dueAt: at('2026-12-26 17:30'), provisional: false });
  });

  it('is counted again from its start when the notice arrives', () => {
    const start = at('2026-12-28 10:00');
    const now = at('2026-12-29 09:00');
    const old = given(deadlineOf(CALENDAR, start, wd(5), AMBER));
    expect(old).toMatchObject({ dueAt: at('2027-01-05 17:30'), provisional: true });
    const counting = { from: start, length: 5 };
    expect(recomputedDeadline(WITH_2027, wd(5), old, counting, now, AMBER)).toEqual({
      dueAt: at('2027-01-11 17:30'),
      // Three of the five days lie after the 29th; the second of them is Friday the 8th.
      amberAt: at('2027-01-08 17:30'),
      nominalDate: '2027-01-11',
      provisional: false,
    });
  });

  it('is counted again from its resume, with what was left then', () => {
    const pause = { pausedAt: at('2026-12-25 10:00'), resumedAt: at('2026-12-28 10:00'), remaining: 120 };
    const old = given(deadlineOf(CALENDAR, at('2026-12-25 09:00'), wh(3), AMBER));
    const resumed = given(resumedDeadline(CALENDAR, wh(3), old, pause, AMBER));
    expect(resumed).toMatchObject({
      dueAt: at('2026-12-28 12:00'),
      provisional: true,
    });
    const counting = { from: pause.resumedAt, length: 120 };
    const again = given(
      recomputedDeadline(WITH_2027, wh(3), resumed, counting, at('2026-12-28 11:00'), AMBER),
    );
    expect(again).toMatchObject({ dueAt: at('2026-12-29 10:30'), provisional: false });
  });

  it('that is already past becomes the close of business of the next working day', () => {
    const start = at('2026-12-25 10:00');
    const now = at('2026-12-29 09:00');
    for (const clock of [wd(1), wh(3), { unit: 'naturalDays', days: 1 } as const]) {
      const old = given(deadlineOf(CALENDAR, start, clock, AMBER));
      const length = 'days' in clock ? clock.days : 'minutes' in clock ? clock.minutes : 0;
      const again = given(recomputedDeadline(WITH_2027, clock, old, { from: start, length }, now, AMBER));
      expect(again.dueAt).toBe(at('2026-12-30 17:30'));
      expect(again.provisional).toBe(false);
    }
  });

  it('of a promise keeps the promised date and rolls it anew', () => {
    const clock: TimeLimit = { unit: 'agreed', date: '2027-01-04' };
    const old = given(deadlineOf(CALENDAR, at('2026-12-28 10:00'), clock, AMBER));
    expect(old.dueAt).toBe(at('2027-01-04 17:30'));
    const counting = { from: at('2026-12-28 10:00'), length: 0 };
    const again = given(recomputedDeadline(WITH_2027, clock, old, counting, at('2026-12-29 10:00'), AMBER));
    expect(again).toMatchObject({
      dueAt: at('2027-01-08 17:30'),
      nominalDate: '2027-01-04',
      provisional: false,
    });
  });
});

describe('a jurisdiction', () => {
  it('keeps its own holidays, even on a day made up for elsewhere', () => {
    const source = {
      title: '关于2026年古尔邦节放假的通知',
      issuer: '自治区人民政府办公厅',
      date: '2026-04-01',
    };
    const localHolidays = ['2026-05-27', '2026-10-10'].map((date) => ({ date, name: '古尔邦节', source }));
    const local: Calendar = { ...CALENDAR, years: [{ ...YEAR_2026, localHolidays }] };
    expect(given(deadlineOf(local, at('2026-05-26 10:00'), wd(1), AMBER)).dueAt).toBe(at('2026-05-28 17:30'));
    expect(given(deadlineOf(CALENDAR, at('2026-05-26 10:00'), wd(1), AMBER)).dueAt).toBe(
      at('2026-05-27 17:30'),
    );
    expect(isWorkingDay(local, '2026-10-10')).toBe(false);
  });

  // 2014: APEC rest days of Beijing, 7 to 12 November, made up for on Sunday the 2nd and Saturday the 15th.
  it.each([
    ['2014-11-06 16:00', wd(3), '2014-11-15 17:30'],
    ['2014-10-31 16:00', wd(1), '2014-11-02 17:30'],
    ['2014-11-06 16:30', wh(2), '2014-11-13 09:30'],
    ['2014-11-14 10:00', { unit: 'naturalDays', days: 1 }, '2014-11-16 00:00'],
  ] as const)('counts from %s %j to %s, said locally or as a year of its own', (start, clock, dueAt) => {
    const source = { title: 'APEC会议期间放假调休', issuer: '北京市人民政府办公厅', date: '2014-10-08' };
    const local = (date: string) => ({ date, name: 'APEC', source });
    const rest = ['2014-11-07', '2014-11-10', '2014-11-11', '2014-11-12'];
    const work = ['2014-11-02', '2014-11-15'];
    const national: CalendarYear = {
      year: 2014,
      restDays: ['01-01', '05-01', '10-01', '10-02', '10-03'].map((day) => `2014-${day}`),
      makeUpDays: [],
      source,
    };
    const locally = { ...national, localHolidays: rest.map(local), localMakeUpDays: work.map(local) };
    const own = { ...national, restDays: [...national.restDays, ...rest], makeUpDays: work };
    for (const year of [locally, own])
      expect(given(deadlineOf({ ...CALENDAR, years: [year] }, at(start), clock, AMBER)).dueAt).toBe(
        at(dueAt),
      );
  });

  it('keeps its own hours, and others in summer', () => {
    const summer = [
      { from: '08:30', to: '12:00' },
      { from: '14:30', to: '18:00' },
    ];
    const local: Calendar = {
      ...CALENDAR,
      officeHoursOverlays: [{ from: '2026-07-01', to: '2026-08-31', officeHours: summer }],
    };
    expect(closeOfBusiness(local, '2026-06-30')).toBe(at('2026-06-30 17:30'));
    expect(closeOfBusiness(local, '2026-07-01')).toBe(at('2026-07-01 18:00'));
    expect(isWorkingTime(local, at('2026-08-31 14:00'))).toBe(false);
    expect(isWorkingTime(local, at('2026-09-01 14:00'))).toBe(true);
    // 17:00-17:30 on the last day of winter hours, 08:30-12:00 and 14:30-15:30 on the first of summer hours.
    expect(given(deadlineOf(local, at('2026-06-30 17:00'), wh(5), AMBER)).dueAt).toBe(at('2026-07-01 15:30'));
  });

  it('may end its working days at midnight instead of with the office', () => {
    const late: Calendar = { ...CALENDAR, workingDayEndsAt: '24:00' };
    expect(given(deadlineOf(late, at('2026-09-11 10:00'), wd(3), AMBER)).dueAt).toBe(at('2026-09-17 00:00'));
  });

  it('is not open on rest days, in breaks, nor at closing', () => {
    expect(isWorkingTime(CALENDAR, at('2026-09-20 08:30'))).toBe(true);
    expect(isWorkingTime(CALENDAR, at('2026-09-20 12:00'))).toBe(false);
    expect(isWorkingTime(CALENDAR, at('2026-09-20 17:29:59.999'))).toBe(true);
    expect(isWorkingTime(CALENDAR, at('2026-09-20 17:30'))).toBe(false);
    expect(isWorkingTime(CALENDAR, at('2026-10-05 10:00'))).toBe(false);
  });
});
