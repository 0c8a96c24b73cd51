import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  clocks,
  collab,
  REQUESTER,
  resultIn,
  TO_ACCEPTED,
  TO_RESULT,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

describe('Returning a result for rework', () => {
  it('has it done again; the third time counts extra', () => {
    let story = collab(...TO_ACCEPTED);
    for (const day of ['18', '21', '22'])
      story = story.and(
        { ...resultIn, at: `09-${day} 10:00` },
        act(`09-${day} 15:00`, 'yq.streetOfficer', 'returnForRework', { reason: '缺少数据' }),
      );
    expect(story.state).toMatchObject({
      returns: 3,
      faults: [{ unit: 'hj', kind: 'collaboration.returnedOften' }],
    });
    expect(clocks(story)).toMatchObject({
      'result hj': '09-23 17:30 met',
      'rework hj': '09-24 17:30 running',
      'confirm yq': '09-28 17:30 met',
    });
  });

  it('is the requester’s', () => {
    expectVerdicts(
      collab(...TO_RESULT),
      act('09-21 15:00', 'yq.streetOfficer', 'returnForRework', { reason: '缺' }),
      REQUESTER,
    );
  });
});
