import {
  act,
  ALONE,
  EMERGENCY,
  faults,
  sheet,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import { ALONE_AT, offered, PAIR_AT } from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Confirming an emergency', () => {
  it('comes after the call, which is not approved beforehand but blown at once', () => {
    const emergency = story(
      act('06-19 22:42', 'wj.streetDispatcher', 'draft', sheet({ ...EMERGENCY, ...ALONE })),
    );
    emergency.when(act('06-19 22:43', 'wj.streetOfficer', 'submitForApproval')).then('CASE.STAGE_FORBIDS');
    const blown = emergency.and(act('06-19 22:44', 'wj.streetDispatcher', 'blowNow'));
    blown
      .when(act('06-19 22:50', 'wj.streetHead', 'confirmAfter', { confirmed: true }))
      .then(['WhistleConfirmed', ['ObligationMet', { late: false }]]);
    blown
      .when(act('06-19 22:50', 'wj.streetHead', 'confirmAfter', { confirmed: false, reason: '并非险情' }))
      .then([
        'WhistleNotConfirmed',
        ['FaultRecorded', { unit: 'wj', kind: 'whistle.falseUrgency' }],
        ['ObligationMet', { late: false }],
      ]);
  });

  it('left undone is a fault of the caller, and the call stays valid', () => {
    const silent = ALONE_AT.emergency().until('06-20 00:44');
    expect(faults(silent)).toContain('wj whistle.confirmAfter.elapsed');
    expect(silent.state).toMatchObject({ stage: 'blown', confirmation: 'owed' });
    silent
      .when(act('06-20 01:00', 'zhzx.centreDeputy', 'confirmAfter', { confirmed: false, reason: '并非险情' }))
      .then([
        'WhistleNotConfirmed',
        ['FaultRecorded', { unit: 'wj', kind: 'whistle.falseUrgency' }],
        ['ObligationMet', { late: true }],
      ]);
  });

  it('is offered to the head of the street', () => {
    expect(offered(PAIR_AT.unconfirmed(), 'confirmAfter')).toEqual(['wj.streetHead']);
  });
});
