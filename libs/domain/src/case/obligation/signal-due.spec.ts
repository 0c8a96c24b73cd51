import { given, type Act } from '@tiaokuai/testing';
import { aTask, by, district, gave, RESULT, task } from '../../../test/case/task.fixture.js';

const DUE = '2026-09-23T17:30:00.000+08:00';
const engine = (does: string, payload: unknown, at = '09-17 10:00'): Act => ({
  at,
  by: by.engine,
  does,
  with: payload,
});

it('may be signalled from its amber instant on, not before', () => {
  const signal = { obligationId: RESULT, dueAt: DUE };
  aTask().when(engine('signalDue', signal)).then('CLOCK.NOT_YET_DUE');
  expect(aTask().when(engine('signalDue', signal, '09-22 17:30')).rejection).toBeUndefined();
});

it('is of something that the case owes, and of a deadline that stands', () => {
  aTask()
    .when(engine('signalDue', { obligationId: 'result:hj:1', dueAt: DUE }))
    .then('CASE.FIELD_INVALID');
  given(task, district, { ...gave(), at: '12-21 09:00' })
    .when(engine('signalDue', { obligationId: RESULT, dueAt: DUE }, '12-30 09:00'))
    .then('CLOCK.DEADLINE_PROVISIONAL');
});
