import { told } from '../../../test/case/extension/extension.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  asksReview,
  clocks,
  story,
  TO_REFUSED,
  TO_REVIEW,
} from '../../../test/procedures/dispute/dispute.fixture.js';

describe('Asking for a review of a refused admission', () => {
  it('gives the district office two days, and tells it', () => {
    const asked = story(...TO_REVIEW);
    expect(asked.state.stage).toBe('admissionReview');
    expect(clocks(asked)).toMatchObject({
      'zf askReview': '09-20 17:30 met',
      'zfb reviewAdmission': '09-20 17:30 running',
    });
    expect(told(asked, 'AdmissionReviewRequested')).toEqual(['zfb 不予受理的争议待复核']);
  });

  it('is for the applicant’s deputy or head', () => {
    expectVerdicts(story(...TO_REFUSED), asksReview('09-17 10:00'), {
      accepted: ['zf.deptDeputy', 'zf.deptHead'],
      'ACTOR.POST_FORBIDS': ['zf.deptOfficer', 'yq.streetDeputy', 'bb.deptHead'],
      'CASE.NOT_A_PARTY': ['zfb.districtSecretary'],
    });
  });
});
