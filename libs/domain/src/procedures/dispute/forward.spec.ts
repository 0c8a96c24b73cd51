import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  by,
  clocks,
  COORDINATOR_ALONE,
  DEFENCE,
  forwardedAt,
  story,
  TO_ADMITTED,
  TO_DEFENDED,
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

  const third = (at: string) => act(at, by.coordinator, 'forward', { to: ['hj'] });

  it('hears another unit later, where the answers show whose it may be; nobody is asked twice', () => {
    story(...TO_FORWARDED)
      .when(third('09-17 16:00'))
      .then(['DisputeForwarded', 'ObligationStarted']);
    const again = story(...TO_DEFENDED, third('09-18 12:00'));
    expect(again.state).toMatchObject({ stage: 'forwarded', disputants: ['zf', 'yq', 'hj'] });
    expect(clocks(again)).toMatchObject({ 'hj defence': '09-24 17:30 running' });
    expect(again.and(act('09-18 14:00', by.third, 'submitDefence', DEFENCE)).state.stage).toBe('defended');
    again.when({ ...third('09-18 13:00') }).then('CASE.FIELD_INVALID');
    again.when(act('09-18 13:00', by.coordinator, 'forward', { to: ['zf'] })).then('CASE.FIELD_INVALID');
  });

  it('so late that the time for an opinion passes meanwhile, leaves it to the panel', () => {
    const late = story(...TO_DEFENDED).and(third('09-30 15:00'));
    expect(late.until('10-08 17:30').state.stage).toBe('referred');
  });

  it('is the coordinator’s, not its liaison’s', () => {
    expectVerdicts(story(...TO_ADMITTED), forwardedAt, COORDINATOR_ALONE);
  });
});
