import { type Act, at } from '@tiaokuai/testing';
import { afterwards, verdicts } from '../../../test/two-names.fixture.js';
import {
  by,
  district,
  drafted,
  notice,
  outcomeFor,
  WHISTLE,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';
import type { Actor } from '../../kernel/actor.js';
import { resultNotification } from './result-notification.procedure.js';

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

  it('is his too on whose behalf it was drafted', () => {
    const on = (who: Actor) => district.context(at('09-22 14:00'), who, WHISTLE);
    const { does: name, with: payload } = drafted();
    const forDeputy = { ...by.leadDeputy, person: by.lead.person, onBehalfOf: by.leadDeputy.person };
    const begun = resultNotification.initial('the-case');
    const state = afterwards(resultNotification, begun, { name, payload }, on(forDeputy));
    const other = district.actor('zf', 'deptDeputy', 2);
    const contexts = [by.leadDeputy, by.lead, other].map(on);
    expect(verdicts(resultNotification, state, { name: 'discard', payload: {} }, contexts)).toEqual([
      ...['accepted', 'accepted', 'ACTOR.POST_FORBIDS'],
    ]);
  });
});
