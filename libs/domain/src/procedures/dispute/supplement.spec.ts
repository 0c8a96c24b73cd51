import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  asksSupplement,
  by,
  clocks,
  FILE,
  story,
  TO_APPLIED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

const SUPPLEMENTING = [...TO_APPLIED, asksSupplement('09-17 09:00')];
const supplements = (at: string) => act(at, by.unwillingOfficer, 'supplement', { files: [FILE] });

describe('Supplementing an application', () => {
  it('has the coordinator decide on it anew in full time', () => {
    expect(clocks(story(...SUPPLEMENTING, supplements('09-18 09:00')))).toMatchObject({
      'bb admit': '09-24 17:30 running',
    });
  });

  it('is for any post of the applicant', () => {
    expectVerdicts(story(...SUPPLEMENTING), supplements('09-17 10:00'), {
      accepted: ['zf.liaisonA'],
      'ACTOR.POST_FORBIDS': ['yq.streetDeputy'],
      'CASE.NOT_A_PARTY': ['hj.deptDeputy'],
    });
  });
});
