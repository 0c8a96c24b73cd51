import { aTask, by, district, RESULT, task } from '../../../test/case/task.fixture.js';
import { contested, shelve } from '../../../test/case/contest/contest.fixture.js';

describe('a contested task', () => {
  it('stands still for the unit that contests it, and for nobody else', () => {
    const status = (id: string): string | undefined => contested.state.obligations[id]?.status;
    expect([status(RESULT), status('arrive:zf:1'), status('result:sj:1')]).toEqual([
      'paused',
      'paused',
      'running',
    ]);
  });

  it('gives the centre’s deputy fifteen working days to name an interim lead', () => {
    expect(contested.state.obligations['contestedMax:zf:1']).toMatchObject({
      ownerUnit: 'zhzx',
      ownerPosts: ['centreDeputy'],
      dueAt: '2026-10-14T17:30:00.000+08:00',
    });
  });

  it('runs on when the refusal is withdrawn, and nobody is owed an interim lead', () => {
    const outcome = contested.when({ at: '09-17 09:40', by: by.lead, does: 'withdraw' });
    outcome.then([
      'RefusalWithdrawn',
      ['ObligationResumed', { id: 'arrive:zf:1' }],
      ['ObligationResumed', { id: RESULT, dueAt: '2026-09-23T17:30:00.000+08:00' }],
      ['ObligationCancelled', { reason: 'contestEnded' }],
    ]);
  });

  it('of a case that was shelved meanwhile goes on standing still for that', () => {
    const shelved = contested.and(...shelve, { at: '09-17 09:50', by: by.lead, does: 'withdraw' });
    expect(shelved.state.obligations[RESULT]).toMatchObject({ status: 'paused', pauseGround: 'shelved' });
  });

  it('once a determination binds the units, nothing is paused for a contest', () => {
    const story = aTask();
    const bound = { ...story.state, boundUnits: ['zf'] };
    const outcome = task.decide(
      bound,
      { name: 'refuse', payload: {} },
      district.context('2026-09-17T09:30:00.000+08:00', by.lead),
    );
    expect(JSON.stringify(outcome)).not.toContain('ObligationPaused');
  });
});
