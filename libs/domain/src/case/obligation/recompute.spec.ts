import { given, testDistrict, type Act } from '@tiaokuai/testing';
import { MAINLAND_CALENDAR } from '@tiaokuai/reference-data';
import { aTask, by, district, gave, RESULT, task, TASK_LIMITS } from '../../../test/case/task.fixture.js';

const engine = (does: string, payload: unknown, at = '09-17 10:00'): Act => ({
  at,
  by: by.engine,
  does,
  with: payload,
});

const FREE_2027 = ['01-01', '05-03', '10-01', '10-04', '10-05'].map((day) => `2027-${day}`);

describe('a deadline in the tail of the published calendar', () => {
  const december = { ...gave(), at: '12-21 09:00' };
  const notice = {
    year: 2027,
    restDays: FREE_2027,
    makeUpDays: [],
    source: { title: '关于2027年部分节假日安排的通知', issuer: '国务院办公厅', date: '2026-12-28' },
  };
  const story = given(task, district, december);
  const recompute = engine(
    'recompute',
    { obligationId: RESULT, dueAt: '2026-12-28T17:30:00.000+08:00' },
    '12-30 09:00',
  );

  it('is provisional, and cannot elapse', () => {
    expect(story.state.obligations[RESULT]).toMatchObject({ provisional: true });
    story
      .when(engine('elapse', { obligationId: RESULT, dueAt: '2026-12-28T17:30:00.000+08:00' }, '12-30 09:00'))
      .then('CLOCK.DEADLINE_PROVISIONAL');
    expect(story.until('2027-01-20 09:00').state.obligations[RESULT]?.status).toBe('running');
  });

  it('is recomputed when the notice is published, and not before', () => {
    story.when(recompute).then('CLOCK.DEADLINE_PROVISIONAL');
    const years = [...MAINLAND_CALENDAR.years, notice];
    const published = testDistrict({
      limits: TASK_LIMITS,
      calendar: { ...MAINLAND_CALENDAR, version: 2, years },
    });
    const outcome = given(task, district, december).in(published).when(recompute);
    expect(outcome.events.at(-1)).toMatchObject({
      type: 'ObligationRecomputed',
      payload: { id: RESULT, old: '2026-12-28T17:30:00.000+08:00', provisional: false },
      pins: { calendarVersion: 2 },
    });
  });

  it('that was never provisional stays as it was recorded', () => {
    aTask()
      .when(engine('recompute', { obligationId: RESULT, dueAt: '2026-09-23T17:30:00.000+08:00' }))
      .then([]);
  });

  it('is of something that the case owes', () => {
    aTask()
      .when(engine('recompute', { obligationId: 'result:hj:1', dueAt: '2026-12-28T17:30:00.000+08:00' }))
      .then('CASE.FIELD_INVALID');
  });
});
