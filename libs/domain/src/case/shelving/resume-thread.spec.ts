import { aTask, by, RESULT } from '../../../test/case/task.fixture.js';
import { approvePart, askPart } from '../../../test/case/shelving/thread-shelving.fixture.js';

it('a part is resumed by the centre’s deputy with what was left of its limits', () => {
  const shelved = aTask(askPart(), approvePart());
  const resume = approvePart({ at: '09-21 09:00', does: 'resumeThread' });
  const resumed = shelved.and(resume);
  expect(resumed.state.obligations[RESULT]?.dueAt).toBe('2026-09-29T17:30:00.000+08:00');
  expect(resumed.state.obligations['reviewThread:case:1']?.status).toBe('met');
  resumed.when({ ...resume, at: '09-21 09:10' }).then('CASE.STAGE_FORBIDS');
  shelved.when({ ...resume, by: by.leadDeputy }).then('ACTOR.POST_FORBIDS');
});
