import {
  act,
  by,
  clocks,
  follow,
  order,
  outcomeFor,
  replied,
  SHEET,
  signed,
  where,
  whiteAt,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

const raised = (colour: string, time = '10-14 11:00') => act(time, by.engine, 'raise', { colour });

describe('Raising an order', () => {
  it('leads upwards only', () => {
    const story = order(yellow);
    story.when(act('10-14 11:00', by.engine, 'raise', { colour: 'white' })).then('CASE.FIELD_INVALID');
    story.when(act('10-14 11:00', by.engine, 'raise', { colour: 'yellow' })).then('CASE.FIELD_INVALID');
    expect(story.and(raised('red')).state.stage).toBe('red');
  });

  it('may pass over a colour; everything begins anew in the new one', () => {
    expect(order(whiteAt, raised('yellow', '10-15 09:00')).state).toMatchObject({
      stage: 'yellow',
      points: -1,
    });
    const story = order(whiteAt, raised('red', '10-15 09:00'));
    expect(story.state).toMatchObject({ stage: 'red', points: -2, signed: 'no' });
    expect(clocks(story)).toEqual({
      'sign 1': '10-15 14:00 cancelled',
      'white 1': '10-15 17:30 cancelled',
      'sign 2': '10-15 10:00 running',
      'rectify 1': '10-16 17:30 running',
      'interview 1': '10-19 17:30 running',
    });
  });

  it('puts the reply aside that waits to be judged', () => {
    const story = order(yellow, signed, replied, raised('red', '10-15 10:00'));
    expect(story.state).toMatchObject({ stage: 'red', signed: 'no' });
    expect(story.state.reply).toBeUndefined();
    expect(clocks(story)).toMatchObject({ 'judge 1': '10-16 17:30 cancelled' });
  });

  it('asks for the reply alone where it was put right already', () => {
    const story = order(yellow, follow('10-14 11:00', 'metLate'), raised('red', '10-14 11:30'));
    expect(clocks(story)).toMatchObject({
      'rectify 1': '10-19 17:30 met',
      'reply 1': '10-15 17:30 cancelled',
      'rectify 2': '10-15 17:30 met',
      'reply 2': '10-15 17:30 running',
    });
  });

  it('never happens to a street that only assists', () => {
    const white = order({ ...whiteAt, with: { ...SHEET, unit: 'wj' }, about: where({ ownerUnit: 'wj' }) });
    expect(white.until('10-30 09:00').state).toMatchObject({ stage: 'white', points: 0, onlyAssists: true });
    white.when(raised('yellow', '10-15 09:00')).then('ORDER.UNIT_ONLY_ASSISTS');
  });

  it('is the engine’s alone', () => {
    expect(outcomeFor('dc', 'supervisor', raised('red'), yellow)).toBe('CASE.ENGINE_ONLY');
  });
});
