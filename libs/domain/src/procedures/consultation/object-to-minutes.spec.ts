import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  clocks,
  consult,
  issued,
  ISSUED,
  objects,
} from '../../../test/procedures/consultation/consultation.fixture.js';

describe('Objecting to the minutes', () => {
  it('has one round', () => {
    const objected = consult(...ISSUED, objects('09-18 17:10'));
    expect(objected.state.stage).toBe('minutesDrafted');
    expect(clocks(objected)).toMatchObject({
      'objection zf': '09-21 17:30 cancelled',
      'minutes zf': '09-21 17:30 running',
    });
    objected
      .and({ ...issued, at: '09-18 17:20' })
      .when(objects('09-18 17:25'))
      .then('CONSULT.OBJECTION_ONCE');
  });

  it('is for whoever was there', () => {
    expectVerdicts(consult(...ISSUED), objects('09-18 17:10'), {
      accepted: ['hj.deptOfficer', 'zf.deptOfficer'],
      'ACTOR.POST_FORBIDS': ['sj.deptHead'],
      'CASE.NOT_A_PARTY': ['ga.deptHead'],
    });
  });
});
