import {
  drafted,
  notice,
  otherRead,
  outcomeFor,
  sent,
  streetRead,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';

describe('Reading a result notification', () => {
  it('by the last recipient moves the stage', () => {
    const outcome = notice(drafted(), sent, streetRead).when(otherRead);
    outcome.then([
      ['NoticeRead', { unit: 'sj' }],
      ['ObligationMet', { id: 'read:sj:1', late: false }],
    ]);
    expect(outcome.state.stage).toBe('read');
  });

  it('may be done late, and spares the head', () => {
    const story = notice(drafted(), sent, streetRead, { ...otherRead, at: '09-25 09:00' });
    expect(story.events.slice(-3).map(({ type }) => type)).toEqual([
      'NoticeRead',
      'ObligationMet',
      'ObligationCancelled',
    ]);
    expect(story.state.obligations['read:sj:1']?.status).toBe('metLate');
  });

  it('is a liaison’s or the head’s of a recipient, once', () => {
    expect([
      outcomeFor('wj', 'liaisonB', streetRead, drafted(), sent),
      outcomeFor('wj', 'platformOperator', streetRead, drafted(), sent),
      outcomeFor('wj', 'streetHead', streetRead, drafted(), sent),
      outcomeFor('wj', 'streetOfficer', streetRead, drafted(), sent),
      outcomeFor('zf', 'liaisonA', streetRead, drafted(), sent),
      outcomeFor('wj', 'liaisonB', { ...streetRead, at: '09-23 12:00' }, drafted(), sent, streetRead),
    ]).toEqual([
      ...['accepted', 'accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'],
      'CASE.STAGE_FORBIDS',
    ]);
  });
});
