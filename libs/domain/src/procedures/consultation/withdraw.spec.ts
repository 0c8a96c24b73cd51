import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  consult,
  CONVENED,
  CONVENOR_ALONE,
  proposed,
} from '../../../test/procedures/consultation/consultation.fixture.js';

const withdraws = act('09-17 09:30', 'zf.deptOfficer', 'withdraw', { reason: '已解决' });

describe('Withdrawing a proposal', () => {
  it('is possible until it is convened', () => {
    expect(consult(proposed(), withdraws).state.outcome).toBe('withdrawn');
    consult(...CONVENED)
      .when({ ...withdraws, at: '09-17 11:00' })
      .then('CASE.STAGE_FORBIDS');
  });

  it('is the convenor’s', () => {
    expectVerdicts(consult(proposed()), withdraws, CONVENOR_ALONE);
  });
});
