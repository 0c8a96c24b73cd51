import { told } from '../../../test/case/extension/extension.fixture.js';
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

  it('is told to every party', () => {
    const held = story(...TO_FORWARDED, holds('09-18 14:00'));
    expect(told(held, 'MeetingRecorded')).toEqual([
      'zf 协调会已召开，请查阅会议纪要',
      'yq 协调会已召开，请查阅会议纪要',
    ]);
  });

  it('is the coordinator’s, not its liaison’s', () => {
    expectVerdicts(story(...TO_FORWARDED), holds('09-17 16:00'), COORDINATOR_ALONE);
  });
});
