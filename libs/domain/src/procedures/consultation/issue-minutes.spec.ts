import { testDistrict } from '@tiaokuai/testing';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  CHAIR_ALONE,
  clocks,
  consult,
  drafted,
  DRAFTED,
  HELD,
  issued,
  MINUTES,
} from '../../../test/procedures/consultation/consultation.fixture.js';

const open = consult(...HELD);

describe('Issuing the minutes', () => {
  it('follows as many drafts as needed', () => {
    const story = open.and(drafted(), drafted({ ...MINUTES, dissent: '街道保留意见' }), issued);
    expect(story.state).toMatchObject({ stage: 'minutesIssued', minutes: { dissent: '街道保留意见' } });
    expect(clocks(story)).toMatchObject({
      'minutes zf': '09-21 17:30 met',
      'objection zf': '09-21 17:30 running',
    });
  });

  it('is rejected once the gate forbids what they resolve', () => {
    const narrower = testDistrict({ items: [] });
    open.and(drafted()).in(narrower).when(issued).then('GATE.UNLISTED');
  });

  it('is the chair’s alone, the centre’s deputy’s once overdue', () => {
    expectVerdicts(consult(...DRAFTED), issued, CHAIR_ALONE);
    expectVerdicts(
      consult(...DRAFTED),
      { ...issued, at: '09-22 09:00' },
      {
        accepted: ['zf.deptDeputy', 'zhzx.centreDeputy'],
        'ACTOR.POST_FORBIDS': ['zf.deptHead'],
        'CASE.NOT_A_PARTY': ['ga.deptHead'],
      },
    );
  });
});
