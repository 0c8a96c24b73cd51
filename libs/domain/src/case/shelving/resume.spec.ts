import { aTask, RESULT } from '../../../test/case/task.fixture.js';
import { approve, ask } from '../../../test/case/shelving/shelving.fixture.js';

it('a shelved case is resumed by the centre’s deputy with what was left of every limit', () => {
  const resumed = aTask(ask(), approve()).and({ ...approve({ at: '09-21 09:00', does: 'resume' }) });
  expect(resumed.state.stage).toBe('given');
  expect(resumed.state.obligations[RESULT]?.dueAt).toBe('2026-09-29T17:30:00.000+08:00');
  expect(resumed.state.obligations['answer:zf:1']?.dueAt).toBe('2026-09-21T10:10:00.000+08:00');
});
