import {
  act,
  by,
  order,
  orderOfBefore,
  outcomeFor,
  red,
  signed,
  whiteAt,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

describe('Signing an order', () => {
  it('is still possible after its limit, when it counts as signed already', () => {
    const passed = order(yellow).until('10-14 13:30');
    expect(passed.state.signed).toBe('deemed');
    passed.when(act('10-14 14:00', by.deputy, 'sign')).then([
      ['OrderSigned', { deemed: false }],
      ['ObligationMet', { late: true }],
    ]);
  });

  it('is done once', () => {
    order(yellow, act('10-14 10:30', by.deputy, 'sign'))
      .when(act('10-14 10:40', by.head, 'sign'))
      .then('CASE.STAGE_FORBIDS');
  });

  it('red needs the head', () => {
    const story = order(red);
    story.when(act('10-14 10:30', by.deputy, 'sign')).then('ORDER.RED_NEEDS_HEAD');
    story.when(act('10-14 10:30', by.head, 'sign')).then(['OrderSigned', 'ObligationMet']);
  });

  it('of white is any officer’s or liaison’s of the unit; of a white order of before a deputy was asked', () => {
    expect([
      outcomeFor('zf', 'deptOfficer', { ...signed, at: '10-15 09:00' }, whiteAt),
      outcomeFor('zf', 'liaisonA', { ...signed, at: '10-15 09:00' }, whiteAt),
      outcomeFor('zf', 'deptHead', { ...signed, at: '10-15 09:00' }, whiteAt),
      outcomeFor('dc', 'supervisor', { ...signed, at: '10-15 09:00' }, whiteAt),
    ]).toEqual(['accepted', 'accepted', 'accepted', 'ACTOR.POST_FORBIDS']);
    orderOfBefore(whiteAt)
      .when(act('10-15 09:00', by.officer, 'sign'))
      .then('ACTOR.POST_FORBIDS');
  });

  it('is the deputy’s or head’s of the unit, in red the head’s', () => {
    expect([
      outcomeFor('zf', 'deptDeputy', signed, yellow),
      outcomeFor('zf', 'deptHead', signed, yellow),
      outcomeFor('zf', 'deptOfficer', signed, yellow),
      outcomeFor('zf', 'liaisonA', signed, yellow),
      outcomeFor('dc', 'supervisor', signed, yellow),
      outcomeFor('sj', 'deptDeputy', signed, yellow),
      outcomeFor('zf', 'deptDeputy', signed, red),
      outcomeFor('zf', 'deptHead', signed, red),
    ]).toEqual([
      ...['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS'],
      ...['CASE.NOT_A_PARTY', 'ORDER.RED_NEEDS_HEAD', 'accepted'],
    ]);
  });
});
