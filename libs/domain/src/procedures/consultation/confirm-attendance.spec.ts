import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  confirms,
  consult,
  CONVENED,
  INVITED,
} from '../../../test/procedures/consultation/consultation.fixture.js';

describe('Confirming attendance', () => {
  it('names a person of the unit', () => {
    const open = consult(...CONVENED);
    open.when(confirms('hj', 'deptOfficer')).then([
      ['AttendanceConfirmed', { unit: 'hj', person: 'p-hj-deptOfficer-1' }],
      ['ObligationMet', { id: 'reply:hj:1', late: false }],
    ]);
    open
      .when(act('09-17 11:00', 'hj.deptOfficer', 'confirmAttendance', { person: 'p-yq-streetHead-1' }))
      .then('CASE.FIELD_INVALID');
  });

  it('is for the invited', () => {
    expectVerdicts(consult(...CONVENED), confirms('hj', 'deptOfficer'), INVITED);
  });
});
