import {
  act,
  by,
  CARRIED_OUT,
  closed,
  outcomeFor,
  reported,
  story,
  TRACKING,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';

describe('Closing a suggestion', () => {
  it('that was carried out keeps the score', () => {
    const over = story(...CARRIED_OUT, { ...closed, with: { score: 4 } });
    expect(over.state).toMatchObject({ over: true, outcome: 'implemented', score: 4, published: true });
  });

  it('is rejected while a step is open', () => {
    story(...TRACKING, reported(2, '10-16 10:00'))
      .when({ ...closed, at: '10-16 11:00' })
      .then('SUGGEST.IMPLEMENTATION_OPEN');
  });

  it('is possible once every open step has passed: adopted, not carried out', () => {
    const late = story(...TRACKING).until('11-10 17:30');
    expect(late.and(act('11-11 09:00', by.deputy, 'close')).state.outcome).toBe('adopted');
    const reportedLate = late.and(reported(1, '11-11 09:00'), reported(2, '11-11 09:10'));
    expect(reportedLate.and(act('11-11 09:20', by.deputy, 'close')).state.outcome).toBe('implemented');
  });

  it('is the sender’s deputy’s or head’s', () => {
    expect([
      outcomeFor('wj', 'streetDeputy', closed, ...CARRIED_OUT),
      outcomeFor('wj', 'streetHead', closed, ...CARRIED_OUT),
      outcomeFor('wj', 'streetOfficer', closed, ...CARRIED_OUT),
      outcomeFor('zf', 'deptDeputy', closed, ...CARRIED_OUT),
      outcomeFor('ga', 'deptDeputy', closed, ...CARRIED_OUT),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY']);
  });
});
