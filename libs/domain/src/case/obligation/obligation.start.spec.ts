import { given, testDistrict, type Act } from '@tiaokuai/testing';
import { district, gave, task, TASK_LIMITS } from '../../../test/case/task.fixture.js';

describe('a clock that cannot be counted', () => {
  it('without a row in the limits, refuses the act that would start it', () => {
    const noRow = testDistrict({ limits: TASK_LIMITS.filter(({ key }) => key !== 'task.arrive') });
    const outcome = given(task, noRow).when(gave());
    outcome.then('CLOCK.LIMIT_MISSING');
    expect(outcome.rejection?.details).toMatchObject({ key: 'task.arrive' });
  });

  it('beyond the published calendar, refuses too', () => {
    given(task, district)
      .when({ ...gave(), at: '2039-03-01 09:00' })
      .then('CALENDAR.NOT_COVERED');
  });

  it('promised for a day that has passed, or beyond the ceiling, refuses too', () => {
    const promised = (byDate: string): Act => gave({ byDate });
    given(task, district).when(promised('2026-09-17')).then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
    given(task, district).when(promised('2026-12-18')).then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
  });
});
