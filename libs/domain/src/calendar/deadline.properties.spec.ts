import type { CivilDate, Instant } from '../kernel/instant.js';
import fc from 'fast-check';
import type { Calendar } from './calendar.js';
import { CALENDAR, given } from '../../test/calendar/calendar.fixture.js';
import { addDays, daysBetween, weekdayOf } from './civil-date.js';
import type { TimeLimit, DayLimit, HourLimit } from '../kernel/time-limit.js';
import { deadlineOf, extendedDeadline, remainingAt, resumedDeadline } from './deadline.js';
import { DAY, MINUTE, addMillis, dateOf, instantAt, millisOf } from './instant.js';
import { coverageOf, isWorkingDay } from './working-days.js';
import { workingMinutesBetween } from './working-time.js';

/* What must hold of every clock on any calendar: generated years, office hours, starts, lengths and pauses. */

const AMBER = 80;
const RUNS = { numRuns: 400 };
const ALWAYS_FREE = ['01-01', '05-01', '10-01', '10-02', '10-03'];

const officeHours = fc.constantFrom(
  CALENDAR.officeHours,
  [{ from: '09:00', to: '17:00' }],
  [{ from: '00:00', to: '24:00' }],
  [
    { from: '08:00', to: '08:01' },
    { from: '11:59', to: '12:00' },
    { from: '12:00', to: '18:15' },
  ],
);

function yearOf(year: number, offsets: readonly number[]) {
  const dates = offsets.map((offset) => addDays(`${year}-01-01`, offset));
  const fixed = ALWAYS_FREE.map((day) => `${year}-${day}`);
  return {
    year,
    restDays: [...fixed, ...dates].filter((date) => weekdayOf(date) <= 5),
    makeUpDays: dates.filter((date) => weekdayOf(date) > 5 && !fixed.includes(date)),
    source: { title: `关于${year}年部分节假日安排的通知`, issuer: '国务院办公厅', date: `${year - 1}-11-04` },
  };
}

const exceptions = fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 40 });
const calendars: fc.Arbitrary<Calendar> = fc
  .record({ hours: officeHours, summer: officeHours, first: exceptions, second: exceptions })
  .map(({ hours, summer, first, second }) => ({
    ...CALENDAR,
    officeHours: hours,
    officeHoursOverlays: [{ from: '2026-06-01', to: '2026-09-30', officeHours: summer }],
    years: [yearOf(2025, first), yearOf(2026, second)],
  }));

const FROM = Date.parse('2025-01-01T00:00:00+08:00');
const instants = fc.integer({ min: 0, max: 600 * DAY }).map((millis) => instantAt(FROM + millis));
const hourClocks: fc.Arbitrary<HourLimit> = fc.record({
  unit: fc.constantFrom('emergencyHours', 'workingHours'),
  minutes: fc.integer({ min: 1, max: 6000 }),
});
const dayClocks: fc.Arbitrary<DayLimit> = fc.record({
  unit: fc.constantFrom('workingDays', 'naturalDays'),
  days: fc.integer({ min: 1, max: 40 }),
});
const promises: fc.Arbitrary<{ inMillis: number; asDate: boolean }> = fc.record({
  inMillis: fc.integer({ min: DAY, max: 60 * DAY }),
  asDate: fc.boolean(),
});

const anyStarted = fc
  .record({
    calendar: calendars,
    start: instants,
    choice: fc.oneof(hourClocks, dayClocks, promises),
  })
  .map(({ calendar, start, choice }) => {
    const clock: TimeLimit = 'inMillis' in choice ? promised(start, choice) : choice;
    return { calendar, start, clock, deadline: given(deadlineOf(calendar, start, clock, AMBER)) };
  });

function promised(start: Instant, { inMillis, asDate }: { inMillis: number; asDate: boolean }): TimeLimit {
  const instant = addMillis(start, inMillis);
  return asDate ? { unit: 'agreed', date: dateOf(instant) } : { unit: 'agreed', instant };
}

/** A pause that begins while the clock runs and ends up to 60 days later. */
const anyPaused = fc
  .record({
    running: anyStarted,
    into: fc.double({ min: 0, max: 1, noNaN: true }),
    lasting: fc.integer({ min: 0, max: 60 * DAY }),
  })
  .map(({ running, into, lasting }) => {
    const whole = millisOf(running.deadline.dueAt) - millisOf(running.start);
    const pausedAt = addMillis(running.start, Math.min(whole - 1, Math.floor(whole * into)));
    return { ...running, pausedAt, resumedAt: addMillis(pausedAt, lasting) };
  });

function countedDays(calendar: Calendar, clock: TimeLimit, after: CivilDate, until: CivilDate): number {
  let counted = 0;
  for (let date = addDays(after, 1); date <= until; date = addDays(date, 1))
    if (clock.unit === 'naturalDays' || isWorkingDay(calendar, date)) counted++;
  return counted;
}

function isHours(clock: TimeLimit): clock is HourLimit {
  return 'minutes' in clock;
}

function minutesLeft(calendar: Calendar, clock: HourLimit, from: Instant, to: Instant): number {
  return clock.unit === 'emergencyHours'
    ? (millisOf(to) - millisOf(from)) / MINUTE
    : given(workingMinutesBetween(calendar, from, to));
}

describe('a deadline', () => {
  it('is never before its start, and amber lies strictly between', () => {
    fc.assert(
      fc.property(anyStarted, ({ start, deadline: { dueAt, amberAt } }) => {
        expect(dueAt > start).toBe(true);
        if (amberAt !== null) expect(start < amberAt && amberAt < dueAt).toBe(true);
      }),
      RUNS,
    );
  });

  it('leaves exactly its length between start and end', () => {
    fc.assert(
      fc.property(anyStarted, ({ calendar, start, clock, deadline }) => {
        if (isHours(clock)) expect(minutesLeft(calendar, clock, start, deadline.dueAt)).toBe(clock.minutes);
        if ('days' in clock)
          expect(countedDays(calendar, clock, dateOf(start), deadline.nominalDate ?? '')).toBe(clock.days);
      }),
      RUNS,
    );
  });

  it('of day and date clocks ends on a working day', () => {
    fc.assert(
      fc.property(anyStarted, ({ calendar, clock, deadline }) => {
        if (isHours(clock) || 'instant' in clock) return;
        expect(isWorkingDay(calendar, dateOf(addMillis(deadline.dueAt, -1)))).toBe(true);
      }),
      RUNS,
    );
  });

  it('is provisional if and only if its last day is, and no notice could move an emergency', () => {
    fc.assert(
      fc.property(anyStarted, ({ calendar, clock, deadline }) => {
        const lastDay = dateOf(addMillis(deadline.dueAt, -1));
        const movable = clock.unit !== 'emergencyHours' && !('instant' in clock);
        expect(deadline.provisional).toBe(movable && coverageOf(calendar, lastDay) === 'provisional');
      }),
      RUNS,
    );
  });

  it('never comes earlier for a later start or a greater length', () => {
    fc.assert(
      fc.property(calendars, instants, instants, fc.oneof(hourClocks, dayClocks), (calendar, a, b, clock) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const dueFrom = (start: Instant, by: TimeLimit) =>
          given(deadlineOf(calendar, start, by, AMBER)).dueAt;
        expect(dueFrom(early, clock) <= dueFrom(late, clock)).toBe(true);
        const longer: TimeLimit = isHours(clock)
          ? { ...clock, minutes: clock.minutes + 1 }
          : { ...clock, days: clock.days + 1 };
        expect(dueFrom(early, clock) <= dueFrom(early, longer)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('working time', () => {
  it('is additive, and turns its sign with its direction', () => {
    fc.assert(
      fc.property(calendars, instants, instants, instants, (calendar, a, b, c) => {
        const between = (from: Instant, to: Instant) =>
          Math.round(given(workingMinutesBetween(calendar, from, to)) * MINUTE);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
      RUNS,
    );
  });

  it('never exceeds the time that has passed', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 90 * DAY }), (calendar, from, millis) => {
        const minutes = given(workingMinutesBetween(calendar, from, addMillis(from, millis)));
        expect(minutes >= 0 && minutes <= millis / MINUTE).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('a pause', () => {
  it('leaves between resume and the new end exactly what was left', () => {
    fc.assert(
      fc.property(anyPaused, ({ calendar, clock, deadline, pausedAt, resumedAt }) => {
        const remaining = given(remainingAt(calendar, clock, deadline, pausedAt));
        const pause = { pausedAt, resumedAt, remaining };
        const resumed = given(resumedDeadline(calendar, clock, deadline, pause, AMBER));
        if (isHours(clock)) {
          expect(minutesLeft(calendar, clock, pausedAt, deadline.dueAt)).toBe(remaining);
          expect(minutesLeft(calendar, clock, resumedAt, resumed.dueAt)).toBe(remaining);
        } else if (dateOf(pausedAt) !== dateOf(resumedAt)) {
          const until = resumed.nominalDate ?? dateOf(resumed.dueAt);
          expect(countedDays(calendar, clock, dateOf(resumedAt), until)).toBe(remaining);
          expect(remaining).toBeGreaterThanOrEqual(1);
        }
      }),
      RUNS,
    );
  });

  it('never brings a deadline nearer, nor before the resume', () => {
    fc.assert(
      fc.property(anyPaused, ({ calendar, clock, deadline, pausedAt, resumedAt }) => {
        const remaining = given(remainingAt(calendar, clock, deadline, pausedAt));
        const pause = { pausedAt, resumedAt, remaining };
        const resumed = given(resumedDeadline(calendar, clock, deadline, pause, AMBER));
        expect(resumed.dueAt >= deadline.dueAt).toBe(true);
        expect(resumed.dueAt > resumedAt).toBe(true);
        if (resumed.amberAt !== null && resumed.dueAt !== deadline.dueAt)
          expect(resumedAt < resumed.amberAt && resumed.amberAt < resumed.dueAt).toBe(true);
      }),
      RUNS,
    );
  });

  it('that begins and ends on one date changes no day deadline', () => {
    fc.assert(
      fc.property(anyPaused, fc.double({ min: 0, max: 1, noNaN: true }), (paused, into) => {
        const { calendar, clock, deadline, pausedAt } = paused;
        if (isHours(clock)) return;
        const midnight = millisOf(`${dateOf(pausedAt)}T00:00:00.000+08:00`) + DAY;
        const before = Math.min(midnight, millisOf(deadline.dueAt));
        const resumedAt = addMillis(pausedAt, Math.floor((before - millisOf(pausedAt) - 1) * into));
        const remaining = given(remainingAt(calendar, clock, deadline, pausedAt));
        const pause = { pausedAt, resumedAt, remaining };
        expect(given(resumedDeadline(calendar, clock, deadline, pause, AMBER))).toEqual(deadline);
      }),
      RUNS,
    );
  });

  it('of no length changes no hour deadline, at whatever instant it splits the length', () => {
    fc.assert(
      fc.property(anyPaused, ({ calendar, clock, deadline, pausedAt }) => {
        if (!isHours(clock)) return;
        const remaining = given(remainingAt(calendar, clock, deadline, pausedAt));
        const pause = { pausedAt, resumedAt: pausedAt, remaining };
        expect(given(resumedDeadline(calendar, clock, deadline, pause, AMBER)).dueAt).toBe(deadline.dueAt);
      }),
      RUNS,
    );
  });
});

describe('an extension', () => {
  it('gives the deadline the longer limit would have had from the start', () => {
    const extensions = fc.record({ running: anyStarted, more: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(extensions, ({ running: { calendar, start, clock, deadline }, more }) => {
        if (clock.unit === 'agreed') return;
        const longer: TimeLimit = isHours(clock)
          ? { ...clock, minutes: clock.minutes + more }
          : { ...clock, days: clock.days + more };
        const extended = given(extendedDeadline(calendar, clock, deadline, more, start, AMBER));
        expect(extended).toEqual(given(deadlineOf(calendar, start, longer, AMBER)));
      }),
      RUNS,
    );
  });

  it('of a promise moves it on', () => {
    fc.assert(
      fc.property(
        anyStarted,
        fc.integer({ min: 1, max: 20 }),
        ({ calendar, start, clock, deadline }, more) => {
          if (clock.unit !== 'agreed') return;
          const extended = given(extendedDeadline(calendar, clock, deadline, more, start, AMBER));
          expect(extended.dueAt > deadline.dueAt).toBe(true);
          expect(daysBetween(dateOf(deadline.dueAt), dateOf(extended.dueAt))).toBeGreaterThanOrEqual(more);
        },
      ),
      RUNS,
    );
  });
});
