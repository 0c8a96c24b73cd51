import { sentBy } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  admittedAt,
  clocks,
  COORDINATOR_ALONE,
  story,
  TO_ADMITTED,
  TO_APPLIED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

describe('Admitting a dispute', () => {
  it('has what is contested stand still; forward in two days, opinion in ten', () => {
    const admitted = story(...TO_ADMITTED);
    expect(
      sentBy(admitted).flatMap(({ command }) =>
        command.name === 'pauseForDispute' ? [command.payload] : [],
      ),
    ).toEqual(
      ['arrive:zf:1', 'result:zf:1'].map((id) => ({
        ...{ sourceCaseId: 'the-case', obligationIds: [id], ground: 'dispute' },
      })),
    );
    expect(clocks(admitted)).toMatchObject({
      'bb admit': '09-22 17:30 met',
      'bb forward': '09-20 17:30 running',
      'bb opinion': '10-08 17:30 running',
    });
  });

  it('is the coordinator’s, not its liaison’s', () => {
    expectVerdicts(story(...TO_APPLIED), admittedAt, COORDINATOR_ALONE);
  });
});
