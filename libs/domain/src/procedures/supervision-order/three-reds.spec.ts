import {
  act,
  by,
  order,
  red,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

it('a red episode counts among those of its unit, a cancelled one no more; after the third its head is told', () => {
  const counts = (of: ReturnType<typeof order>) =>
    of.reactions.flatMap(([, each]) =>
      each.does === 'count' ? [`${each.command.name} ${each.command.payload.subject.join()}`] : [],
    );
  const story = order(red);
  expect(counts(story)).toEqual(['count zf']);
  expect(counts(order(yellow))).toEqual([]);
  const cancelled = story.and(
    act('10-15 09:00', by.engine, 'cancel', { reason: '责任认定', authority: 'determination', basis: 'p' }),
  );
  expect(counts(cancelled)).toEqual(['count zf', 'takeBack zf']);
  const reached = { series: 'order.threeReds', subject: ['zf'], count: 3, cases: ['a', 'b', 'c'] };
  const told = cancelled.and(act('10-15 09:10', by.engine, 'noteSeries', reached));
  expect(told.reactions.filter(([type]) => type === 'SeriesReached')).toEqual([
    ['SeriesReached', expect.objectContaining({ does: 'notify', unit: 'zf', posts: ['deptHead'] })],
  ]);
});
