import {
  accepted,
  asked,
  clocks,
  NOT_ADOPTED,
  outcomeFor,
  received,
  replied,
  sent,
  sentWith,
  SOON,
  story,
  told,
  TRACKING,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';

describe('Accepting a reply', () => {
  it.each(['notAdopted', 'keptForReference'])('that says %s closes with that verdict', (verdict) => {
    const { state } = story(sent, received, replied({ verdict, reason: '理由' }), accepted);
    expect(state).toMatchObject({ over: true, outcome: verdict, published: false });
  });

  it('starts every step of the plan by its own date', () => {
    expect(clocks(story(...TRACKING))).toMatchObject({
      'implementation 1': '10-20 17:30 running',
      'implementation 2': '11-10 17:30 running',
    });
  });

  it('after the date of a step makes it the next working day', () => {
    const late = story(sent, received, replied(SOON), { ...accepted, at: '09-24 10:00' });
    expect(clocks(late)).toMatchObject({ 'implementation 1': '09-28 17:30 running' });
  });

  it('is the sender’s deputy’s or head’s', () => {
    expect([
      outcomeFor('wj', 'streetDeputy', accepted, sent, received, replied(NOT_ADOPTED)),
      outcomeFor('wj', 'streetHead', accepted, sent, received, replied(NOT_ADOPTED)),
      outcomeFor('wj', 'streetOfficer', accepted, sent, received, replied(NOT_ADOPTED)),
      outcomeFor('zf', 'deptDeputy', accepted, sent, received, replied(NOT_ADOPTED)),
      outcomeFor('ga', 'deptDeputy', accepted, sent, received, replied(NOT_ADOPTED)),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY']);
  });
});

describe('What an adoption sets off', () => {
  const adopted = (more: object) => story(sentWith(more), received, replied(), accepted);

  it('a rule about an item: a change of the list', () => {
    expect(asked(adopted({ subject: 'rule' }))).toMatchObject([
      { kind: 'listChange', command: { name: 'propose', payload: { change: 'alter', item: 'JP-01' } } },
    ]);
    expect(asked(adopted({ subject: 'rule', itemCodes: undefined }))).toEqual([]);
    expect(asked(story(sentWith({ subject: 'rule' }), received, replied(NOT_ADOPTED), accepted))).toEqual([]);
  });

  it('staffing: a note for whoever keeps the ledger', () => {
    expect(told(adopted({ subject: 'staffing' }))).toContain('staffing bb staffingOfficer');
  });
});
