import { at, testDistrict } from '@tiaokuai/testing';
import { MAINLAND_CALENDAR } from '@tiaokuai/reference-data';
import { WITH_2027 } from '../../../test/case/late-notice.fixture.js';
import { withSystem } from '../../../test/procedures/calendar-reminder/calendar-reminder.fixture.js';
import { missingNotice } from './missing-notice.js';

const missing = (now: string, calendar = MAINLAND_CALENDAR) =>
  missingNotice(testDistrict({ directory: withSystem, calendar }).inForce, at(now));

describe('A notice is missing', () => {
  it.each([
    ['2026-11-30 10:00', undefined],
    ['2026-12-01 08:29', undefined],
    ['2026-12-01 08:30', { year: 2027, date: '2026-12-01' }],
    // A Saturday, and the Monday after it.
    ['2026-12-05 10:00', undefined],
    ['2026-12-07 10:00', { year: 2027, date: '2026-12-07' }],
    ['2026-12-31 17:29', { year: 2027, date: '2026-12-31' }],
    ['2027-01-04 10:00', { year: 2027, date: '2027-01-04' }],
    ['2028-03-01 10:00', { year: 2028, date: '2028-03-01' }],
  ])('at %s, where 2026 is the last one published: %j', (now, expected) => {
    expect(missing(now)).toEqual(expected);
  });

  it('until it is published', () => {
    expect(missing('2026-12-07 10:00', WITH_2027)).toBeUndefined();
    expect(missing('2027-12-01 10:00', WITH_2027)).toMatchObject({ year: 2028 });
  });
});
