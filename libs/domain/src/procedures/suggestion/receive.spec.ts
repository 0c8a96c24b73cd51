import { outcomeFor, received, sent, story } from '../../../test/procedures/suggestion/suggestion.fixture.js';

describe('Receiving a suggestion', () => {
  it('meets what was owed', () => {
    story(sent)
      .when(received)
      .then([
        ['SuggestionReceived', { deemed: false }],
        ['ObligationMet', { id: 'receive:case:1', late: false }],
      ]);
  });

  it('is a liaison’s, or the deputy’s or head’s, of the addressee', () => {
    expect([
      outcomeFor('zf', 'liaisonA', received, sent),
      outcomeFor('zf', 'platformOperator', received, sent),
      outcomeFor('zf', 'deptHead', received, sent),
      outcomeFor('zf', 'deptOfficer', received, sent),
      outcomeFor('wj', 'liaisonA', received, sent),
      outcomeFor('sj', 'liaisonA', received, sent),
      outcomeFor('zf', 'liaisonB', { ...received, at: '09-17 11:00' }, sent, received),
    ]).toEqual([
      ...['accepted', 'accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'],
      'CASE.STAGE_FORBIDS',
    ]);
  });
});
