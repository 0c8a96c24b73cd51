import {
  act,
  EMERGENCY,
  rejectionOf,
  sheet,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { DRAFTERS, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

const REASON = { reason: '已自行处置' };

describe('Withdrawing a draft', () => {
  it('ends the case before anybody is called; who was to approve is told', () => {
    const withdrawn = PAIR_AT.pending().and(act('09-17 08:48', 'wj.streetOfficer', 'withdrawDraft', REASON));
    expect(withdrawn.events.slice(-2).map(({ type }) => type)).toEqual([
      'ObligationCancelled',
      'DraftWithdrawn',
    ]);
    expect(withdrawn.state).toMatchObject({ over: true, stage: 'cancelled', outcome: 'withdrawn' });
    const heard = withdrawn.reactions.flatMap(([type, each]) =>
      type === 'DraftWithdrawn' && each.does === 'notify' ? [`${each.unit} ${each.posts.join('+')}`] : [],
    );
    expect(heard).toEqual(['wj streetDeputy+streetHead']);
  });

  it('that was never sent for approval tells nobody', () => {
    const withdrawn = PAIR_AT.drafted().and(act('09-17 08:48', 'wj.streetOfficer', 'withdrawDraft', REASON));
    expect(withdrawn.reactions.filter(([type]) => type === 'DraftWithdrawn')).toEqual([]);
  });

  it('is possible as long as nobody has approved it, also once the time to approve has passed', () => {
    expect(rejectionOf(PAIR_AT.pending(), '09-20 09:00', 'wj.streetOfficer', 'withdrawDraft', REASON)).toBe(
      'accepted',
    );
    expect(rejectionOf(PAIR_AT.approved(), '09-17 09:00', 'wj.streetOfficer', 'withdrawDraft', REASON)).toBe(
      'CASE.STAGE_FORBIDS',
    );
  });

  it('of what the engine drafted because a danger has begun is rejected', () => {
    const begun = story(act('09-17 09:00', 'engine', 'draft', { ...sheet(EMERGENCY), callingUnit: 'wj' }));
    expect(rejectionOf(begun, '09-17 09:01', 'wj.streetOfficer', 'withdrawDraft', REASON)).toBe(
      'ACTOR.POST_FORBIDS',
    );
  });

  it('is offered to whoever may draft', () => {
    expect(offered(PAIR_AT.pending(), 'withdrawDraft')).toEqual(DRAFTERS);
    expect(offered(PAIR_AT.drafted(), 'withdrawDraft')).toEqual(DRAFTERS);
  });
});
