import { aTask, RESULT } from '../../../test/case/task.fixture.js';
import { name } from '../../../test/case/interim/interim.fixture.js';
import { contested, pause, resume, shelve } from '../../../test/case/contest/contest.fixture.js';

describe('the end of a dispute elsewhere', () => {
  it('ends what the centre owed for a refusal, when nothing of that unit is contested any more', () => {
    const one = contested.and(resume(RESULT));
    expect(one.state.obligations['contestedMax:zf:1']?.status).toBe('running');
    const all = one.and(resume('arrive:zf:1'));
    expect(all.state.obligations['contestedMax:zf:1']?.status).toBe('cancelled');
  });

  it('lets the interim lead go', () => {
    const ended = contested.and(name('sj'), resume(RESULT, 'arrive:zf:1'));
    expect(ended.state.interimLead).toBeUndefined();
    expect(ended.state.obligations['interim:sj:1']?.status).toBe('cancelled');
  });

  it('cannot resume what runs, nor what is not there', () => {
    aTask().when(resume(RESULT)).then('CLOCK.NOT_PAUSED');
    aTask().when(resume('result:hj:1')).then('CASE.FIELD_INVALID');
  });

  it('in a shelved case leaves it standing still for that', () => {
    const shelved = aTask(
      pause({ obligationIds: [RESULT] }),
      ...shelve.map((each) => ({ ...each, at: each.at.replace('09:', '10:') })),
    );
    const ended = shelved.and(resume(RESULT));
    expect(ended.state.obligations[RESULT]).toMatchObject({ status: 'paused', pauseGround: 'shelved' });
  });
});
