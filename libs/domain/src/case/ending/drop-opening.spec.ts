import { aTask, by } from '../../../test/case/task.fixture.js';

it('what lost its ground before it was opened is recorded as not opened, also when the case is over', () => {
  const drop = {
    ...{ by: by.engine, does: 'dropOpening' },
    with: { opening: 'order:result:zf:1', what: '白色督办单', because: '不再计时' },
  };
  aTask()
    .when({ ...drop, at: '09-17 10:00' })
    .then([['OpeningDropped', { what: '白色督办单', because: '不再计时' }]]);
  aTask({ at: '09-17 10:00', by: by.street, does: 'close' })
    .when({ ...drop, at: '09-17 11:00' })
    .then(['OpeningDropped']);
  aTask()
    .when({ ...drop, at: '09-17 10:00', by: by.street })
    .then('CASE.ENGINE_ONLY');
});
