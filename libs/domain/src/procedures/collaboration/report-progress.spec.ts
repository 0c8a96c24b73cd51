import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  collab,
  REQUESTED_UNIT,
  TO_ACCEPTED,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

const reports = act('09-18 09:00', 'hj.deptOfficer', 'reportProgress', { text: '已到场' });

describe('Reporting progress', () => {
  it('moves no clock', () => {
    collab(...TO_ACCEPTED)
      .when(reports)
      .then(['ProgressReported']);
  });

  it('is for any post of the requested unit', () => {
    expectVerdicts(collab(...TO_ACCEPTED), reports, REQUESTED_UNIT);
  });
});
