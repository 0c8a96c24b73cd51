import { aTask, by, RESULT } from '../../../test/case/task.fixture.js';
import { approvePart, askPart } from '../../../test/case/shelving/thread-shelving.fixture.js';

it('shelving of one part denied, leaves everything running and may be asked again', () => {
  const denied = aTask(askPart(), approvePart({ does: 'denyThreadShelving' }));
  expect(denied.state.obligations[RESULT]?.status).toBe('running');
  denied
    .when(askPart('2026-09-29', { at: '09-17 10:10' }))
    .then(['ThreadShelvingRequested', 'ObligationStarted']);
});

it('who did not ask is answered nothing', () => {
  aTask(askPart())
    .when(approvePart({ does: 'denyThreadShelving', with: { unit: 'sj', reason: '无' } }))
    .then('CASE.STAGE_FORBIDS');
  aTask(askPart())
    .when(approvePart({ does: 'denyThreadShelving', by: by.shiftLeader }))
    .then('ACTOR.POST_FORBIDS');
});
