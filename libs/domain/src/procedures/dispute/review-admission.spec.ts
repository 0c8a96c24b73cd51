import { told } from '../../../test/case/extension/extension.fixture.js';
import { sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  clocks,
  opens,
  appliedAt,
  asksReview,
  refusesAdmission,
  reviews,
  SOURCE,
  story,
  TO_REVIEW,
} from '../../../test/procedures/dispute/dispute.fixture.js';

describe('Reviewing a refused admission', () => {
  it('admits it: the coordinator has it, and may not refuse it again', () => {
    const admitted = story(...TO_REVIEW, reviews('09-18 10:00', true));
    expect(admitted.state).toMatchObject({ stage: 'admitted', admitted: true });
    expect(clocks(admitted)).toMatchObject({
      'zfb reviewAdmission': '09-20 17:30 met',
      'bb forward': '09-21 17:30 running',
    });
    expect(told(admitted, 'AdmissionReviewed')).toEqual(
      ['zf', 'yq', 'bb'].map((unit) => `${unit} 复核决定：争议应予受理`),
    );
    admitted.when(refusesAdmission('09-18 11:00')).then('CASE.STAGE_FORBIDS');
  });

  it('forwards it at once where somebody waits', () => {
    const waiting = story(
      opens({}, { ...SOURCE, peopleWait: true }),
      { ...appliedAt, at: '09-15 10:00' },
      refusesAdmission('09-15 10:30'),
      asksReview('09-15 11:00'),
    );
    expect(waiting.and(reviews('09-15 14:00', true)).state.stage).toBe('forwarded');
    expect(waiting.until('09-17 17:30').state.stage).toBe('forwarded');
  });

  it('lets the refusal stand, which is final: what was contested runs on', () => {
    const over = story(...TO_REVIEW, reviews('09-18 10:00', false));
    expect(over.state).toMatchObject({ over: true, outcome: 'notAdmitted' });
    expect(sentWords(over)).toContain('the-whistle resumeAfterDispute');
    expect(told(over, 'AdmissionReviewed')).toContain('zf 复核决定：维持不予受理');
  });

  it('not done in two days counts as admitted, and is the district office’s fault', () => {
    const { state } = story(...TO_REVIEW).until('09-20 17:30');
    expect(state).toMatchObject({
      stage: 'admitted',
      faults: [{ unit: 'zfb', kind: 'dispute.reviewAdmission.elapsed' }],
    });
  });

  it('is for who acts for the district office', () => {
    expectVerdicts(story(...TO_REVIEW), reviews('09-18 10:00', true), {
      accepted: ['zfb.districtSecretary', 'zfb.deptHead'],
      'ACTOR.POST_FORBIDS': ['zfb.liaisonA', 'bb.deptHead', 'zf.deptHead'],
    });
  });
});
