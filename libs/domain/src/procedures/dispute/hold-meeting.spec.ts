import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  COORDINATOR_ALONE,
  story,
  TO_FORWARDED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

const holds = (at: string) => act(at, by.coordinator, 'holdMeeting', { minutes: '听取各方意见' });

describe('Holding a meeting', () => {
  it('is recorded with its minutes', () => {
    expect(story(...TO_FORWARDED, holds('09-18 14:00')).state.meetings).toBe(1);
  });

  it('is the coordinator’s, not its liaison’s', () => {
    expectVerdicts(story(...TO_FORWARDED), holds('09-17 16:00'), COORDINATOR_ALONE);
  });
});
