import { sentAs } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  BASIS,
  by,
  registersGap,
  story,
  TO_SERVED,
} from '../../../test/procedures/panel/panel.fixture.js';

describe('Registering a gap in the list', () => {
  it('proposes it to the list, from the determination on, once', () => {
    const gap = act('10-12 10:00', by.staffing, 'registerListGap', {
      item: 'JP-02、JP-03',
      content: '明确监测责任',
    });
    const registered = story(...TO_SERVED, gap);
    expect(sentAs(registered, 'propose')).toEqual({
      ...{ change: 'alter', item: 'JP-02、JP-03', content: '明确监测责任' },
      ...{ basis: BASIS, reasons: '争议协商：夜间油烟扰民' },
    });
    registered.when({ ...gap, at: '10-12 11:00' }).then('CASE.STAGE_FORBIDS');
  });

  it('is the staffing office’s', () => {
    expectVerdicts(story(...TO_SERVED), registersGap('10-10 10:00'), {
      accepted: ['bb.staffingOfficer', 'bb.deptHead'],
      'ACTOR.POST_FORBIDS': ['sf.deptHead', 'zhzx.centreDeputy'],
    });
  });
});
