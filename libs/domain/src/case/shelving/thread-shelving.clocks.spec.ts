import { aTask, RESULT } from '../../../test/case/task.fixture.js';
import { approvePart, askPart } from '../../../test/case/shelving/thread-shelving.fixture.js';

it('a request to shelve one part, unanswered, is denied by silence, and the fault is the approver’s', () => {
  const story = aTask(askPart()).until('09-18 18:00');
  expect(story.events.find(({ type }) => type === 'ThreadShelvingDenied')).toMatchObject({
    effectiveAt: '2026-09-18T17:30:00.000+08:00',
    payload: { unit: 'zf', bySilence: true },
  });
  expect(story.state.faults).toContainEqual(
    expect.objectContaining({ unit: 'zhzx', kind: 'shelving.decideThread.elapsed' }),
  );
});

it('a shelved part is resumed by the engine on its review date, which is nobody’s fault', () => {
  const resumed = aTask(askPart(), approvePart()).until('09-29 17:30');
  expect(resumed.state.obligations[RESULT]?.status).toBe('running');
  expect(resumed.state.faults.filter(({ unit }) => unit !== 'sj' && unit !== 'wj')).toEqual([]);
  expect(resumed.events.find(({ type }) => type === 'ThreadResumed')).toMatchObject({
    effectiveAt: '2026-09-29T17:30:00.000+08:00',
    actor: { post: 'engine' },
  });
});
