import { reactionsOf } from './reactions.js';
import { loadCase } from './load-case.js';
import { remindOfCalendar } from './remind-of-calendar.js';
import { openTestCasework, type TestCasework } from '../test/casework.fixture.js';

let test: TestCasework;
beforeAll(async () => {
  test = await openTestCasework();
}, 30_000);
afterAll(() => test.close());

it('whoever administers the rules is reminded every working day from 1 December, once a day', async () => {
  const told = async () =>
    (await reactionsOf(test.casework, 'calendarReminder:2027')).map(({ reaction }) => reaction);
  for (const time of [
    '11-30 10:00',
    '12-01 09:00',
    '12-01 09:10',
    '12-02 09:00',
    '12-05 09:00',
    '12-07 09:00',
  ]) {
    test.at(time);
    for (const casework of [test.casework, test.beside()]) await remindOfCalendar(casework);
  }
  expect(await told()).toHaveLength(3);
  expect((await told())[0]).toMatchObject({ does: 'notify', posts: ['rulesAdministrator'] });
  const page = await loadCase(test.casework, 'calendarReminder:2027');
  expect(page?.state).toMatchObject({ reminded: ['2026-12-01', '2026-12-02', '2026-12-07'] });
});
