import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  confirms,
  consult,
  CONVENED,
  INVITED,
} from '../../../test/procedures/consultation/consultation.fixture.js';

const declines = (more: object = {}) =>
  act('09-17 11:30', 'hj.deptOfficer', 'declineAttendance', { reason: '冲突', ...more });

describe('Declining attendance', () => {
  it('may take back what was confirmed, once, and names a person of the unit where it sends another', () => {
    const declined = consult(...CONVENED, confirms('hj', 'deptOfficer'), declines());
    expect(declined.state.invitees[0]).toMatchObject({ reply: 'declined' });
    declined.when(declines()).then('CASE.STAGE_FORBIDS');
    consult(...CONVENED)
      .when(declines({ substitute: 'p-x' }))
      .then('CASE.FIELD_INVALID');
  });

  it('is for the invited', () => {
    expectVerdicts(consult(...CONVENED), declines(), INVITED);
  });
});
