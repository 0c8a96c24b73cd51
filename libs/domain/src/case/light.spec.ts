import { CALENDAR, at } from '../../test/calendar/calendar.fixture.js';
import { dueWithinHour, lightAt, lightOf } from './light.js';

const RUNNING = {
  status: 'running',
  warned: false,
  amberAt: at('2026-09-22 17:30'),
  dueAt: at('2026-09-23 17:30'),
} as const;

describe('The light of a limit', () => {
  it.each([
    ['2026-09-22 17:29', {}, 'green'],
    ['2026-09-22 17:30', {}, 'yellow'],
    ['2026-09-23 17:29', {}, 'yellow'],
    ['2026-09-23 17:30', {}, 'red'],
    ['2026-09-21 10:00', { amberAt: null }, 'yellow'],
    ['2026-09-23 17:30', { amberAt: null }, 'red'],
    ['2026-09-21 10:00', { status: 'elapsed' }, 'red'],
    ['2026-09-30 10:00', { status: 'paused' }, undefined],
    ['2026-09-30 10:00', { status: 'met' }, undefined],
    ['2026-09-30 10:00', { status: 'metLate' }, undefined],
    ['2026-09-30 10:00', { status: 'cancelled' }, undefined],
  ] as const)('at %s, of one that is %j, is %s', (now, more, light) => {
    expect(lightAt({ ...RUNNING, ...more }, at(now))).toBe(light);
  });

  it.each([
    [{}, 'green'],
    [{ warned: true }, 'yellow'],
    [{ amberAt: null }, 'yellow'],
    [{ status: 'elapsed' }, 'red'],
  ] as const)('by the events alone, of one that is %j, is %s', (more, light) => {
    expect(lightOf({ ...RUNNING, ...more })).toBe(light);
  });
});

describe('Within the hour', () => {
  it.each([
    ['in the morning', '2026-09-17 09:10', '2026-09-17 10:10', '2026-09-17 10:10'],
    ['over the midday break', '2026-09-17 11:30', '2026-09-17 14:00', '2026-09-17 12:30'],
    ['over a weekend', '2026-09-18 17:00', '2026-09-20 09:00', '2026-09-18 18:00'],
  ])(
    '%s working time goes on when the office opens, natural time at once',
    (_when, now, working, emergency) => {
      expect(dueWithinHour(CALENDAR, at(now))).toEqual({ working: at(working), emergency: at(emergency) });
    },
  );

  it('is natural time where the calendar does not reach', () => {
    const now = at('2040-01-02 17:00');
    const hour = at('2040-01-02 18:00');
    expect(dueWithinHour(CALENDAR, now)).toEqual({ working: hour, emergency: hour });
  });
});
