import { given } from '@tiaokuai/testing';
import { snapshotOf } from '../../case/case.snapshot.js';
import { carriedOut, sentBy, sentNamed } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  collab,
  district,
  REQUESTED_UNIT,
  RESULT,
  resultIn,
  TO_ACCEPTED,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';
import { supervisionOrder } from '../supervision-order/supervision-order.procedure.js';

const working = collab(...TO_ACCEPTED);

describe('Submitting the result', () => {
  it('needs evidence, and asks the requester to confirm it', () => {
    working.when({ ...resultIn, with: { ...RESULT, evidence: [] } }).then('COLLAB.RESULT_NEEDS_EVIDENCE');
    working.when(resultIn).then([
      ['ResultSubmitted', { complete: 'yes' }],
      ['ObligationMet', { id: 'result:hj:1', late: false }],
      ['ObligationStarted', { key: 'collaboration.confirm', ownerUnit: 'yq' }],
    ]);
  });

  it('too late is told to the white order, which has risen, and ends it', () => {
    const passed = collab(...TO_ACCEPTED).until('09-23 17:30');
    const [white, second] = sentBy(passed).filter(({ does }) => does === 'open');
    expect(second).toBeUndefined();
    const about = snapshotOf(collab(...TO_ACCEPTED).until('09-22 17:30').state);
    const order = given(supervisionOrder, district, { ...carriedOut('09-22 17:30', white), about });
    const linked = passed.and(carriedOut('09-23 17:30', sentBy(order)[0], { caseId: 'the-order' }), {
      ...resultIn,
      at: '09-24 09:00',
    });
    const follow = sentNamed(linked, 'followObligation')[0];
    const heard = order.until('09-23 17:30').and(carriedOut('09-24 09:00', follow));
    expect(heard.state).toMatchObject({ stage: 'yellow', unit: 'hj', done: true });
  });

  it('is for any post of the requested unit', () => {
    expectVerdicts(collab(...TO_ACCEPTED), resultIn, REQUESTED_UNIT);
  });
});
