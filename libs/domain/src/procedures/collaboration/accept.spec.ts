import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  accepted,
  clocks,
  collab,
  requested,
  REQUESTED_UNIT,
  signedIn,
  TO_SIGNED_IN,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';

describe('Accepting a request', () => {
  it('starts the work, in the length of what was asked', () => {
    const length = (ask: string, urgency = 'ordinary'): string | undefined =>
      clocks(collab(requested({ ask, urgency }), signedIn, { ...accepted, at: '09-17 10:30' }))['result hj'];
    expect([
      length('check'),
      length('identification'),
      length('transfer'),
      length('check', 'urgent'),
      length('identification', 'urgent'),
      length('transfer', 'urgent'),
    ]).toEqual([
      '09-23 17:30 running',
      '09-20 17:30 running',
      '09-21 17:30 running',
      '09-18 10:30 running',
      '09-18 17:30 running',
      '09-18 10:30 running',
    ]);
  });

  it('cannot promise yesterday', () => {
    collab(...TO_SIGNED_IN)
      .when({ ...accepted, with: { contact: '李四', plan: '到场', byDate: '2026-09-16' } })
      .then('CLOCK.AGREED_DATE_OUT_OF_RANGE');
  });

  it('is for any post of the requested unit', () => {
    expectVerdicts(collab(...TO_SIGNED_IN), accepted, REQUESTED_UNIT);
  });
});
