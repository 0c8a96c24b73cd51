import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  accepted,
  act,
  collab,
  requested,
  REQUESTER,
  signedIn,
  TO_RESULT,
  TO_SIGNED_IN,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

const withdraws = act('09-17 16:00', 'yq.streetOfficer', 'withdraw', { reason: '已自行解决' });

describe('Withdrawing a request', () => {
  it('is possible until there is a result', () => {
    collab(...TO_SIGNED_IN)
      .when(withdraws)
      .then(['ObligationCancelled', 'CollaborationWithdrawn']);
    expect(collab(requested(), signedIn, accepted, withdraws).state.outcome).toBe('withdrawn');
    collab(...TO_RESULT)
      .when({ ...withdraws, at: '09-21 11:00' })
      .then('CASE.STAGE_FORBIDS');
  });

  it('is the requester’s', () => {
    expectVerdicts(collab(requested()), { ...withdraws, at: '09-17 10:00' }, REQUESTER);
  });
});
