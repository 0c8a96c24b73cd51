import type { Act } from '@tiaokuai/testing';
import {
  by,
  drafted,
  notice,
  outcomeFor,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';

const discarded: Act = { at: '09-22 15:00', by: by.lead, does: 'discard' };

describe('Discarding a draft', () => {
  it('ends it, and nothing is owed', () => {
    const outcome = notice(drafted()).when(discarded);
    outcome.then(['NoticeDiscarded', ['ObligationCancelled', { reason: 'caseOver' }]]);
    expect(outcome.state).toMatchObject({ stage: 'discarded', over: true, outcome: 'discarded' });
  });

  it('is the drafter’s, and anybody’s of the unit where the engine drafted', () => {
    expect([
      outcomeFor('zf', 'deptOfficer', discarded, drafted()),
      outcomeFor('zf', 'deptDeputy', discarded, drafted()),
      outcomeFor('zf', 'deptDeputy', discarded, drafted({ by: by.engine })),
      outcomeFor('sj', 'deptOfficer', discarded, drafted()),
    ]).toEqual(['accepted', 'ACTOR.POST_FORBIDS', 'accepted', 'CASE.NOT_A_PARTY']);
  });
});
