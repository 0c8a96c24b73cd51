import { act, ALONE, blownAt, story } from '../../../test/procedures/whistle/whistle.fixture.js';
import { offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Cancelling a whistle', () => {
  it('ends every clock before the case is over', () => {
    const cancelled = story(...blownAt('09-17 09:10', ALONE)).when(
      act('09-17 10:00', 'wj.streetHead', 'cancel', { reason: '重复', falseCall: true }),
    );
    cancelled.then([
      ['ObligationCancelled', { id: 'acknowledge:zf:1' }],
      ['ObligationCancelled', { id: 'arrive:zf:1' }],
      ['ObligationCancelled', { id: 'result:zf:1' }],
      ['WhistleCancelled', { falseCall: true }],
    ]);
    expect(cancelled.state).toMatchObject({ stage: 'cancelled', over: true, outcome: 'falseCall' });
  });

  it('is offered to the head of the street', () => {
    expect(offered(PAIR_AT.called(), 'cancel')).toEqual(['wj.streetHead']);
  });
});
