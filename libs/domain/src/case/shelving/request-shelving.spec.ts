import { given } from '@tiaokuai/testing';
import { aTask, by, district, gave, task } from '../../../test/case/task.fixture.js';
import { approve, ask } from '../../../test/case/shelving/shelving.fixture.js';

describe('asking for shelving', () => {
  it('gives the centre’s deputy a working day, and stops nothing', () => {
    aTask()
      .when(ask())
      .then([
        ['ShelvingRequested', { reviewDate: '2026-09-29' }],
        ['ObligationStarted', { key: 'shelving.decide', ownerPosts: ['centreDeputy'] }],
      ]);
  });

  it('for more than thirty days is the head’s to decide', () => {
    const long = aTask(ask('2026-10-18'));
    expect(long.state.obligations['decide:case:1']?.ownerPosts).toEqual(['centreHead']);
    long.when(approve()).then('ACTOR.POST_FORBIDS');
    expect(long.when(approve({ by: by.centreHead })).state.stage).toBe('shelved');
  });

  it('names a date that lies ahead', () => {
    const outcome = aTask().when(ask('2026-09-17'));
    outcome.then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
    expect(outcome.rejection?.field).toBe('reviewDate');
  });

  it('is not for emergencies, whose clocks never stand still', () => {
    given(task, district, gave({ urgency: 'emergency' }))
      .when(ask())
      .then('CASE.STAGE_FORBIDS');
  });
});
