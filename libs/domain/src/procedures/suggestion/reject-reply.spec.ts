import {
  asked,
  clocks,
  NOT_ADOPTED,
  outcomeFor,
  received,
  rejected,
  replied,
  sent,
  story,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';

describe('Rejecting a reply', () => {
  it('asks for another one, once; after that for a consultation', () => {
    const again = story(sent, received, replied(NOT_ADOPTED), rejected);
    expect(again.state).toMatchObject({ stage: 'received', rejected: 1 });
    expect(clocks(again)).toMatchObject({ 'reply 2': '10-13 17:30 running' });
    const second = again.and(replied(NOT_ADOPTED, '09-23 10:00'));
    second.when({ ...rejected, at: '09-23 15:00' }).then('SUGGEST.REJECT_ONCE');
    const met = second.and({
      ...rejected,
      at: '09-23 15:00',
      with: { reason: '仍未说明依据', consultation: true },
    });
    expect(met.state).toMatchObject({ over: true, outcome: 'notAdopted', rejected: 2 });
    expect(asked(met)).toMatchObject([
      {
        kind: 'consultation',
        command: {
          name: 'propose',
          payload: {
            invitees: [
              { unit: 'wj', required: true },
              { unit: 'zf', required: true },
            ],
          },
        },
      },
    ]);
  });

  it('the first time is not taken to a consultation', () => {
    story(sent, received, replied(NOT_ADOPTED))
      .when({ ...rejected, with: { reason: '不同意', consultation: true } })
      .then('CASE.FIELD_INVALID');
  });

  it('is the sender’s deputy’s or head’s', () => {
    expect([
      outcomeFor('wj', 'streetDeputy', rejected, sent, received, replied(NOT_ADOPTED)),
      outcomeFor('wj', 'streetHead', rejected, sent, received, replied(NOT_ADOPTED)),
      outcomeFor('wj', 'streetOfficer', rejected, sent, received, replied(NOT_ADOPTED)),
      outcomeFor('zf', 'deptDeputy', rejected, sent, received, replied(NOT_ADOPTED)),
      outcomeFor('ga', 'deptDeputy', rejected, sent, received, replied(NOT_ADOPTED)),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY']);
  });
});
