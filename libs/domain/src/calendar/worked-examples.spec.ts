import { CALENDAR, at, given } from '../../test/calendar/calendar.fixture.js';
import type { TimeLimit } from '../kernel/time-limit.js';
import { deadlineOf, extendedDeadline, remainingAt, resumedDeadline } from './deadline.js';
import { parseInstant } from './instant.js';

/* The 34 worked examples, computed by hand, each with its number and its reason. */

const AMBER = 80;
const wd = (days: number): TimeLimit => ({ unit: 'workingDays', days });
const nd = (days: number): TimeLimit => ({ unit: 'naturalDays', days });
const wh = (hours: number): TimeLimit => ({ unit: 'workingHours', minutes: hours * 60 });
const emergency = (minutes: number): TimeLimit => ({ unit: 'emergencyHours', minutes });
const dueOf = (start: string, clock: TimeLimit) => given(deadlineOf(CALENDAR, at(start), clock, AMBER));

describe('a limit started', () => {
  const examples: readonly [string, string, string, TimeLimit, string][] = [
    ['1', 'weekend: 14, 15, 16', '2026-09-11 10:00', wd(3), '2026-09-16 17:30'],
    ['2', 'make-up Sunday: 20, 21, 22, 23, 24', '2026-09-18 16:00', wd(5), '2026-09-24 17:30'],
    ['3', 'National Day: 8, 9, Sat 10, 12, 13', '2026-09-30 09:00', wd(5), '2026-10-13 17:30'],
    ['4', 'act on a holiday: first working day after', '2026-10-03 11:00', wd(1), '2026-10-08 17:30'],
    ['5', 'Spring Festival: Sat 14, then 24, 25, 26, 27', '2026-02-13 15:00', wd(5), '2026-02-27 17:30'],
    ['6', 'from a make-up Saturday: 24-27, Sat 28, Mar 2-6', '2026-02-14 09:00', wd(10), '2026-03-06 17:30'],
    [
      '7',
      'after hours on a make-up day: the day of the act never counts',
      '2026-02-28 20:00',
      wd(1),
      '2026-03-02 17:30',
    ],
    ['8', 'after hours before Labour Day: 6, 7, 8, Sat 9, 11', '2026-04-30 17:31', wd(5), '2026-05-11 17:30'],
    [
      '9',
      'natural days into a holiday: 10-01 rolls to 10-08 24:00',
      '2026-09-24 15:00',
      nd(7),
      '2026-10-09 00:00',
    ],
    [
      '10',
      'natural days onto a make-up Saturday: a working day, no roll',
      '2026-10-03 15:00',
      nd(7),
      '2026-10-11 00:00',
    ],
    [
      '11',
      'natural days, Spring Festival: Sat 02-21 rolls to 02-24',
      '2026-02-06 10:00',
      nd(15),
      '2026-02-25 00:00',
    ],
    [
      '12',
      'emergency over midnight in a holiday: 24x7',
      '2026-10-02 23:45',
      emergency(30),
      '2026-10-03 00:15',
    ],
    ['13', 'emergency into a holiday: no roll', '2026-09-30 18:20', emergency(24 * 60), '2026-10-01 18:20'],
    ['14', 'across lunch: 60 min + 60 min', '2026-09-16 11:00', wh(2), '2026-09-16 14:30'],
    ['15', 'overnight and weekend: 60 + 60', '2026-09-11 16:30', wh(2), '2026-09-14 09:30'],
    ['16', 'from a make-up Saturday: 45 + 75', '2026-10-10 16:45', wh(2), '2026-10-12 09:45'],
    ['17', 'over National Day: 150 + 90', '2026-09-30 15:00', wh(4), '2026-10-08 10:00'],
    [
      '18',
      'over Spring Festival, more than a day: 90 + 210 + 180',
      '2026-02-14 16:00',
      wh(8),
      '2026-02-24 16:30',
    ],
    [
      '19',
      'start in the lunch break of a make-up Sunday: starts 13:30',
      '2026-09-20 12:10',
      wh(2),
      '2026-09-20 15:30',
    ],
    ['20', 'start in a holiday night: starts 02-24 08:30', '2026-02-15 22:00', wh(2), '2026-02-24 10:30'],
    ['21', 'lands on closing: not next morning', '2026-09-16 15:30', wh(2), '2026-09-16 17:30'],
  ];

  it.each(examples)('%s: %s (%s)', (_number, _reason, start, clock, dueAt) => {
    expect(dueOf(start, clock)).toMatchObject({ dueAt: at(dueAt), provisional: false });
  });

  it('22: host clock in UTC: the date is the Shanghai date, the 18th, not the 17th', () => {
    const start = given(parseInstant('2026-09-17T16:30:00Z'));
    expect(start).toBe(at('2026-09-18 00:30'));
    expect(given(deadlineOf(CALENDAR, start, wd(1), AMBER)).dueAt).toBe(at('2026-09-20 17:30'));
  });

  it('33: unpublished year: 29, 30, 31, Jan 4-8, 11, 12, provisional', () => {
    const expected = { dueAt: at('2027-01-12 17:30'), provisional: true };
    expect(dueOf('2026-12-28 10:00', wd(10))).toMatchObject(expected);
  });

  it('34: December tail: inside the tail window, provisional', () => {
    const expected = { dueAt: at('2026-12-31 17:30'), provisional: true };
    expect(dueOf('2026-12-30 10:00', wd(1))).toMatchObject(expected);
  });
});

describe('a limit paused and resumed', () => {
  interface Pause {
    start: string;
    clock: TimeLimit;
    due: string;
    paused: string;
    resumed: string;
    left: number;
    newDue: string;
  }
  const fiveDays = { start: '2026-09-14 09:00', clock: wd(5), due: '2026-09-20 17:30' };
  const examples: readonly [string, string, Pause][] = [
    [
      '23',
      'days: 17, 18, 20 are left; then 29, 30, 10-08',
      {
        ...fiveDays,
        paused: '2026-09-16 14:00',
        resumed: '2026-09-28 10:00',
        left: 3,
        newDue: '2026-10-08 17:30',
      },
    ],
    [
      '24',
      'paused on the last day: at least one counted day',
      {
        ...fiveDays,
        paused: '2026-09-20 09:30',
        resumed: '2026-09-30 16:00',
        left: 1,
        newDue: '2026-10-08 17:30',
      },
    ],
    [
      '25',
      'paused and resumed on one date: unchanged',
      {
        ...fiveDays,
        paused: '2026-09-17 09:30',
        resumed: '2026-09-17 16:00',
        left: 2,
        newDue: '2026-09-20 17:30',
      },
    ],
    [
      '26',
      'over Spring Festival: 13, 14, 24, 25 are left; then 26, 27, Sat 28, Mar 2',
      {
        start: '2026-02-09 10:00',
        clock: wd(7),
        due: '2026-02-25 17:30',
        paused: '2026-02-12 15:00',
        resumed: '2026-02-25 09:00',
        left: 4,
        newDue: '2026-03-02 17:30',
      },
    ],
    [
      '27',
      'hours: 60 Fri + 30 make-up Sunday',
      {
        start: '2026-09-17 10:00',
        clock: wh(4),
        due: '2026-09-17 15:30',
        paused: '2026-09-17 14:00',
        resumed: '2026-09-18 16:30',
        left: 90,
        newDue: '2026-09-20 09:00',
      },
    ],
    [
      '28',
      'natural days: 09-21 + 7',
      {
        start: '2026-09-07 09:00',
        clock: nd(15),
        due: '2026-09-23 00:00',
        paused: '2026-09-15 10:00',
        resumed: '2026-09-21 10:00',
        left: 7,
        newDue: '2026-09-29 00:00',
      },
    ],
  ];

  it.each(examples)('%s: %s', (_number, _reason, { start, clock, due, paused, resumed, left, newDue }) => {
    const deadline = dueOf(start, clock);
    expect(deadline.dueAt).toBe(at(due));
    const remaining = given(remainingAt(CALENDAR, clock, deadline, at(paused)));
    expect(remaining).toBe(left);
    const pause = { pausedAt: at(paused), resumedAt: at(resumed), remaining };
    expect(given(resumedDeadline(CALENDAR, clock, deadline, pause, AMBER)).dueAt).toBe(at(newDue));
  });
});

describe('a limit extended', () => {
  it('29: days: example 2 by 3 wd: 28, 29, 30, the 25th being Mid-Autumn', () => {
    const deadline = dueOf('2026-09-18 16:00', wd(5));
    const longer = extendedDeadline(CALENDAR, wd(5), deadline, 3, at('2026-09-24 10:00'), AMBER);
    expect(given(longer).dueAt).toBe(at('2026-09-30 17:30'));
  });

  it('30: hours: example 21 by 1 wh: continues at the next opening', () => {
    const deadline = dueOf('2026-09-16 15:30', wh(2));
    const longer = extendedDeadline(CALENDAR, wh(2), deadline, 60, at('2026-09-16 16:00'), AMBER);
    expect(given(longer).dueAt).toBe(at('2026-09-17 09:30'));
  });
});

describe('the light turns yellow', () => {
  it('31: days: on day 8 of 10', () => {
    const expected = { dueAt: at('2026-10-16 17:30'), amberAt: at('2026-10-14 17:30') };
    expect(dueOf('2026-09-28 09:00', wd(10))).toMatchObject(expected);
  });

  it('32: hours: example 17 after 192 of 240 min: 150 + 42', () => {
    expect(dueOf('2026-09-30 15:00', wh(4)).amberAt).toBe(at('2026-10-08 09:12'));
  });
});

describe('the edges', () => {
  it('an act at 17:29:59.999 is in time, one at 17:30:00.000 is late', () => {
    const { dueAt } = dueOf('2026-09-16 15:30', wh(2));
    expect(at('2026-09-16 17:29:59.999') < dueAt).toBe(true);
    expect(at('2026-09-16 17:30:00.000') < dueAt).toBe(false);
  });

  it('a day table asked for 2038 while 2026 is the last published year refuses', () => {
    expect(deadlineOf(CALENDAR, at('2038-01-04 10:00'), wd(1), AMBER)).toEqual({
      rejection: 'CALENDAR.NOT_COVERED',
      details: {
        jurisdiction: 'cn-mainland',
        calendarVersion: 1,
        from: at('2038-01-04 10:00'),
        publishedYears: [2026],
      },
    });
    expect(deadlineOf(CALENDAR, at('2036-12-30 10:00'), wd(5), AMBER)).toMatchObject({
      rejection: 'CALENDAR.NOT_COVERED',
    });
  });

  it('an act at 09:10:00.250 with 2 working hours is due at 11:10:00.250', () => {
    expect(dueOf('2026-09-17 09:10:00.250', wh(2)).dueAt).toBe(at('2026-09-17 11:10:00.250'));
  });
});
