import type { Act } from '@tiaokuai/testing';
import { contested } from '../../../test/case/contest/contest.fixture.js';
import { by } from '../../../test/case/task.fixture.js';
import { name } from '../../../test/case/interim/interim.fixture.js';

it('an interim lead reports, and has then done what was his', () => {
  const report: Act = {
    ...{ at: '09-21 10:10', by: by.lead, does: 'reportInterim' },
    with: { result: '周六夜间已检查', evidence: [{ note: '检查记录' }] },
  };
  const reported = contested.and(name('zf'), report);
  expect(reported.state).toMatchObject({
    interimLead: { unit: 'zf', reported: true },
    handlers: [{ person: by.lead.person }],
  });
  expect(reported.state.obligations['interim:zf:1']?.status).toBe('met');
  reported.when({ ...report, at: '09-21 11:00' }).then('CASE.STAGE_FORBIDS');
});
