import { testDistrict, type Act, type TestDistrict } from '@tiaokuai/testing';
import { aTask, by, district, task } from '../../../test/case/task.fixture.js';
import { settle } from './obligation.settle.js';

describe('rules that could not say what follows from a passed limit', () => {
  const lost = testDistrict({ limits: [{ key: 'clock.amberPercent', mark: 'P', label: null }] });
  const shelve: readonly Act[] = [
    {
      ...{ at: '09-17 09:30', by: by.leadDeputy, does: 'requestShelving' },
      with: { condition: '完工', evidence: [{ note: '通知' }], reviewDate: '2026-09-29' },
    },
    { at: '09-17 09:45', by: by.centreDeputy, does: 'approveShelving', with: { reason: '属实' } },
  ];

  it('hold the case up where everybody sees it, until what was missing is published', () => {
    const shelved = aTask(...shelve);
    expect(() => shelved.in(lost).until('09-30 09:00')).toThrow('CLOCK.LIMIT_MISSING');
    const mended = (at: string): TestDistrict['inForce'] => (at < '2026-10-01' ? lost : district).inForce;
    const context = { ...district.context('2026-10-08T09:00:00.000+08:00', by.engine), inForce: mended };
    expect(settle(task, shelved.state, context).state.stage).toBe('given');
  });
});
