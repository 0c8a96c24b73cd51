import type { Act } from '@tiaokuai/testing';
import { aTask, by, RESULT } from '../../../test/case/task.fixture.js';

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

it('is of something that the case owes', () => {
  aTask()
    .when(engine('signalDue', { obligationId: 'result:hj:1', dueAt: DUE }))
    .then('CASE.FIELD_INVALID');
});
