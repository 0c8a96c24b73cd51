import {
  act,
  by,
  follow,
  order,
  red,
  SOURCE,
  whiteAt,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

const ends = (at: string, ending: string, caseId = SOURCE.caseId) =>
  act(at, by.engine, 'followEnding', { caseId, ending });
const counted = (story: ReturnType<typeof order>) =>
  story.reactions.flatMap(([, each]) => (each.does === 'count' ? [each.command.name] : []));

describe('The end of the case that an order is about', () => {
  it('ends it with the colour and points it has, whatever the colour, and nothing is owed any more', () => {
    const over = order(yellow, ends('10-15 10:00', 'cancelled'));
    expect(over.state).toMatchObject({ stage: 'writtenOff', over: true, colour: 'yellow', points: -1 });
    expect(Object.values(over.state.obligations).map(({ status }) => status)).not.toContain('running');
    expect(order(whiteAt, ends('10-15 10:00', 'withdrawn')).state.stage).toBe('writtenOff');
    expect(over.until('11-30 09:00').events.map(({ type }) => type)).not.toContain('OrderRaised');
  });

  it('tells that case and the unit', () => {
    const told = order(yellow, ends('10-15 10:00', 'cancelled')).reactions.slice(-2);
    expect(told.map(([, each]) => each.key)).toEqual(['unlink', 'ended']);
  });

  it('leaves a red one among the reds of its unit, but for a case that was ruled false', () => {
    expect(counted(order(red, ends('10-15 10:00', 'cancelled')))).toEqual(['count']);
    expect(counted(order(red, ends('10-15 10:00', 'falseCall')))).toEqual(['count', 'takeBack']);
    expect(order(red, ends('10-15 10:00', 'falseCall')).state).toMatchObject({ colour: 'red', points: -2 });
  });

  it('gives back what an order cost whose limit had not passed: it hears that of the obligation', () => {
    const cancelled = order(yellow);
    expect(cancelled.and(follow('10-15 10:00', 'cancelled')).state).toMatchObject({
      ...{ stage: 'cancelled', points: 0 },
    });
  });

  it('is heard of that case alone, and once', () => {
    order(yellow)
      .when(ends('10-15 10:00', 'cancelled', 'another'))
      .then('CASE.FIELD_INVALID');
    order(yellow, ends('10-15 10:00', 'cancelled')).when(ends('10-15 11:00', 'cancelled')).then('CASE.OVER');
    order(yellow)
      .when({ ...ends('10-15 10:00', 'cancelled'), by: by.supervisor })
      .then('CASE.ENGINE_ONLY');
  });
});
