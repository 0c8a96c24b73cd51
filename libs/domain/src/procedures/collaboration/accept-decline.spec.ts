import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  collab,
  REQUESTERS_DEPUTIES,
  TO_DECLINED,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

const accepts = act('09-18 09:00', 'yq.streetDeputy', 'acceptDecline');

describe('Accepting a decline', () => {
  it('ends the request', () => {
    collab(...TO_DECLINED)
      .when(accepts)
      .then([
        ['ObligationMet', { late: false }],
        ['DeclineAccepted', { bySilence: false }],
        ['CollaborationClosed', { outcome: 'declinedAccepted' }],
      ]);
  });

  it('is for deputy and head of the requester', () => {
    expectVerdicts(collab(...TO_DECLINED), accepts, REQUESTERS_DEPUTIES);
  });
});
