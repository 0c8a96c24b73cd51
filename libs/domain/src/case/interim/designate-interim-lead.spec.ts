import { given } from '@tiaokuai/testing';
import { contested, refused } from '../../../test/case/contest/contest.fixture.js';
import { by, district, gave, task } from '../../../test/case/task.fixture.js';
import { name } from '../../../test/case/interim/interim.fixture.js';

describe('an interim lead', () => {
  it('has the whole length of what is contested, and his clock never pauses', () => {
    const outcome = contested.when(name('zf'));
    expect(outcome.events.slice(-3)).toMatchObject([
      { type: 'ObligationMet', payload: { id: 'contestedMax:zf:1' } },
      { type: 'InterimLeadNamed', payload: { unit: 'zf', obligationId: 'interim:zf:1', byRule: false } },
      {
        type: 'ObligationStarted',
        payload: {
          class: 'substantive',
          neverPauses: true,
          clock: { unit: 'workingDays', days: 5 },
          dueAt: '2026-09-24T17:30:00.000+08:00',
        },
      },
    ]);
  });

  it('may be the item’s lead or a party, never a stranger nor a street that only assists', () => {
    contested.when(name('hj')).then('CLOCK.INTERIM_ASSIST_ONLY');
    expect(contested.when(name('sj')).rejection).toBeUndefined();
    given(task, district, gave({ assists: ['yq'] }), refused)
      .when(name('yq'))
      .then('CLOCK.INTERIM_ASSIST_ONLY');
  });

  it('is let go when the contest ends', () => {
    const ended = contested.and(name('sj'), { at: '09-21 09:00', by: by.lead, does: 'withdraw' });
    expect(ended.state.interimLead).toBeUndefined();
    expect(ended.state.obligations['interim:sj:1']?.status).toBe('cancelled');
  });

  it('is replaced by the next one named', () => {
    const replaced = contested.and(name('sj'), name('zf', { at: '09-21 09:00' }));
    expect(replaced.state.interimLead?.unit).toBe('zf');
    expect(replaced.state.obligations['interim:sj:1']?.status).toBe('cancelled');
  });

  it('of a promised date has the longest time a contest may last', () => {
    const promised = given(task, district, gave({ byDate: '2026-09-30' }), {
      ...{ at: '09-18 18:00', by: by.lead, does: 'refuse' },
    });
    expect(promised.when(name('zf', { at: '09-19 09:00' })).state.obligations['interim:zf:1']?.clock).toEqual(
      {
        unit: 'workingDays',
        days: 15,
      },
    );
  });
});
