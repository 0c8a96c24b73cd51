import {
  act,
  by,
  cleared,
  IN,
  LOOKED_BACK,
  outcomeFor,
  RED_IN,
  reviewed,
  story,
  told,
} from '../../../test/procedures/warning/warning.fixture.js';

describe('Reviewing a warning', () => {
  it('ends it with how it was cleared', () => {
    const lapsed = story(...IN)
      .until('06-26 17:30')
      .and(reviewed);
    expect(lapsed.state).toMatchObject({ stage: 'reviewed', over: true, outcome: 'lapsed' });
  });

  it('may enter a row in the risk register', () => {
    const riskRow = { legalBasis: '防洪法第8条', mediationMethod: '加固堤脚', prevention: '汛前备料' };
    const over = story(
      ...IN,
      cleared,
      act('06-29 10:00', by.deputy, 'review', { ...LOOKED_BACK, happened: false, riskRow }),
    );
    expect(over.state.outcome).toBe('cleared');
    expect(over.events.at(-1)).toMatchObject({
      payload: { riskRow: { ...riskRow, scene: '江水上涨', link: '堤防', cause: '上游泄洪' } },
    });
    expect(told(over).at(-1)).toBe('riskRow zhzx dispatcher');
  });

  it('is the issuer’s, a red one the supervisor’s; the centre’s deputy’s once late', () => {
    const review = act('06-24 10:00', by.deputy, 'review', LOOKED_BACK);
    const red = [...RED_IN, { ...cleared, by: by.head }];
    expect([
      outcomeFor('sl', 'deptDeputy', review, ...IN, cleared),
      outcomeFor('sl', 'deptOfficer', review, ...IN, cleared),
      outcomeFor('dc', 'supervisor', review, ...IN, cleared),
      outcomeFor('sl', 'deptHead', review, ...red),
      outcomeFor('dc', 'supervisor', review, ...red),
      outcomeFor('zhzx', 'centreDeputy', review, ...red),
      outcomeFor('zhzx', 'centreDeputy', { ...review, at: '07-01 09:00' }, ...red),
    ]).toEqual([
      ...['accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'ACTOR.POST_FORBIDS'],
      ...['accepted', 'CASE.NOT_A_PARTY', 'accepted'],
    ]);
  });
});
