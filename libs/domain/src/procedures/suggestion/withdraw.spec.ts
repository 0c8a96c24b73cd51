import {
  outcomeFor,
  received,
  redirected,
  sent,
  story,
  withdrawn,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';

describe('Withdrawing a suggestion', () => {
  it.each([
    ['sent', [sent]],
    ['received', [sent, received]],
    ['misdirected', [sent, redirected]],
  ])('is possible while it is %s', (stage, acts) => {
    const before = story(...acts);
    expect(before.state.stage).toBe(stage);
    const { state } = before.and(withdrawn);
    expect(state).toMatchObject({ stage: 'closed', over: true, outcome: 'withdrawn' });
  });

  it('is the sender’s deputy’s or head’s', () => {
    expect([
      outcomeFor('wj', 'streetDeputy', withdrawn, sent),
      outcomeFor('wj', 'streetHead', withdrawn, sent),
      outcomeFor('wj', 'streetOfficer', withdrawn, sent),
      outcomeFor('zf', 'deptDeputy', withdrawn, sent),
      outcomeFor('ga', 'deptDeputy', withdrawn, sent),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY']);
  });
});
