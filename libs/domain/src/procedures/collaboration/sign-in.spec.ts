import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  clocks,
  collab,
  requested,
  REQUESTED_UNIT,
  signedIn,
  TO_SIGNED_IN,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

describe('Signing in', () => {
  it('meets its limit and starts the answer', () => {
    expect(clocks(collab(...TO_SIGNED_IN))).toEqual({
      'signIn hj': '09-17 11:00 met',
      'decide hj': '09-18 17:30 running',
    });
  });

  it('is for any post of the requested unit', () => {
    expectVerdicts(collab(requested()), signedIn, REQUESTED_UNIT);
  });
});
