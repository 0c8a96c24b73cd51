import {
  ADOPTED,
  clocks,
  NOT_ADOPTED,
  outcomeFor,
  received,
  replied,
  sent,
  story,
  told,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';

describe('Replying to a suggestion', () => {
  it.each([
    ['SUGGEST.VERDICT_NEEDS_REASON', { verdict: 'notAdopted' }],
    ['SUGGEST.ADOPTION_NEEDS_PLAN', { verdict: 'adopted', reason: '可行' }],
    ['SUGGEST.ADOPTION_NEEDS_PLAN', { verdict: 'partlyAdopted', reason: '可行', plan: [] }],
    ['CASE.FIELD_INVALID', { ...ADOPTED, verdict: 'keptForReference' }],
    [
      'CLOCK.AGREED_DATE_OUT_OF_RANGE',
      { ...ADOPTED, plan: [{ action: '立即办理', agreedDate: '2026-09-21' }] },
    ],
    ['CLOCK.AGREED_DATE_OUT_OF_RANGE', { ...ADOPTED, plan: [{ action: '远期', agreedDate: '2027-06-01' }] }],
  ])('is rejected with %s', (code, payload) => {
    story(sent, received).when(replied(payload)).then(code);
  });

  it('meets what was owed, and asks the sender', () => {
    const answered = story(sent, received, replied());
    expect(clocks(answered)).toMatchObject({
      'reply 1': '10-08 17:30 met',
      'redirect 1': '09-28 17:30 cancelled',
      'assessReply 1': '09-29 17:30 running',
    });
    expect(told(answered).at(-1)).toBe('asked wj ');
  });

  it('comes after the receipt', () => {
    expect(outcomeFor('zf', 'deptDeputy', { ...replied(NOT_ADOPTED), at: '09-17 11:00' }, sent)).toBe(
      'CASE.STAGE_FORBIDS',
    );
  });

  it('is the addressee’s deputy’s or head’s', () => {
    expect([
      outcomeFor('zf', 'deptDeputy', replied(NOT_ADOPTED), sent, received),
      outcomeFor('zf', 'deptHead', replied(NOT_ADOPTED), sent, received),
      outcomeFor('zf', 'deptOfficer', replied(NOT_ADOPTED), sent, received),
      outcomeFor('wj', 'streetDeputy', replied(NOT_ADOPTED), sent, received),
      outcomeFor('sj', 'deptDeputy', replied(NOT_ADOPTED), sent, received),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY']);
  });
});
