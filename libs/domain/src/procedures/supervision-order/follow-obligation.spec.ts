import { at } from '@tiaokuai/testing';
import {
  clocks,
  follow,
  order,
  orderOfBefore,
  outcomeFor,
  red,
  whiteAt,
  yellow,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

describe('Following what the order is about', () => {
  it('done in time, a white order is written off; late, a yellow one awaits the reply', () => {
    expect(order(whiteAt, follow('10-15 10:00', 'met')).state.outcome).toBe('writtenOff');
    const late = order(yellow, follow('10-14 11:00', 'metLate'));
    expect(clocks(late)).toMatchObject({
      'rectify 1': '10-19 17:30 met',
      'reply 1': '10-15 17:30 running',
    });
    // Told twice, it is recorded once.
    late.when(follow('10-14 11:30', 'metLate')).then([]);
  });

  it('a refusal or dispute holds it, except for whatever was asked of others; it goes on in the same colour', () => {
    const held = order(whiteAt, follow('10-15 10:00', 'paused', { ground: 'contested' }));
    expect(held.state.held).toBe(true);
    expect(clocks(held)).toEqual({ 'sign 1': '10-15 14:00 paused', 'white 1': '10-15 17:30 cancelled' });
    const [later, resumed] = [held.until('11-02 09:00'), at('11-03 17:30')];
    expect(later.state.stage).toBe('white');
    later.when(follow('11-02 09:00', 'paused', { ground: 'contested' })).then([]);
    const on = later.and(follow('11-02 09:00', 'running', { dueAt: resumed }));
    expect(on.state).toMatchObject({ held: false, stage: 'white' });
    expect(clocks(on)).toMatchObject({ 'white 2': '11-03 17:30 running' });
    expect(on.until('11-03 17:30').state.stage).toBe('yellow');
    const before = orderOfBefore(whiteAt, follow('10-15 10:00', 'paused', { ground: 'contested' }));
    expect(clocks(before)).toMatchObject({ 'rectify 1': '10-15 17:30 cancelled' });
  });

  it('a direct yellow order on what still runs is held with its own remainder', () => {
    const held = order(yellow, follow('10-14 11:00', 'paused', { ground: 'shelved' }));
    expect(clocks(held)).toMatchObject({ 'rectify 1': '10-19 17:30 paused' });
    const on = held.and(follow('10-21 09:00', 'running', { dueAt: at('10-22 17:30') }));
    expect(clocks(on)).toMatchObject({ 'rectify 1': '10-26 17:30 running' });
  });

  it('an extension cancels it, and so does the end of what was owed', () => {
    const extended = order(whiteAt, follow('10-15 10:00', 'running', { dueAt: at('10-20 17:30') }));
    expect(extended.state).toMatchObject({ outcome: 'cancelled', points: 0 });
    order(yellow)
      .when(follow('10-14 11:00', 'cancelled'))
      .then([
        ['OrderCancelled', { authority: 'ended' }],
        ['PointsReversed', { unit: 'zf', points: 1 }],
        'ObligationCancelled',
        'ObligationCancelled',
      ]);
  });

  it('nothing follows from what it knows, and other obligations are rejected', () => {
    order(whiteAt).when(follow('10-15 10:00', 'running')).then([]);
    order(whiteAt).when(follow('10-15 10:00', 'elapsed')).then([]);
    order(whiteAt)
      .when(follow('10-15 10:00', 'met', { obligationId: 'result:sj:1' }))
      .then('CASE.FIELD_INVALID');
    order(whiteAt)
      .when(follow('10-15 10:00', 'paused', { ground: 'holiday' }))
      .then('CLOCK.PAUSE_GROUND_UNKNOWN');
  });

  it('a white order that goes on after the new due instant, because the worker was down, rises at once', () => {
    const held = order(whiteAt, follow('10-15 09:00', 'paused', { ground: 'contested' }));
    const on = held.and(follow('11-04 09:00', 'running', { dueAt: at('11-03 17:30') }));
    expect(on.state).toMatchObject({ held: false, stage: 'yellow', points: -1 });
    expect(clocks(on)).toEqual({
      'sign 1': '11-04 14:00 cancelled',
      'white 1': '10-15 17:30 cancelled',
      'sign 2': '11-04 11:00 running',
      'rectify 1': '11-09 17:30 running',
    });
  });

  it('a red order ends too when nothing is owed any more', () => {
    order(red)
      .when(follow('10-14 10:30', 'cancelled'))
      .then([
        ['OrderCancelled', { authority: 'ended' }],
        ['PointsReversed', { unit: 'zf', points: 2 }],
        ...Array<string>(3).fill('ObligationCancelled'),
      ]);
  });

  it('is the engine’s alone', () => {
    expect(outcomeFor('dc', 'supervisor', follow('10-14 11:00', 'met'), yellow)).toBe('CASE.ENGINE_ONLY');
  });
});
