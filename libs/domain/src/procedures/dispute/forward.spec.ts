import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  clocks,
  COORDINATOR_ALONE,
  forwardedAt,
  story,
  TO_ADMITTED,
  TO_FORWARDED,
} from '../../../test/procedures/dispute/dispute.fixture.js';

describe('Forwarding an application', () => {
  it('hears the parties, and whom else it must; each has five days', () => {
    story(...TO_ADMITTED)
      .when(act('09-17 15:00', by.coordinator, 'forward', { to: ['zf', 'zf'] }))
      .then('CASE.FIELD_INVALID');
    story(...TO_ADMITTED)
      .when(act('09-17 15:00', by.coordinator, 'forward', { to: ['bb'] }))
      .then('CASE.FIELD_INVALID');
    expect(clocks(story(...TO_FORWARDED))).toMatchObject({
      'zf defence': '09-23 17:30 running',
      'yq defence': '09-23 17:30 running',
    });
  });

  it('is the coordinator’s, not its liaison’s', () => {
    expectVerdicts(story(...TO_ADMITTED), forwardedAt, COORDINATOR_ALONE);
  });
});
