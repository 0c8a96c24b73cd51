import { act, faults } from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  notifies,
  offered,
  PAIR_AT,
  WORKED_AT,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Linking a notification', () => {
  it('is rejected before the results are in', () => {
    WORKED_AT.oneIn()
      .when(notifies('09-17 14:05', 'wj', 'zf', 'sj'))
      .then('CASE.STAGE_FORBIDS');
  });

  it('that nobody sent is a fault of the lead, and closing stays rejected', () => {
    const silent = PAIR_AT.evaluated().until('09-22 09:00');
    expect(faults(silent)).toContain('zf whistle.notify.elapsed');
    silent
      .when(act('09-22 09:00', 'wj.streetHead', 'close', { summary: '办结' }))
      .then('CASE.NOTIFICATION_MISSING');
  });

  it('is offered to nobody', () => {
    expect(offered(PAIR_AT.accepted(), 'linkNotification')).toEqual([]);
  });
});
