import { aTask, by, task } from '../../../test/case/task.fixture.js';

const NUMBER = { number: '望江街道办〔2026〕12号', unit: 'wj', year: 2026, n: 12 };
const assign = { by: by.engine, does: 'assignNumber', with: NUMBER };

describe('The number of a case', () => {
  it('is recorded once, also where the case is over meanwhile', () => {
    const open = aTask({ ...assign, at: '09-17 10:00' });
    expect(open.state.number).toBe(NUMBER.number);
    open.when({ ...assign, at: '09-17 10:01' }).then([]);
    open.when({ ...assign, at: '09-17 10:01', with: { ...NUMBER, n: 13 } }).then([]);
    aTask({ at: '09-17 10:00', by: by.street, does: 'close' })
      .when({ ...assign, at: '09-17 11:00' })
      .then([['NumberAssigned', NUMBER]]);
  });

  it('is told among its facts', () => {
    const facts = task.facts(aTask({ ...assign, at: '09-17 10:00' }).state);
    expect(facts).toContainEqual(expect.objectContaining({ key: 'number', value: NUMBER.number }));
  });

  it('is the engine’s to give', () => {
    aTask()
      .when({ ...assign, at: '09-17 10:00', by: by.street })
      .then('CASE.ENGINE_ONLY');
  });
});
