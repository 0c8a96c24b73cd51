import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  asksSupplement,
  by,
  clocks,
  COORDINATOR_ALONE,
  FILE,
  story,
  TO_APPLIED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

describe('Asking for a supplement', () => {
  it('stops the time to admit, and is done once', () => {
    const supplementing = story(...TO_APPLIED, asksSupplement('09-17 09:00'));
    expect(clocks(supplementing)).toMatchObject({
      'bb admit': '09-22 17:30 cancelled',
      'zf supplement': '09-21 17:30 running',
    });
    supplementing
      .and(act('09-18 09:00', by.unwillingOfficer, 'supplement', { files: [FILE] }))
      .when(asksSupplement('09-18 10:00'))
      .then('DISPUTE.SUPPLEMENT_ONCE');
  });

  it('is the coordinator’s, not its liaison’s', () => {
    expectVerdicts(story(...TO_APPLIED), asksSupplement('09-17 10:00'), COORDINATOR_ALONE);
  });
});
