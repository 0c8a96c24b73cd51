import { testDistrict } from '@tiaokuai/testing';
import {
  district,
  DRAFT,
  drafted,
  notice,
  noticeIn,
  outcomeFor,
  owedNotice,
  sent,
  WHISTLE,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';

describe('Sending a result notification', () => {
  it('meets its clock and gives every recipient a day to read and all of them five to object', () => {
    notice(drafted())
      .when(sent)
      .then([
        ['NoticeSent', { recipients: ['wj', 'sj'] }],
        ['ObligationMet', { id: 'send:case:1', late: false }],
        [
          'ObligationStarted',
          { key: 'notice.read', ownerUnit: 'wj', dueAt: '2026-09-24T17:30:00.000+08:00' },
        ],
        ['ObligationStarted', { key: 'notice.read', ownerUnit: 'sj' }],
        ['ObligationStarted', { key: 'notice.objection', dueAt: '2026-10-08T17:30:00.000+08:00' }],
      ]);
  });

  it('lets the sender add recipients, never remove one', () => {
    const story = notice(drafted(), { ...sent, with: { extraRecipients: ['ga', 'wj'] } });
    expect(story.state.recipients.map(({ unit }) => unit)).toEqual(['wj', 'sj', 'ga']);
  });

  it('knows the units it is sent to', () => {
    const outcome = notice(drafted()).when({ ...sent, with: { extraRecipients: ['ga', 'nobody'] } });
    outcome.then('CASE.FIELD_INVALID');
    expect(outcome.rejection?.field).toBe('extraRecipients.1');
  });

  it('is rejected while a recipient by rule has neither liaison nor head', () => {
    const orphaned = testDistrict({
      directory: (directory) => ({
        ...directory,
        holdings: Object.fromEntries(
          Object.entries(directory.holdings).filter(
            ([, [held]]) => held?.unit !== 'sj' || held.post === 'deptOfficer',
          ),
        ),
      }),
    });
    noticeIn(orphaned, drafted()).when(sent).then('NOTICE.RECIPIENT_MISSING');
  });

  it('never lets a sealed identity reach the unit it accuses', () => {
    const about = { ...WHISTLE, accusedUnits: ['sj'] };
    const sealed = drafted({ about, with: { ...DRAFT, secrecy: 'sealed' } });
    notice(sealed).when(sent).then('NOTICE.SECRET_LEAK');
    expect(notice(drafted({ about }), sent).state.stage).toBe('sent');
  });

  it('tells the case it is about who has it now, the sender among them', () => {
    expect(notice(drafted(), sent).reactions).toContainEqual([
      'NoticeSent',
      expect.objectContaining({
        does: 'advance',
        caseId: 'the-whistle',
        command: {
          name: 'linkNotification',
          payload: { noticeCaseId: 'the-case', recipients: ['zf', 'wj', 'sj'] },
        },
      }),
    ]);
  });

  it('late is a fault of the sender, and may still be done', () => {
    notice(drafted())
      .when({ ...sent, at: '09-29 09:00' })
      .then([
        ['ObligationDueSoon', { id: 'send:case:1' }],
        ['ObligationElapsed', { id: 'send:case:1' }],
        ['FaultRecorded', { unit: 'zf', kind: 'notice.send.elapsed' }],
        'NoticeSent',
        ['ObligationMet', { late: true }],
        ...Array<string>(3).fill('ObligationStarted'),
      ]);
  });

  it('is the deputy’s or head’s of the sender', () => {
    expect([
      outcomeFor('zf', 'deptDeputy', sent, drafted()),
      outcomeFor('zf', 'deptHead', sent, drafted()),
      outcomeFor('zf', 'deptOfficer', sent, drafted()),
      outcomeFor('sj', 'deptDeputy', sent, drafted()),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY']);
  });

  it('passes to the centre’s deputy when its limit has passed', () => {
    const late = { ...sent, at: '09-29 09:00' };
    expect([
      outcomeFor('zhzx', 'centreDeputy', sent, drafted()),
      outcomeFor('zhzx', 'centreDeputy', late, drafted()),
      outcomeFor('zhzx', 'dispatcher', late, drafted()),
    ]).toEqual(['CASE.NOT_A_PARTY', 'accepted', 'CASE.NOT_A_PARTY']);
  });

  it('is the centre’s too where it drafted; what the unit drafted itself, the unit sends', () => {
    const centre = district.actor('zhzx', 'centreDeputy');
    const owing = { ...WHISTLE, owed: [owedNotice('elapsed')] };
    const byCentre = notice(drafted({ by: centre, about: owing }));
    const sends = { ...sent, by: centre };
    expect(byCentre.and(sends).state.stage).toBe('sent');
    expect(byCentre.and(sent).state.stage).toBe('sent');
    notice(drafted()).when(sends).then('CASE.NOT_A_PARTY');
  });
});
