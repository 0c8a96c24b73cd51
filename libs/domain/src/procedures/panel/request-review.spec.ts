import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  by,
  clocks,
  reviewAt,
  story,
  TO_GAP,
  TO_REVIEW,
  TO_SERVED,
  told,
} from '../../../test/procedures/panel/panel.fixture.js';

describe('Asking for a review', () => {
  it('is done once, by the head of a party, while the determination is carried out', () => {
    const asked = story(...TO_REVIEW);
    expect(clocks(asked)).toMatchObject({
      'zf review': '10-12 17:30 met',
      'yq review': '10-12 17:30 cancelled',
      'qld dutyRuling': '10-16 17:30 running',
    });
    expect(told(asked)).toContain('qld leader');
    asked.when({ ...reviewAt, by: by.streetHead }).then('PANEL.REVIEW_ONCE');
  });

  it('comes late once the time is over, where the case waits for the list', () => {
    story(...TO_GAP)
      .until('10-12 17:30')
      .when({ ...reviewAt, at: '10-13 09:00' })
      .then('PANEL.REVIEW_LATE');
  });

  it('is for heads of the parties', () => {
    expectVerdicts(story(...TO_SERVED), reviewAt, {
      accepted: ['zf.deptHead', 'yq.streetHead'],
      'ACTOR.POST_FORBIDS': ['zf.deptDeputy', 'bb.deptHead'],
    });
  });
});
