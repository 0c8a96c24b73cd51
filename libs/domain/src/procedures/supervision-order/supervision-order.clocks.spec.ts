import {
  act,
  by,
  clocks,
  follow,
  order,
  orderOfBefore,
  red,
  replied,
  REPLY,
  SHEET,
  where,
  whiteAt,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

describe('The limits of an order', () => {
  it('signing that passed is a fault and counts as signed', () => {
    const passed = order(yellow).until('10-14 13:30');
    expect(passed.events.slice(-3).map(({ type }) => type)).toEqual([
      'ObligationElapsed',
      'FaultRecorded',
      'OrderSigned',
    ]);
    expect(passed.state.signed).toBe('deemed');
  });

  it('no reply in time counts as a rejected one', () => {
    const done = order(yellow, follow('10-14 11:00', 'metLate')).until('10-15 17:30');
    expect(done.state).toMatchObject({ stage: 'yellow', rejected: 1 });
    expect(clocks(done)).toMatchObject({
      'reply 1': '10-15 17:30 elapsed',
      'rectify 2': '10-20 17:30 running',
    });
  });

  it('no reply in time, the second that failed, raises the order, though signing stands still', () => {
    const story = order(
      yellow,
      act('10-14 10:15', by.officer, 'submitReply', REPLY),
      act('10-14 10:30', by.supervisor, 'rejectReply', { reason: '未见实效' }),
      follow('10-14 11:00', 'paused', { ground: 'contested' }),
      follow('10-14 11:10', 'metLate'),
    ).until('10-15 17:30');
    expect(story.state).toMatchObject({ stage: 'red', points: -2 });
    expect(clocks(story)).toMatchObject({
      'sign 1': '10-14 12:00 cancelled',
      'reply 1': '10-15 17:30 elapsed',
    });
  });

  it('judging that passed is the supervisor’s fault', () => {
    const late = order(yellow, replied).until('10-16 17:30');
    expect(late.state.faults.at(-1)).toMatchObject({ unit: 'dc', kind: 'order.judge.elapsed' });
    expect(late.state.stage).toBe('yellow');
  });

  it('putting right that passed in yellow leads to red; red stays, and those above are told once', () => {
    const story = order(yellow).until('10-19 17:30');
    expect(story.state).toMatchObject({ stage: 'red', points: -2 });
    expect(clocks(story)).toMatchObject({
      'rectify 2': '10-20 17:30 running',
      'interview 1': '10-21 17:30 running',
    });
    const overdue = story.until('11-30 09:00');
    expect(overdue.state).toMatchObject({ stage: 'red', redOverdue: true });
    const told = overdue.reactions.filter(([type]) => type === 'RedOverdue').map(([, { key }]) => key);
    expect(told).toEqual(['redOverdue:qld', 'redOverdue:jw']);
  });

  it('putting right anew that passed, where it was done already, asks in red for the reply alone', () => {
    const story = order(yellow, follow('10-14 11:00', 'metLate')).until('10-20 17:30');
    expect(story.state).toMatchObject({ stage: 'red', done: true });
    expect(clocks(story)).toMatchObject({
      'rectify 2': '10-20 17:30 elapsed',
      'rectify 3': '10-21 17:30 met',
      'reply 2': '10-21 17:30 running',
    });
  });

  it('putting right that passed in white leads to yellow, and nobody signs the white one any more', () => {
    const story = order({ ...whiteAt, at: '10-15 15:00' }).until('10-15 17:30');
    expect(story.state).toMatchObject({ stage: 'yellow', points: -1 });
    expect(clocks(story)).toMatchObject({
      'sign 1': '10-16 10:00 cancelled',
      'white 1': '10-15 17:30 elapsed',
    });
    const before = orderOfBefore({ ...whiteAt, at: '10-15 15:00' }).until('10-15 17:30');
    expect(before.state).toMatchObject({ stage: 'yellow', points: -1 });
    expect(clocks(before)).toMatchObject({ 'rectify 1': '10-15 17:30 elapsed' });
  });

  it('an interview that was not held is told to the leader', () => {
    const passed = order(red).until('10-16 17:30');
    expect(
      passed.reactions.map(([, each]) => (each.does === 'notify' ? [each.key, each.unit] : [])),
    ).toContainEqual(['superior', 'qld']);
  });

  it('white rises by no limit where the street only assists', () => {
    const white = { ...whiteAt, with: { ...SHEET, unit: 'wj' }, about: where({ ownerUnit: 'wj' }) };
    for (const story of [order(white), orderOfBefore(white)])
      expect(story.until('10-30 09:00').state.stage).toBe('white');
  });
});
