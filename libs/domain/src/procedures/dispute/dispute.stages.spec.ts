import { act, by, REPORT, story, TO_EXECUTING } from '../../../test/procedures/dispute/dispute.fixture.js';
import { dispute } from './dispute.procedure.js';

it('every stage of a dispute is reached', () => {
  const reached = new Set<string>();
  const stories = [
    story(...TO_EXECUTING, act('09-28 10:00', by.unwilling, 'reportExecution', REPORT)).until('09-30 17:30'),
  ];
  for (const { events } of stories) {
    let { state } = story();
    for (const event of events) {
      state = dispute.evolve(state, event as never);
      reached.add(state.stage);
    }
  }
  expect([...reached]).toEqual([
    ...['selfNegotiation', 'applied', 'admitted', 'forwarded', 'defended', 'opinionIssued', 'referred'],
    ...['determined', 'executing', 'executed'],
  ]);
});
