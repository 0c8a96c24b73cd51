import type { Act } from '@tiaokuai/testing';
import { aTask, by, RESULT } from '../../../test/case/task.fixture.js';

const DUE = '2026-09-23T17:30:00.000+08:00';
const elapse = (at: string, obligationId = RESULT): Act => ({
  at,
  by: by.engine,
  does: 'elapse',
  with: { obligationId, dueAt: DUE },
});

describe('a limit that passes', () => {
  it('is recorded when the worker wakes, however late, effective at its due instant', () => {
    const outcome = aTask().when(elapse('09-25 00:00'));
    const elapsed = outcome.events.filter(({ type }) => type === 'ObligationElapsed');
    expect(elapsed.at(-1)).toMatchObject({ effectiveAt: DUE, actor: { post: 'engine' } });
  });

  it('is refused before, also a millisecond', () => {
    aTask().when(elapse('2026-09-23 17:29:59.999')).then('CLOCK.NOT_YET_DUE');
    expect(aTask().when(elapse('2026-09-23 17:30:00.000')).rejection).toBeUndefined();
  });

  it('once recorded, adds nothing when the worker wakes again', () => {
    aTask().until('09-25 00:00').when(elapse('09-25 00:01')).then([]);
  });

  it('makes an act at exactly the due instant late, and one a millisecond before timely', () => {
    const done = (at: string): Act => ({ at, by: by.lead, does: 'done' });
    const status = (at: string): string | undefined => aTask(done(at)).state.obligations[RESULT]?.status;
    expect([status('2026-09-23 17:29:59.999'), status('2026-09-23 17:30:00.000')]).toEqual([
      'met',
      'metLate',
    ]);
  });

  it('is of something that the case owes', () => {
    aTask().when(elapse('09-17 10:00', 'result:hj:1')).then('CASE.FIELD_INVALID');
  });
});
