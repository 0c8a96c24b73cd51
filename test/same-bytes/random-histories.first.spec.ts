import { onRecord } from './digests.js';
import { HISTORIES, tellHistories } from './random-histories.js';

it('the first half of 2,000 random lives of the district gives the events, offers, facts and reactions on record', () => {
  const digests = tellHistories(0, HISTORIES / 2);
  expect(digests).toEqual(onRecord('random-histories.first', digests));
});
