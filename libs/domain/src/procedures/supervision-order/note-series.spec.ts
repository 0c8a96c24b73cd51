import {
  accepted,
  clocks,
  interviewed,
  order,
  red,
  replied,
  third,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

describe('The third red order of a unit', () => {
  it('opens what its head and the leader owe, once', () => {
    order(red)
      .when(third)
      .then([
        ['ThirdRedReached', { cases: ['a', 'b', 'the-case'] }],
        [
          'ObligationStarted',
          { key: 'order.thirdRedInterview', ownerUnit: 'qld', ownerPosts: ['districtLeader'] },
        ],
        ['ObligationStarted', { key: 'order.thirdRedReport', ownerUnit: 'zf', ownerPosts: ['deptHead'] }],
        ['SeriesReached', { series: 'order.threeReds', count: 3 }],
      ]);
    const again = order(red, third, { ...third, at: '10-14 12:00' });
    expect(clocks(again)).toMatchObject({
      'thirdRedInterview 1': '10-21 17:30 running',
      'thirdRedReport 1': '10-28 17:30 running',
    });
    expect(Object.keys(clocks(again))).not.toContain('thirdRedReport 2');
  });

  it('asks its head for the report, and the leader for the interview', () => {
    const told = order(red, third).reactions.flatMap(([type, each]) =>
      each.does === 'notify' && ['SeriesReached', 'ThirdRedReached'].includes(type)
        ? [`${each.key} ${each.unit}/${each.posts.join()} ${each.obligationId ?? ''}`]
        : [],
    );
    expect(told).toEqual(['thirdRed qld/districtLeader ', 'threeReds zf/deptHead thirdRedReport:case:1']);
  });

  it('that is over meanwhile, or not red, owes nothing more; its head is told', () => {
    for (const acts of [[red, interviewed, replied, accepted], [yellow]]) {
      const story = order(...acts, { ...third, at: '10-15 16:00' });
      expect(story.events.at(-1)?.type).toBe('SeriesReached');
      expect(story.events.map(({ type }) => type)).not.toContain('ThirdRedReached');
      expect(story.reactions.at(-1)).toMatchObject(['SeriesReached', { key: 'threeReds', unit: 'zf' }]);
    }
  });
});
