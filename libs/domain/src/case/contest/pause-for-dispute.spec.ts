import { aTask, RESULT } from '../../../test/case/task.fixture.js';
import { pause, resume } from '../../../test/case/contest/contest.fixture.js';

describe('a dispute elsewhere', () => {
  it('stops what it names, and lets it run on afterwards', () => {
    const paused = aTask(pause({}));
    expect(paused.state.obligations[RESULT]).toMatchObject({ status: 'paused', pauseGround: 'dispute' });
    expect(paused.state.obligations['arrive:zf:1']?.status).toBe('running');
    expect(paused.and(resume(RESULT)).state.obligations[RESULT]?.dueAt).toBe('2026-09-29T17:30:00.000+08:00');
  });

  it.each([
    ['a ground there is not', { ground: 'tooBusy' }, 'CLOCK.PAUSE_GROUND_UNKNOWN'],
    ['an obligation there is not', { obligationIds: ['result:hj:1'] }, 'CASE.FIELD_INVALID'],
  ])('cannot name %s', (_what, payload, code) => {
    aTask().when(pause(payload)).then(code);
  });

  it('cannot pause what has passed', () => {
    aTask()
      .when({ ...pause({}), at: '09-24 09:00' })
      .then('CLOCK.ALREADY_ELAPSED');
  });
});
