import {
  act,
  by,
  order,
  outcomeFor,
  whiteAt,
  yellow,
  yellowToOffice,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';

describe('Cancelling an order', () => {
  it('needs the number of a determination or extension, or an error of the record', () => {
    const story = order(yellow);
    const cancel = (payload: object) =>
      act('10-14 15:00', by.supervisor, 'cancel', { reason: '裁定', ...payload });
    story.when(cancel({ authority: 'determination' })).then('ORDER.CANCEL_NEEDS_AUTHORITY');
    story.when(cancel({ authority: 'extension' })).then('ORDER.CANCEL_NEEDS_AUTHORITY');
    const { state } = story.and(cancel({ authority: 'determination', basis: '江责认〔2026〕3号' }));
    expect(state).toMatchObject({ stage: 'cancelled', outcome: 'cancelled', points: 0 });
    expect(story.and(cancel({ authority: 'recordError' })).state.over).toBe(true);
  });

  it('the engine cancels on a ruling', () => {
    const payload = { reason: '责任认定', authority: 'determination', basis: 'the-panel' };
    expect(order(whiteAt, act('10-15 09:00', by.engine, 'cancel', payload)).state.outcome).toBe('cancelled');
  });

  it('is the supervisor’s, not of his own office’s order', () => {
    const cancelled = act('10-14 15:00', by.supervisor, 'cancel', {
      reason: '误发',
      authority: 'recordError',
    });
    expect([
      outcomeFor('dc', 'supervisor', cancelled, yellow),
      outcomeFor('zf', 'deptHead', cancelled, yellow),
      outcomeFor('sj', 'deptHead', cancelled, yellow),
      outcomeFor('dc', 'supervisor', cancelled, yellowToOffice),
    ]).toEqual(['accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'CASE.SELF_VERIFICATION']);
  });
});
