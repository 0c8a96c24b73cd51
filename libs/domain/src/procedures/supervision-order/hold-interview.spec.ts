import {
  interviewed,
  MINUTES,
  order,
  outcomeFor,
  red,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

describe('Holding the interview', () => {
  it('is recorded and meets what was owed', () => {
    order(red)
      .when({ ...interviewed, at: '10-14 10:30' })
      .then([
        ['InterviewHeld', MINUTES],
        ['ObligationMet', { id: 'interview:case:1', late: false }],
      ]);
  });

  it('is done once', () => {
    order(red, { ...interviewed, at: '10-14 11:00' })
      .when(interviewed)
      .then('CASE.STAGE_FORBIDS');
  });

  it('is the district leader’s or a discipline officer’s, and nobody’s in their place once late', () => {
    const late = { ...interviewed, at: '10-16 18:00' };
    expect([
      outcomeFor('qld', 'districtLeader', interviewed, red),
      outcomeFor('jw', 'disciplineOfficer', interviewed, red),
      outcomeFor('dc', 'supervisor', interviewed, red),
      outcomeFor('zhzx', 'centreDeputy', late, red),
      outcomeFor('zhzx', 'centreHead', late, red),
      outcomeFor('qld', 'districtLeader', late, red),
      outcomeFor('qld', 'districtLeader', interviewed, yellow),
    ]).toEqual([
      ...['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'CASE.NOT_A_PARTY', 'accepted'],
      'CASE.STAGE_FORBIDS',
    ]);
  });

  it('not held in time is told to the leader, not to the command centre, which could not hold it', () => {
    const { reactions } = order(red).until('10-16 17:30');
    const told = reactions.flatMap(([type, each]) =>
      type === 'ObligationElapsed' && each.does === 'notify' && each.obligationId === 'interview:case:1'
        ? [`${each.key} ${each.unit}`]
        : [],
    );
    expect(told).toEqual(['superior qld']);
  });
});
