import { aTask, by, RESULT, task } from '../../../test/case/task.fixture.js';
import { approve, ask } from '../../../test/case/shelving/shelving.fixture.js';
import { approvePart, askPart } from '../../../test/case/shelving/thread-shelving.fixture.js';
import { told } from '../../../test/case/extension/extension.fixture.js';

describe('a part that is shelved by itself', () => {
  const shelved = aTask(askPart(), approvePart());
  const due = (id: string) => shelved.state.obligations[id];

  it('stands still with what its unit owes, and nothing else does', () => {
    expect(due(RESULT)).toMatchObject({ status: 'paused', pauseGround: 'shelved', remaining: 5 });
    expect(due('answer:zf:1')?.status).toBe('paused');
    expect(due('result:sj:1')).toMatchObject({ status: 'running', dueAt: '2026-09-23T17:30:00.000+08:00' });
    expect(due('close:case:1')?.status).toBe('running');
    expect(shelved.state.stage).toBe('given');
    expect(due('reviewThread:case:1')?.dueAt).toBe('2026-09-29T17:30:00.000+08:00');
  });

  it('is told to its unit and to the caller, and stands beside its part', () => {
    expect(told(shelved, 'ThreadShelved')).toEqual([
      'zf 单位事项已同意挂账，其他单位照常办理',
      'wj 单位事项已同意挂账，其他单位照常办理',
    ]);
    const facts = task.facts(shelved.state).filter(({ key }) => key.startsWith('shelving.'));
    expect(facts).toMatchObject([
      { key: 'shelving.zf.condition', thread: 'zf', value: '管线改造完工' },
      { key: 'shelving.zf.reviewDate', thread: 'zf', value: '2026-09-29' },
    ]);
    const asked = task.facts(aTask(askPart()).state).filter(({ key }) => key.startsWith('shelving.'));
    expect(asked).toMatchObject([{ key: 'shelving.zf.request', thread: 'zf' }]);
  });

  it('lets the others work, and its own unit too where it can after all', () => {
    expect(shelved.when({ at: '09-18 09:00', by: by.helper, does: 'done' }).rejection).toBeUndefined();
    const done = shelved.and({ at: '09-18 09:00', by: by.lead, does: 'done' });
    expect(done.state.obligations[RESULT]?.status).toBe('met');
    expect(done.state.obligations['reviewThread:case:1']?.status).toBe('cancelled');
    expect(task.facts(done.state).some(({ key }) => key.startsWith('shelving.'))).toBe(false);
  });

  it('goes on standing still where the case was shelved beside it and is resumed', () => {
    const both = shelved.and(
      ask('2026-09-25', { at: '09-17 10:30', by: by.helperDeputy }),
      approve({ at: '09-17 11:00' }),
    );
    const resumed = both.and(approve({ at: '09-21 09:00', does: 'resume' }));
    expect(resumed.state.obligations['result:sj:1']?.status).toBe('running');
    expect(resumed.state.obligations[RESULT]?.status).toBe('paused');
    expect(resumed.until('09-29 17:30').state.obligations[RESULT]?.status).toBe('running');
  });

  it('resumed while the case is shelved, runs on with the case', () => {
    const both = shelved.and(
      ask('2026-09-25', { at: '09-17 10:30', by: by.helperDeputy }),
      approve({ at: '09-17 11:00' }),
      approvePart({ at: '09-18 09:00', does: 'resumeThread' }),
    );
    expect(both.state.obligations[RESULT]?.status).toBe('paused');
    const resumed = both.and(approve({ at: '09-21 09:00', does: 'resume' }));
    expect(resumed.state.obligations[RESULT]?.status).toBe('running');
  });
});
