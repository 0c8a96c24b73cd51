import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import { clocks, reported, tracking } from '../../../test/procedures/consultation/consultation.fixture.js';

describe('Reporting an action', () => {
  it('meets what its owner owes', () => {
    const done = tracking().and(reported('hj', 'deptOfficer', 'action-1'));
    expect(clocks(done)['action hj']).toBe('10-15 17:30 met');
  });

  it('is of an action there is', () => {
    tracking()
      .when(reported('hj', 'deptOfficer', 'action-9'))
      .then('CASE.FIELD_INVALID');
  });

  it('is for any post of its owner', () => {
    expectVerdicts(tracking(), reported('hj', 'deptOfficer', 'action-1'), {
      accepted: ['hj.liaisonA'],
      'ACTOR.POST_FORBIDS': ['yq.streetHead', 'zf.deptHead'],
      'CASE.NOT_A_PARTY': ['ga.deptHead'],
    });
  });
});
