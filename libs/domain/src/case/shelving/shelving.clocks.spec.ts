import { aTask } from '../../../test/case/task.fixture.js';
import { approve, ask } from '../../../test/case/shelving/shelving.fixture.js';

it('a request to shelve, unanswered, is denied by silence, and the fault is the approver’s', () => {
  const story = aTask(ask()).until('09-18 18:00');
  expect(story.events).toContainEqual(
    expect.objectContaining({
      type: 'ShelvingDenied',
      effectiveAt: '2026-09-18T17:30:00.000+08:00',
      payload: expect.objectContaining({ bySilence: true }) as unknown,
    }),
  );
  expect(story.state.faults).toContainEqual(
    expect.objectContaining({ unit: 'zhzx', kind: 'shelving.decide.elapsed' }),
  );
  expect(story.state).toMatchObject({ stage: 'given', shelving: { request: undefined } });
});

it('a shelved case is resumed by the engine on the review date, which is nobody’s fault', () => {
  const resumed = aTask(ask(), approve()).until('09-29 17:30');
  expect(resumed.state.stage).toBe('given');
  expect(resumed.state.faults).toEqual([]);
  expect(resumed.events.find(({ type }) => type === 'CaseResumed')).toMatchObject({
    effectiveAt: '2026-09-29T17:30:00.000+08:00',
    actor: { post: 'engine' },
  });
});

it('a case resumed on the review date needs no answer any more to what was asked meanwhile', () => {
  const story = aTask(ask(), approve(), ask('2026-10-20', { at: '09-29 17:00' })).until('09-30 09:00');
  expect(story.state.obligations['decide:case:2']?.status).toBe('cancelled');
  expect(story.state).toMatchObject({ stage: 'given', faults: [] });
});
