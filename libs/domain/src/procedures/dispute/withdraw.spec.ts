import { type Act } from '@tiaokuai/testing';
import { sentNamed, sentWords } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  act,
  admittedAt,
  appliedAt,
  asksSupplement,
  by,
  forwardedAt,
  openedAt,
  opens,
  opinionAt,
  story,
  TO_ADMITTED,
  TO_DEFENDED,
  TO_REFUSED,
  TO_REVIEW,
} from '../../../test/procedures/dispute/dispute.fixture.js';

import { allCarriedOut, LINKED, OPENED } from '../../../test/procedures/dispute/dispute.handover.fixture.js';
import { act as whistleAct } from '../../../test/procedures/whistle/whistle.fixture.js';

const withdraws = (at: string, who: Act['by']) => act(at, who, 'withdraw', { reason: '已自行解决' });

describe('Withdrawing a dispute', () => {
  it('is the opener’s before it is forwarded, and the engine’s as long as there is no opinion', () => {
    const begun = [opens({}, {}, { by: by.street }), appliedAt];
    story(...begun)
      .when(withdraws('09-16 11:00', by.street))
      .then(['DisputeWithdrawn', 'ObligationCancelled']);
    story(...begun)
      .when(withdraws('09-16 11:00', by.unwilling))
      .then('ACTOR.POST_FORBIDS');
    story(...begun, admittedAt, forwardedAt)
      .when(withdraws('09-17 16:00', by.street))
      .then('CASE.STAGE_FORBIDS');
    const forwarded = story(...begun, admittedAt, forwardedAt).when(withdraws('09-17 16:00', by.engine));
    expect(forwarded.state).toMatchObject({ over: true, outcome: 'withdrawn' });
    expect(new Set(Object.values(forwarded.state.obligations).map(({ status }) => status))).toEqual(
      new Set(['met', 'cancelled']),
    );
    const supplementing = story(...begun, asksSupplement('09-16 14:00')).when(
      withdraws('09-16 15:00', by.engine),
    );
    expect(supplementing.state).toMatchObject({ over: true, outcome: 'withdrawn' });
    for (const acts of [TO_REFUSED, TO_REVIEW])
      expect(story(...acts, withdraws('09-17 11:00', by.engine)).state.outcome).toBe('withdrawn');
    story(...TO_ADMITTED)
      .when(withdraws('09-17 11:00', by.engine))
      .then(['DisputeWithdrawn', 'ObligationCancelled', 'ObligationCancelled']);
    const engine = story(...TO_DEFENDED, withdraws('09-21 09:00', by.engine));
    expect(engine.state).toMatchObject({ over: true, outcome: 'withdrawn' });
    expect(sentWords(engine)).toContain('the-whistle resumeAfterDispute');
    story(...TO_DEFENDED, opinionAt)
      .when(withdraws('09-21 11:00', by.engine))
      .then('CASE.STAGE_FORBIDS');
  });

  it('follows the withdrawal of the refusal, at any stage before an opinion', () => {
    const gaveIn = LINKED.and(whistleAct('09-17 14:00', 'zf.deptOfficer', 'withdrawRefusal'));
    const told = sentNamed(gaveIn, 'withdraw');
    expect(told).toHaveLength(1);
    expect(OPENED.and(...allCarriedOut('09-17 14:00', told)).state).toMatchObject({ outcome: 'withdrawn' });
  });

  it('is nobody’s where the engine opened it', () => {
    expectVerdicts(story(openedAt), withdraws('09-16 09:00', by.unwilling), {
      'ACTOR.POST_FORBIDS': ['zf.deptHead', 'yq.streetHead'],
    });
  });
});
