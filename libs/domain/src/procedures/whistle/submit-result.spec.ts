import {
  act,
  ALONE,
  blownAt,
  faults,
  ON_SITE,
  opened,
  rejectionOf,
  RESULT,
  status,
  story,
} from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  offered,
  PAIR_AT,
  UNITS,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Submitting a result', () => {
  it('meets what was owed, says all that a preliminary report would, and asks the street', () => {
    const urgent = story(...blownAt('09-17 09:10', { ...ALONE, urgency: 'urgent' })).and(
      act('09-17 09:30', 'zf.deptOfficer', 'reportIn', ON_SITE),
    );
    urgent
      .when(act('09-17 10:00', 'zf.deptOfficer', 'submitResult', RESULT))
      .then([
        'ResultSubmitted',
        ['ObligationMet', { id: 'preliminary:zf:1' }],
        ['ObligationMet', { id: 'result:zf:1' }],
        ['ObligationStarted', { key: 'whistle.acceptResult' }],
      ]);
  });

  it('left undone brings a white order at amber; at due the order rises by itself, so no second one is opened', () => {
    const silent = ALONE_AT.arrived().until('09-23 17:30');
    expect(opened(silent)).toEqual(['white zf result:zf:1']);
    expect(status(silent.state, 'whistle.result', 'zf')).toBe('elapsed');
    expect(faults(silent)).toEqual([]);
  });

  it('of an urgent call: 24 hours are long enough for a white order', () => {
    const urgent = story(...blownAt('09-17 09:10', { ...ALONE, urgency: 'urgent' }))
      .and(act('09-17 09:20', 'zf.deptOfficer', 'reportIn', ON_SITE))
      .until('09-18 09:10');
    expect(opened(urgent)).toEqual(['yellow zf preliminary:zf:1', 'white zf result:zf:1']);
  });

  it('is rejected without evidence', () => {
    expect(
      rejectionOf(ALONE_AT.arrived(), '09-17 11:00', 'zf.deptOfficer', 'submitResult', {
        ...RESULT,
        evidence: [],
      }),
    ).toBe('WHISTLE.RESULT_NEEDS_EVIDENCE evidence');
  });

  it('is offered to every post of the units called', () => {
    expect(offered(PAIR_AT.arrived(), 'submitResult')).toEqual(UNITS);
  });
});
