import {
  answered,
  by,
  drafted,
  notice,
  objected,
  otherRead,
  outcomeFor,
  sent,
  streetRead,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';

describe('Objecting', () => {
  it('owes the objector an answer within five working days', () => {
    const outcome = notice(drafted(), sent, streetRead).when(objected);
    outcome.then([
      ['NoticeObjected', { unit: 'sj' }],
      [
        'ObligationStarted',
        { key: 'notice.answer', ownerUnit: 'zf', dueAt: '2026-10-08T17:30:00.000+08:00' },
      ],
    ]);
    expect(outcome.state.stage).toBe('objected');
  });

  it('is possible when everybody has read', () => {
    const read = notice(drafted(), sent, streetRead, otherRead);
    expect(read.state.stage).toBe('read');
    expect(read.when({ ...objected, at: '09-24 09:00' }).state.stage).toBe('objected');
  });

  it('is rejected when the period is over', () => {
    notice(drafted(), sent, streetRead)
      .when({ ...objected, at: '10-08 17:30' })
      .then('CASE.OVER');
    const unread = notice(drafted(), sent, streetRead, objected);
    unread.when({ ...objected, by: by.streetDeputy, at: '10-08 17:30' }).then('NOTICE.OBJECTION_LATE');
  });

  it('is a recipient’s deputy’s, one objection at a time', () => {
    expect([
      outcomeFor('sj', 'deptDeputy', objected, drafted(), sent),
      outcomeFor('sj', 'deptOfficer', objected, drafted(), sent),
      outcomeFor('zf', 'deptDeputy', objected, drafted(), sent),
      outcomeFor('sj', 'deptHead', { ...objected, at: '09-23 15:30' }, drafted(), sent, objected),
      outcomeFor('sj', 'deptDeputy', { ...objected, at: '09-28 10:00' }, drafted(), sent, objected, answered),
    ]).toEqual(['accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'CASE.STAGE_FORBIDS', 'accepted']);
  });
});
