import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  boundaryAgreed,
  clocks,
  consult,
  notified,
  proposed,
} from '../../../test/procedures/consultation/consultation.fixture.js';

describe('Linking the notification', () => {
  it('meets the duty to notify once all were told', () => {
    const told = (...recipients: readonly string[]) =>
      boundaryAgreed().and(notified('09-22 09:00', ...recipients));
    expect(clocks(boundaryAgreed())['notify zf']).toBe('09-24 17:30 running');
    expect(clocks(told('zf', 'hj'))['notify zf']).toBe('09-24 17:30 running');
    expect(clocks(told('zf', 'hj', 'yq', 'sj'))['notify zf']).toBe('09-24 17:30 met');
  });

  it('is the engine’s alone', () => {
    expectVerdicts(consult(proposed()), notified('09-17 10:00'), { 'CASE.ENGINE_ONLY': ['zf.deptHead'] });
  });
});
