import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  clocks,
  REPORT,
  reportedAt,
  story,
  TO_EXECUTING,
  TO_REPORTED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

describe('Reporting the execution', () => {
  it('by the lead meets what is owed, and has the coordinator confirm; by an assistant it does not', () => {
    const helped = story(...TO_EXECUTING, act('09-28 09:00', by.third, 'reportExecution', REPORT));
    expect(clocks(helped)).toMatchObject({ 'zf execute': '10-09 17:30 running' });
    expect(clocks(helped.and(reportedAt))).toMatchObject({
      'zf execute': '10-09 17:30 met',
      'bb confirm': '09-30 17:30 running',
    });
  });

  it('may come late', () => {
    const { state } = story(...TO_EXECUTING, act('10-10 09:00', by.unwilling, 'reportExecution', REPORT));
    expect(state.obligations['execute:case:1']?.status).toBe('metLate');
  });

  it('is for the units named, each once', () => {
    expectVerdicts(story(...TO_EXECUTING), reportedAt, {
      accepted: ['zf.deptOfficer', 'hj.liaisonA'],
      'ACTOR.POST_FORBIDS': ['yq.streetHead'],
      'CASE.NOT_A_PARTY': ['sj.deptHead'],
    });
    expectVerdicts(
      story(...TO_REPORTED),
      { ...reportedAt, at: '09-28 11:00' },
      { 'CASE.STAGE_FORBIDS': ['zf.deptHead'] },
    );
  });
});
