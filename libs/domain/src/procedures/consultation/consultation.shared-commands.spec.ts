import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  clocks,
  consult,
  proposed,
  tracking,
} from '../../../test/procedures/consultation/consultation.fixture.js';

describe('What every case can do, in a consultation', () => {
  it('an action is extended by consent of the convenor', () => {
    const asked = tracking().and(
      act('09-23 09:00', 'hj.deptDeputy', 'requestExtension', {
        ...{ obligationId: 'action:hj:1', length: 2, grade: 'party', specialReason: 'weather' },
      }),
      act('09-23 10:00', 'zf.deptDeputy', 'decideExtension', {
        ...{ requestId: 'extension-1', granted: true, reason: '同意' },
      }),
    );
    expect(clocks(asked)['action hj']).toBe('10-19 17:30 running');
  });

  it.each(['linkCase', 'elapse'])('%s is the engine’s alone', (does) => {
    expectVerdicts(consult(proposed()), act('09-17 10:00', 'engine', does), {
      'CASE.ENGINE_ONLY': ['zf.deptHead'],
    });
  });
});
