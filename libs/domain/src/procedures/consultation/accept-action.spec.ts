import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  accepted,
  consult,
  drafted,
  FIRST,
  HELD,
  issued,
  reported,
  tracking,
} from '../../../test/procedures/consultation/consultation.fixture.js';

describe('Accepting an action', () => {
  it('is done once', () => {
    const done = tracking().and(reported('hj', 'deptOfficer', 'action-1'));
    done.when(accepted('action-1')).then(['ActionAccepted']);
    done.and(accepted('action-1')).when(accepted('action-1')).then('CASE.FIELD_INVALID');
  });

  it('is for others than its owner: chair, convenor’s or centre’s deputy', () => {
    expectVerdicts(tracking().and(reported('hj', 'deptOfficer', 'action-1')), accepted('action-1'), {
      accepted: ['zf.deptDeputy', 'zf.deptHead', 'zhzx.centreDeputy'],
      'ACTOR.POST_FORBIDS': ['zf.deptOfficer', 'hj.deptHead'],
      'CASE.NOT_A_PARTY': ['ga.deptHead'],
    });
    const ofConvenor = consult(...HELD, drafted({ resolutions: [{ ...FIRST, owner: 'zf' }] }), issued)
      .until('09-22 08:30')
      .and(reported('zf', 'deptOfficer', 'action-1'));
    expectVerdicts(ofConvenor, accepted('action-1'), {
      accepted: ['zhzx.centreDeputy'],
      'CASE.SELF_VERIFICATION': ['zf.deptDeputy'],
    });
  });
});
