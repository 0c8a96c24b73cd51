import { aTask, by, RESULT } from '../../../test/case/task.fixture.js';
import { approve, ask } from '../../../test/case/shelving/shelving.fixture.js';

describe('a shelved case', () => {
  const shelved = aTask(ask(), approve());

  it('stands still with everything it owes, and is reviewed on the named date', () => {
    const running = Object.values(shelved.state.obligations).filter(({ status }) => status === 'running');
    expect(running.map(({ key, dueAt }) => [key, dueAt])).toEqual([
      ['shelving.review', '2026-09-29T17:30:00.000+08:00'],
    ]);
    expect(shelved.state).toMatchObject({ stage: 'shelved', stageBeforeShelving: 'given' });
    expect(shelved.state.obligations[RESULT]).toMatchObject({ status: 'paused', remaining: 5 });
  });

  it('allows no work meanwhile', () => {
    shelved.when({ at: '09-18 09:00', by: by.lead, does: 'done' }).then('CASE.STAGE_FORBIDS');
  });

  it('stays shelved where the shelving is approved anew before that', () => {
    const again = shelved.and(ask('2026-10-20', { at: '09-29 09:00' }), approve({ at: '09-29 10:00' }));
    const later = again.until('09-30 09:00');
    expect(later.state).toMatchObject({ stage: 'shelved', stageBeforeShelving: 'given' });
    expect(later.state.obligations['review:case:2']?.dueAt).toBe('2026-10-20T17:30:00.000+08:00');
  });
});
