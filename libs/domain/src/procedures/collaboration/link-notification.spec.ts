import { given } from '@tiaokuai/testing';
import { snapshotOf } from '../../case/case.snapshot.js';
import { expectVerdicts } from '../../../test/procedures/verdicts.fixture.js';
import {
  accepted,
  act,
  clocks,
  collab,
  confirmed,
  district,
  notified,
  REQUEST,
  requested,
  resultIn,
  signedIn,
  TO_ACCEPTED,
  TO_CONFIRMED,
  who,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';
import { resultNotification } from '../result-notification/result-notification.procedure.js';

describe('Linking the notification', () => {
  it('meets the duty to notify once both sides were told', () => {
    const inHand = collab(...TO_CONFIRMED);
    inHand.when(notified('hj')).then([['NotificationLinked', { complete: false }]]);
    expect(clocks(inHand.and(notified('hj', 'yq')))['notify hj']).toBe('09-24 17:30 met');
  });

  it('before the result is confirmed informs, and does not count', () => {
    collab(...TO_ACCEPTED)
      .when(notified('hj', 'yq'))
      .then('CASE.STAGE_FORBIDS');
  });

  it('between two departments waits for the street of the place too', () => {
    const asked = { ...REQUEST, street: 'wj', deputy: 'p-zf-deptDeputy-1' };
    const story = collab(
      act('09-17 09:00', 'zf.deptOfficer', 'request', asked),
      ...[signedIn, accepted, resultIn],
      { ...confirmed, by: who('zf.deptOfficer') },
    );
    story.when(notified('hj', 'zf')).then([['NotificationLinked', { complete: false }]]);
    story
      .when(notified('hj', 'zf', 'wj'))
      .then([['NotificationLinked', { complete: true }], 'ObligationMet']);
  });

  it('follows what the requested unit drafts, and nobody else', () => {
    const { state } = collab(...TO_CONFIRMED);
    const draft = {
      ...{ aboutCaseId: 'the-case', type: 'closed', reference: '1', content: '办结', secrecy: 'public' },
    };
    given(resultNotification, district)
      .when({ ...act('09-21 16:00', 'yq.streetOfficer', 'draft', draft), about: snapshotOf(state) })
      .then('NOTICE.NOT_HANDLER');
  });

  it('is the engine’s alone', () => {
    expectVerdicts(collab(requested()), notified('yq', 'hj'), { 'CASE.ENGINE_ONLY': ['yq.streetHead'] });
  });
});
