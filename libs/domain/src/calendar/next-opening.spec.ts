import { CALENDAR } from '../../test/calendar/calendar.fixture.js';
import { parseInstant } from './instant.js';
import { nextOpening } from './working-time.js';

it.each([
  ['2026-09-17T09:10:00+08:00', '2026-09-17T09:10:00.000+08:00', 'now, while offices are open'],
  ['2026-09-17T12:10:00+08:00', '2026-09-17T13:30:00.000+08:00', 'after the midday break'],
  ['2026-09-17T17:30:00+08:00', '2026-09-18T08:30:00.000+08:00', 'the next morning from the closing on'],
  [
    '2026-09-18T20:00:00+08:00',
    '2026-09-20T08:30:00.000+08:00',
    'on the Sunday that is worked for the holiday',
  ],
  ['2026-09-30T18:00:00+08:00', '2026-10-08T08:30:00.000+08:00', 'after the week of National Day'],
])('at %s offices open next at %s: %s', (now, opening) => {
  expect(nextOpening(CALENDAR, parseInstant(now) ?? '')).toBe(opening);
});

it('is not known beyond the covered years', () => {
  expect(nextOpening(CALENDAR, '2041-01-02T10:00:00.000+08:00')).toBeUndefined();
});
