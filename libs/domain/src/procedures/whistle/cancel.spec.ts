import { act, ALONE, blownAt, story } from '../../../test/procedures/whistle/whistle.fixture.js';
import { offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Cancelling a whistle', () => {
  it('ends every clock before the case is over', () => {
    const cancelled = story(...blownAt('09-17 09:10', ALONE)).when(
      act('09-17 10:00', 'wj.streetHead', 'cancel', { reason: '重复', falseCall: true }),
    );
    cancelled.then([
      ['ObligationCancelled', { id: 'acknowledge:zf:1' }],
      ['ObligationCancelled', { id: 'refuse:zf:1' }],
      ['ObligationCancelled', { id: 'arrive:zf:1' }],
      ['ObligationCancelled', { id: 'result:zf:1' }],
      ['WhistleCancelled', { falseCall: true }],
    ]);
    expect(cancelled.state).toMatchObject({ stage: 'cancelled', over: true, outcome: 'falseCall' });
  });

  it('is rejected while a claim of a false call waits, and possible once it is dismissed', () => {
    const cancels = (time: string) =>
      act(time, 'wj.streetHead', 'cancel', { reason: '重复', falseCall: false });
    PAIR_AT.claimed().when(cancels('09-17 09:40')).then('WHISTLE.CLAIM_WAITS');
    expect(offered(PAIR_AT.claimed(), 'cancel', '09-17 09:40')).toEqual([]);
    const dismissed = PAIR_AT.claimed().and(
      act('09-17 09:50', 'jdzx.verifier', 'ruleFalseCall', { unit: 'zf', falseCall: false, reason: '属实' }),
    );
    expect(dismissed.and(cancels('09-17 10:00')).state.over).toBe(true);
  });

  it('is offered to the head of the street', () => {
    expect(offered(PAIR_AT.called(), 'cancel')).toEqual(['wj.streetHead']);
  });
});
