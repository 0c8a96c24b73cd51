import {
  act,
  ALONE,
  blownAt,
  due,
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

const claim = act('09-17 11:00', 'zf.deptOfficer', 'claimFalseCall', {
  reason: '现场无摊位',
  evidence: [{ note: '照片' }],
});
const claimed = ALONE_AT.arrived().and(claim);

describe('Claiming a false call', () => {
  it('is possible once, after coming, and is ruled within two working days', () => {
    expect(due(claimed.state, 'whistle.ruleFalseCall', 'zf')).toBe('09-20 17:30');
    claimed.when({ ...claim, at: '09-17 11:01' }).then('CASE.STAGE_FORBIDS');
    const called = story(...blownAt('09-17 09:10', ALONE));
    called.when({ ...claim, at: '09-17 09:30' }).then('CASE.STAGE_FORBIDS');
  });

  it('is no question any more once the work is accepted', () => {
    const done = claimed.and(
      act('09-17 14:00', 'zf.deptOfficer', 'submitResult', RESULT),
      act('09-17 15:00', 'wj.streetOfficer', 'acceptResult', { unit: 'zf' }),
    );
    expect(status(done.state, 'whistle.ruleFalseCall', 'zf')).toBe('cancelled');
    expect(done.state.participations[0]?.falseCall).toBe('lapsed');
  });

  it('is offered to every post of the units called', () => {
    expect(offered(PAIR_AT.arrived(), 'claimFalseCall')).toEqual(UNITS);
  });
});
