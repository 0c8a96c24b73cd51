import { act, faults, ON_SITE, opened, told } from '../../../test/procedures/whistle/whistle.fixture.js';
import {
  ALONE_AT,
  offered,
  PAIR_AT,
  UNITS,
} from '../../../test/procedures/whistle/whistle.situations.fixture.js';

describe('Reporting preliminarily', () => {
  it('left undone is a fault of the department: the centre’s deputy is told, with a yellow order as for all that is substantive', () => {
    const silent = ALONE_AT.emergency()
      .and(act('06-19 23:00', 'zf.deptOfficer', 'reportIn', ON_SITE))
      .until('06-20 00:44');
    expect(faults(silent)).toContain('zf whistle.preliminary.elapsed');
    expect(told(silent)).toContain('zhzx centreDeputy');
    expect(opened(silent)).toEqual(['yellow zf preliminary:zf:1']);
  });

  it('is offered to every post of the units called', () => {
    expect(offered(PAIR_AT.arrived(), 'submitPreliminary')).toEqual(UNITS);
  });
});
