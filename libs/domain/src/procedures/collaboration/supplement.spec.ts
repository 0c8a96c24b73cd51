import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  asksSupplement,
  clocks,
  collab,
  REQUESTER,
  supplemented,
  TO_SIGNED_IN,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

describe('Supplementing a request', () => {
  it('gives the answer its full time again', () => {
    expect(clocks(collab(...TO_SIGNED_IN, asksSupplement(), supplemented))).toMatchObject({
      'supplement yq': '09-21 17:30 met',
      'decide hj': '09-20 17:30 running',
    });
  });

  it('is the requester’s', () => {
    expectVerdicts(collab(...TO_SIGNED_IN, asksSupplement()), supplemented, REQUESTER);
  });
});
