import { aTask } from '../../../test/case/task.fixture.js';
import { approve, ask } from '../../../test/case/shelving/shelving.fixture.js';

it('shelving denied may be asked again', () => {
  const denied = aTask(ask(), approve({ does: 'denyShelving' }));
  denied.when(ask('2026-09-29', { at: '09-17 10:10' })).then(['ShelvingRequested', 'ObligationStarted']);
});
