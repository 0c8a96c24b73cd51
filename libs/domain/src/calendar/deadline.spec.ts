import { CALENDAR, at, given } from '../../test/calendar/calendar.fixture.js';
import type { TimeLimit, Deadline } from '../kernel/time-limit.js';
import { deadlineOf, extendedDeadline, remainingAt, resumedDeadline } from './deadline.js';

const AMBER = 80;
const wd = (days: number): TimeLimit => ({ unit: 'workingDays', days });
const nd = (days: number): TimeLimit => ({ unit: 'naturalDays', days });
const wh = (hours: number): TimeLimit => ({ unit: 'workingHours', minutes: hours * 60 });
const agreedDate = (date: string): TimeLimit => ({ unit: 'agreed', date });
const agreedAt = (instant: string): TimeLimit => ({ unit: 'agreed', instant: at(instant) });

const started = (start: string, clock: TimeLimit): Deadline =>
  given(deadlineOf(CALENDAR, at(start), clock, AMBER));

function afterPause(clock: TimeLimit, deadline: Deadline, paused: string, resumed: string): Deadline {
  const remaining = given(remainingAt(CALENDAR, clock, deadline, at(paused)));
  const pause = { pausedAt: at(paused), resumedAt: at(resumed), remaining };
  return given(resumedDeadline(CALENDAR, clock, deadline, pause, AMBER));
}

const extended = (clock: TimeLimit, deadline: Deadline, more: number, granted: string): Deadline =>
  given(extendedDeadline(CALENDAR, clock, deadline, more, at(granted), AMBER));

describe('what the parties agreed', () => {
  it('a date ends with the office of that day; its light turns yellow the working day before', () => {
    const expected = {
      dueAt: at('2026-09-20 17:30'),
      amberAt: at('2026-09-18 17:30'),
      nominalDate: '2026-09-20',
    };
    expect(started('2026-09-15 10:00', agreedDate('2026-09-20'))).toMatchObject(expected);
  });

  it('a date without office rolls to the next working day', () => {
    const expected = {
      dueAt: at('2026-10-08 17:30'),
      amberAt: at('2026-09-30 17:30'),
      nominalDate: '2026-10-03',
    };
    expect(started('2026-09-15 10:00', agreedDate('2026-10-03'))).toMatchObject(expected);
  });

  it('an instant is itself; its light turns yellow two working hours before', () => {
    const expected = { dueAt: at('2026-09-18 18:30'), amberAt: at('2026-09-18 15:30') };
    expect(started('2026-09-15 16:30', agreedAt('2026-09-18 18:30'))).toMatchObject(expected);
  });

  it('two working hours before an early appointment begin at an opening, not at the closing before it', () => {
    expect(started('2026-09-15 16:30', agreedAt('2026-09-18 10:30')).amberAt).toBe(at('2026-09-18 08:30'));
    expect(started('2026-09-15 16:30', agreedAt('2026-09-18 09:30')).amberAt).toBe(at('2026-09-17 16:30'));
  });

  it.each([
    ['today', agreedDate('2026-09-15'), { agreed: '2026-09-15', mustLieAfter: '2026-09-15' }],
    ['a day that is past', agreedDate('2026-09-14'), { agreed: '2026-09-14', mustLieAfter: '2026-09-15' }],
    [
      'this very instant',
      agreedAt('2026-09-15 10:00'),
      { agreed: at('2026-09-15 10:00'), mustLieAfter: at('2026-09-15 10:00') },
    ],
  ])('%s cannot be promised', (_when, clock, details) => {
    expect(deadlineOf(CALENDAR, at('2026-09-15 10:00'), clock, AMBER)).toEqual({
      rejection: 'CLOCK.AGREED_DATE_OUT_OF_RANGE',
      details,
    });
  });

  it('keeps its working days over a pause, and an appointment its time of day', () => {
    const date = started('2026-09-14 10:00', agreedDate('2026-09-18'));
    expect(afterPause(agreedDate('2026-09-18'), date, '2026-09-16 10:00', '2026-09-29 10:00')).toEqual({
      dueAt: at('2026-10-08 17:30'),
      amberAt: at('2026-09-30 17:30'),
      nominalDate: '2026-10-08',
      provisional: false,
    });
    const visit = started('2026-09-14 10:00', agreedAt('2026-09-18 18:30'));
    expect(afterPause(agreedAt('2026-09-18 18:30'), visit, '2026-09-16 10:00', '2026-09-29 10:00')).toEqual({
      dueAt: at('2026-10-08 18:30'),
      amberAt: at('2026-10-08 15:30'),
      provisional: false,
    });
  });

  it('is extended by working days', () => {
    const date = started('2026-09-14 10:00', agreedDate('2026-09-26'));
    expect(date.dueAt).toBe(at('2026-09-28 17:30'));
    expect(extended(agreedDate('2026-09-26'), date, 1, '2026-09-21 10:00').dueAt).toBe(
      at('2026-09-29 17:30'),
    );
    const visit = started('2026-09-14 10:00', agreedAt('2026-09-18 18:30'));
    expect(extended(agreedAt('2026-09-18 18:30'), visit, 1, '2026-09-16 10:00').dueAt).toBe(
      at('2026-09-20 18:30'),
    );
  });
});

describe('the light', () => {
  it('of a single day turns yellow when the last day opens, the rolled one if it rolls', () => {
    expect(started('2026-09-15 10:00', wd(1)).amberAt).toBe(at('2026-09-16 08:30'));
    expect(started('2026-09-30 10:00', nd(1)).amberAt).toBe(at('2026-10-08 08:30'));
  });

  it('of natural days turns yellow on a counted date, be it a holiday', () => {
    expect(started('2026-09-24 15:00', nd(10)).amberAt).toBe(at('2026-10-02 17:30'));
  });

  it('has no green when the promise is too near', () => {
    expect(started('2026-09-15 18:00', agreedDate('2026-09-16')).amberAt).toBeNull();
    expect(started('2026-09-16 09:00', agreedAt('2026-09-16 10:00')).amberAt).toBeNull();
  });

  it('never turns yellow when amber is the whole length', () => {
    for (const clock of [wd(3), wh(3)])
      expect(given(deadlineOf(CALENDAR, at('2026-09-15 10:00'), clock, 100)).amberAt).toBeNull();
  });

  it('is green again after a pause that began in yellow: amber is counted over what was left', () => {
    const deadline = started('2026-09-16 08:30', wh(5));
    expect(deadline).toMatchObject({ amberAt: at('2026-09-16 14:00'), dueAt: at('2026-09-16 15:00') });
    expect(afterPause(wh(5), deadline, '2026-09-16 14:30', '2026-09-17 09:00')).toMatchObject({
      amberAt: at('2026-09-17 09:24'),
      dueAt: at('2026-09-17 09:30'),
    });
  });

  it('is counted anew over what lies ahead when the limit is extended', () => {
    const deadline = started('2026-09-18 16:00', wd(5));
    // After the 24th come 28, 29, 30; of these three, two are 80 %.
    expect(extended(wd(5), deadline, 3, '2026-09-24 10:00').amberAt).toBe(at('2026-09-29 17:30'));
    // After the 22nd: 23, 24, 28, 29, 30; of these five, the fourth.
    expect(extended(wd(5), deadline, 3, '2026-09-22 10:00').amberAt).toBe(at('2026-09-29 17:30'));
  });
});

describe('a pause', () => {
  it('keeps fractions of a minute', () => {
    const deadline = started('2026-09-17 09:00', wh(2));
    expect(afterPause(wh(2), deadline, '2026-09-17 09:30:00.125', '2026-09-18 14:00:00.500').dueAt).toBe(
      at('2026-09-18 15:30:00.375'),
    );
  });

  it('outside office hours takes nothing from working hours', () => {
    const deadline = started('2026-09-17 16:30', wh(2));
    expect(afterPause(wh(2), deadline, '2026-09-17 20:00', '2026-09-19 10:00').dueAt).toBe(
      at('2026-09-20 09:30'),
    );
  });

  it('on one date that outlasts the due instant leaves one counted day: nothing elapses while paused', () => {
    const deadline = started('2026-09-14 09:00', wd(5));
    expect(afterPause(wd(5), deadline, '2026-09-20 16:00', '2026-09-20 17:30').dueAt).toBe(
      at('2026-09-21 17:30'),
    );
    expect(afterPause(wd(5), deadline, '2026-09-20 16:00', '2026-09-20 17:29').dueAt).toBe(
      at('2026-09-20 17:30'),
    );
  });

  it('within the holiday natural days rolled over does not shorten them', () => {
    const deadline = started('2026-09-24 15:00', nd(7));
    expect(deadline).toMatchObject({ dueAt: at('2026-10-09 00:00'), nominalDate: '2026-10-01' });
    expect(afterPause(nd(7), deadline, '2026-10-05 10:00', '2026-10-06 10:00').dueAt).toBe(
      at('2026-10-09 00:00'),
    );
    expect(afterPause(nd(7), deadline, '2026-10-05 10:00', '2026-10-10 10:00').dueAt).toBe(
      at('2026-10-13 00:00'),
    );
  });

  it('gives back a deadline and nothing of what else the caller keeps with it', () => {
    const obligation = { ...started('2026-09-14 09:00', wd(5)), id: 'result:zf:1', status: 'paused' };
    expect(afterPause(wd(5), obligation, '2026-09-17 09:30', '2026-09-17 16:00')).toEqual(
      started('2026-09-14 09:00', wd(5)),
    );
  });
});

describe('an extension', () => {
  it('of natural days counts from the date before it rolled', () => {
    const deadline = started('2026-09-24 15:00', nd(7));
    const longer = extended(nd(7), deadline, 3, '2026-09-28 10:00');
    expect(longer).toMatchObject({ nominalDate: '2026-10-04', dueAt: at('2026-10-09 00:00') });
    expect(extended(nd(7), longer, 6, '2026-09-28 10:00')).toMatchObject({
      nominalDate: '2026-10-10',
      dueAt: at('2026-10-11 00:00'),
    });
  });

  it('of a resumed limit counts from its new end', () => {
    const resumed = afterPause(
      wd(5),
      started('2026-09-14 09:00', wd(5)),
      '2026-09-16 14:00',
      '2026-09-28 10:00',
    );
    expect(extended(wd(5), resumed, 2, '2026-09-29 10:00').dueAt).toBe(at('2026-10-10 17:30'));
  });
});

describe('a length', () => {
  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('of %d is no length', (length) => {
    expect(() => deadlineOf(CALENDAR, at('2026-09-15 10:00'), wd(length), AMBER)).toThrow(RangeError);
    expect(() => extended(wd(1), started('2026-09-15 10:00', wd(1)), length, '2026-09-15 11:00')).toThrow(
      RangeError,
    );
  });

  it.each([
    wd(1_000_000),
    nd(100_000_000),
    wh(1_000_000),
    { unit: 'emergencyHours', minutes: 1e12 } as const,
  ])('beyond the calendar refuses, however long: %j', (clock) => {
    expect(deadlineOf(CALENDAR, at('2026-09-15 10:00'), clock, AMBER)).toMatchObject({
      rejection: 'CALENDAR.NOT_COVERED',
    });
  });
});
