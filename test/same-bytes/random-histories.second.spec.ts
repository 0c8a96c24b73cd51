import { onRecord } from './digests.js';
import { HISTORIES, tellHistories } from './random-histories.js';

it('the second half of 2,000 random lives of the district gives the events, offers, facts and reactions on record', () => {
  const digests = tellHistories(HISTORIES / 2, HISTORIES);
  expect(digests).toEqual(onRecord('random-histories.second', digests));
});
