import { given } from '@tiaokuai/testing';
import { snapshotOf } from '../../case/case.snapshot.js';
import { carriedOut, sentBy } from '../../../test/procedures/handover.fixture.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  accepted,
  act,
  closed,
  collab,
  confirmed,
  district,
  notified,
  requested,
  RESULT,
  resultIn,
  signedIn,
  TO_CONFIRMED,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';
import { resultNotification } from '../result-notification/result-notification.procedure.js';

describe('Closing', () => {
  it('waits for the notification of both sides and the street', () => {
    const inHand = collab(...TO_CONFIRMED);
    inHand.when(closed).then('CASE.NOTIFICATION_MISSING');
    inHand
      .and(notified('hj', 'yq'))
      .when(closed)
      .then([['CollaborationClosed', { outcome: 'done' }]]);
  });

  it('ends what was done in part so', () => {
    const part = collab(
      ...[requested(), signedIn, accepted],
      { ...resultIn, with: { ...RESULT, complete: 'partly' } },
      ...[confirmed, notified('hj', 'yq'), closed],
    );
    expect(part.state).toMatchObject({ stage: 'closed', outcome: 'partlyDone', score: 5 });
  });

  it('is possible once the notification that the requested unit drafted from it was sent', () => {
    const done = collab(...TO_CONFIRMED);
    done.when(closed).then('CASE.NOTIFICATION_MISSING');
    const draft = {
      ...{ aboutCaseId: 'the-case', type: 'closed', reference: '环监〔2026〕9号' },
      ...{ content: '监测超标，已移交查处。', secrecy: 'public' },
    };
    const notice = given(
      resultNotification,
      district,
      { ...act('09-21 16:00', 'hj.deptOfficer', 'draft', draft), about: snapshotOf(done.state) },
      act('09-22 10:00', 'hj.deptDeputy', 'send'),
    );
    // The collaboration runs the clock of the notification; the copy to the centre is no recipient.
    expect(Object.values(notice.state.obligations).map(({ key, ownerUnit }) => [key, ownerUnit])).toEqual([
      ['notice.read', 'yq'],
      ['notice.objection', 'hj'],
    ]);
    const told = sentBy(notice).find(({ does }) => does === 'advance');
    const informed = done.and(carriedOut('09-22 10:00', told));
    expect(informed.when(closed).state).toMatchObject({ over: true, outcome: 'done' });
  });

  it('is the requester’s, or the centre’s deputy’s where the requester forgets', () => {
    expectVerdicts(collab(...TO_CONFIRMED, notified('yq', 'hj')), closed, {
      accepted: ['yq.streetOfficer', 'zhzx.centreDeputy'],
      'ACTOR.POST_FORBIDS': ['zhzx.dispatcher', 'hj.deptHead'],
      'CASE.NOT_A_PARTY': ['sj.deptHead'],
    });
  });
});
