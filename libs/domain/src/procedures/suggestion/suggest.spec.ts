import {
  clocks,
  outcomeFor,
  sent,
  sentWith,
  story,
  storyIn,
  told,
  withoutLiaisonsOf,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';

describe('Suggesting', () => {
  it('takes the matter from its first ground, and owes an answer', () => {
    const first = story(sent);
    expect(first.state).toMatchObject({
      ...{ stage: 'sent', sender: 'wj', addressee: 'zf', leadUnit: 'zf', matterId: 'the-matter' },
      title: '对综合行政执法局的工作建议（工作方式）',
      parties: [
        { unit: 'wj', role: 'caller', live: true },
        { unit: 'zf', role: 'lead', live: true },
      ],
    });
    expect(clocks(first)).toEqual({
      'receive 1': '09-18 17:30 running',
      'redirect 1': '09-28 17:30 running',
      'reply 1': '10-08 17:30 running',
    });
    expect(told(first)).toEqual(['asked zf liaisonA,liaisonB,platformOperator', 'asked zf deptDeputy']);
  });

  it.each([
    ['SUGGEST.NEEDS_GROUNDS', { grounds: [] }],
    ['LIST.ITEM_UNKNOWN', { itemCodes: ['JP-99'] }],
    ['CASE.FIELD_INVALID', { to: 'wj' }],
    ['CASE.FIELD_INVALID', { to: 'nobody' }],
  ])('is rejected with %s', (code, wrong) => {
    story().when(sentWith(wrong)).then(code);
  });

  it('rests on a case that exists', () => {
    story()
      .when({ ...sent, about: undefined })
      .then('CASE.FIELD_INVALID');
  });

  it('is rejected while nobody is on the addressee’s liaison slots for the item', () => {
    storyIn(withoutLiaisonsOf('zf')).when(sent).then('CASE.LIAISON_VACANT');
  });

  it('is done by deputies and heads of streets, departments and the centre', () => {
    const other = sentWith({ to: 'ga' });
    expect([
      outcomeFor('wj', 'streetDeputy', other),
      outcomeFor('wj', 'streetHead', other),
      outcomeFor('zf', 'deptDeputy', other),
      outcomeFor('zhzx', 'centreDeputy', other),
      outcomeFor('wj', 'streetOfficer', other),
      outcomeFor('wj', 'liaisonA', other),
      outcomeFor('wj-1', 'communityHead', other),
      outcomeFor('wj-zf', 'bodyHead', other),
      outcomeFor('zhzx', 'intakeClerk', other),
    ]).toEqual([
      ...['accepted', 'accepted', 'accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS'],
      ...['ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS'],
    ]);
  });
});
