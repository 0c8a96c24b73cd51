import {
  clocks,
  outcomeFor,
  readdressed,
  received,
  redirected,
  sent,
  story,
  storyIn,
  withoutLiaisonsOf,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';

describe('Readdressing a suggestion', () => {
  it('starts everything anew for the other addressee', () => {
    const again = story(sent, received, redirected, readdressed);
    expect(again.state).toMatchObject({ stage: 'sent', addressee: 'sj', leadUnit: 'sj', received: 'no' });
    expect(again.state.parties).toEqual([
      { unit: 'wj', role: 'caller', live: true },
      { unit: 'zf', role: 'lead', live: false },
      { unit: 'sj', role: 'lead', live: true },
    ]);
    expect(clocks(again)).toMatchObject({
      'receive 2': '09-20 17:30 running',
      'reply 2': '10-09 17:30 running',
    });
  });

  it('may insist on the first addressee', () => {
    const insisted = story(sent, redirected, { ...readdressed, with: { to: 'zf' } });
    expect(insisted.state.parties).toHaveLength(2);
  });

  it('to nobody else than an office', () => {
    story(sent, redirected)
      .when({ ...readdressed, with: { to: 'wj' } })
      .then('CASE.FIELD_INVALID');
  });

  it('is rejected while nobody is on the new addressee’s liaison slots for the item', () => {
    const { rejection } = storyIn(withoutLiaisonsOf('sj'), sent, redirected).when(readdressed);
    expect(rejection).toMatchObject({ rejection: 'CASE.LIAISON_VACANT', field: 'to' });
  });

  it('is the sender’s deputy’s or head’s', () => {
    expect([
      outcomeFor('wj', 'streetDeputy', readdressed, sent, redirected),
      outcomeFor('wj', 'streetHead', readdressed, sent, redirected),
      outcomeFor('wj', 'streetOfficer', readdressed, sent, redirected),
      outcomeFor('zf', 'deptDeputy', readdressed, sent, redirected),
      outcomeFor('ga', 'deptDeputy', readdressed, sent, redirected),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY']);
  });
});
