import { MAINLAND_CALENDAR } from '@tiaokuai/reference-data';
import { lastWorkingDayOfQuarter } from './quarter.js';

it.each([
  ['an ordinary day', '2026-02-10', '2026-03-31'],
  ['a quarter that ends on a free day', '2023-10-09', '2023-12-29'],
  ['the last working day itself: the next quarter', '2026-09-30', '2026-12-31'],
  ['a free day after it: the next quarter', '2023-12-30', '2024-03-29'],
])('the last working day of the quarter, seen from %s', (_from, today, expected) => {
  expect(lastWorkingDayOfQuarter(MAINLAND_CALENDAR, today)).toBe(expected);
});

it('is not guessed beyond what the calendar covers', () => {
  expect(lastWorkingDayOfQuarter(MAINLAND_CALENDAR, '2045-02-01')).toBeUndefined();
});
