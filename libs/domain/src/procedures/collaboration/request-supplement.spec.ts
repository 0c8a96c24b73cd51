import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  asksSupplement,
  clocks,
  collab,
  REQUESTED_UNIT,
  supplemented,
  TO_SIGNED_IN,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

describe('Asking for a supplement', () => {
  it('is possible once', () => {
    const asked = collab(...TO_SIGNED_IN, asksSupplement());
    expect([asked.state.stage, clocks(asked)['supplement yq']]).toEqual([
      'supplementing',
      '09-21 17:30 running',
    ]);
    asked.and(supplemented).when(asksSupplement('09-18 10:00')).then('COLLAB.SUPPLEMENT_ONCE');
  });

  it('is for any post of the requested unit', () => {
    expectVerdicts(collab(...TO_SIGNED_IN), asksSupplement(), REQUESTED_UNIT);
  });
});
