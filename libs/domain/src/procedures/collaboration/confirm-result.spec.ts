import { at } from '@tiaokuai/testing';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  clocks,
  collab,
  confirmed,
  district,
  REQUESTER,
  TO_CONFIRMED,
  TO_RESULT,
  who,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';
import { collaboration } from './collaboration.procedure.js';

describe('Confirming the result', () => {
  it('has the requested unit notify', () => {
    expect(clocks(collab(...TO_CONFIRMED))['notify hj']).toBe('09-24 17:30 running');
  });

  it('is the requester’s', () => {
    expectVerdicts(collab(...TO_RESULT), confirmed, REQUESTER);
  });

  it('is a verifier’s only once the requester’s time has passed, and nobody’s of his own work', () => {
    expectVerdicts(collab(...TO_RESULT), confirmed, { 'CASE.NOT_A_PARTY': ['jdzx.verifier'] });
    expectVerdicts(
      collab(...TO_RESULT),
      { ...confirmed, at: '09-25 09:00' },
      { accepted: ['jdzx.verifier'] },
    );
    const both = { ...who('yq.streetOfficer'), person: 'p-hj-deptOfficer-1' };
    expect(
      collaboration.decide(
        collab(...TO_RESULT).state,
        { name: 'confirmResult', payload: { score: 5 } },
        district.context(at('09-21 15:00'), both),
      ),
    ).toMatchObject({ rejection: 'CASE.SELF_VERIFICATION' });
  });
});
