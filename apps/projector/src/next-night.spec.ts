import { nextNight } from './next-night.js';

describe('the next night', () => {
  it.each([
    ['2026-09-17T09:10:00+08:00', '2026-09-18T02:30:00+08:00'],
    ['2026-09-18T02:29:59.999+08:00', '2026-09-18T02:30:00+08:00'],
    ['2026-09-18T02:30:00+08:00', '2026-09-19T02:30:00+08:00'],
    ['2026-12-31T08:00:00+08:00', '2027-01-01T02:30:00+08:00'],
  ])('after %s is %s', (from, night) => {
    expect(nextNight(Date.parse(from))).toBe(Date.parse(night));
  });
});
