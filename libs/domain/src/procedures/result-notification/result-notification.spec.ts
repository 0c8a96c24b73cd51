import { testDistrict } from '@tiaokuai/testing';
import {
  by,
  DRAFT,
  drafted,
  notice,
  noticeIn,
  objected,
  otherRead,
  owedNotice,
  sent,
  streetRead,
  WHISTLE,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';

describe('drafting', () => {
  it('takes whom to tell from the case it is about: street, live units, units of the items, not the sender', () => {
    notice()
      .when(drafted())
      .then([
        [
          'NoticeDrafted',
          {
            sender: 'zf',
            recipientsByRule: ['wj', 'sj'],
            matterId: 'the-matter',
            title: '江滨夜市占道经营处理结果通报',
            content: DRAFT.content,
          },
        ],
        [
          'ObligationStarted',
          { key: 'notice.send', ownerUnit: 'zf', dueAt: '2026-09-28T17:30:00.000+08:00' },
        ],
      ]);
  });

  it('is due sooner for a permit and later for a penalty', () => {
    const due = (type: string): string | undefined =>
      notice(drafted({ with: { ...DRAFT, type } })).state.obligations['send:case:1']?.dueAt;
    expect([due('permit'), due('penalty')]).toEqual([
      '2026-09-23T17:30:00.000+08:00',
      '2026-09-30T17:30:00.000+08:00',
    ]);
  });

  it('runs no second clock where the case owes the notification by its own', () => {
    const story = notice(drafted({ about: { ...WHISTLE, owed: [owedNotice('running')] } }));
    expect(Object.keys(story.state.obligations)).toEqual([]);
  });

  it('keeps the content of a sealed notice out of everything but the field that is encrypted', () => {
    const story = notice(drafted({ with: { ...DRAFT, secrecy: 'sealed' } }));
    const { content, sealedContent } = story.events[0]?.payload as Record<string, unknown>;
    expect({ content, sealedContent }).toEqual({ content: undefined, sealedContent: DRAFT.content });
    expect(JSON.stringify(story.state)).not.toContain(DRAFT.content);
  });

  it('is refused without the case it names', () => {
    notice()
      .when(drafted({ about: undefined }))
      .then('CASE.FIELD_INVALID');
  });

  it('may be given up', () => {
    const outcome = notice(drafted()).when({ at: '09-22 15:00', by: by.lead, does: 'discard' });
    outcome.then(['NoticeDiscarded', ['ObligationCancelled', { reason: 'caseOver' }]]);
    expect(outcome.state).toMatchObject({ stage: 'discarded', over: true, outcome: 'discarded' });
  });
});

describe('sending', () => {
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

  it('is refused while a recipient by rule has neither liaison nor head', () => {
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
});

describe('reading', () => {
  it('is complete when every recipient has read', () => {
    const outcome = notice(drafted(), sent, streetRead).when(otherRead);
    outcome.then([
      ['NoticeRead', { unit: 'sj' }],
      ['ObligationMet', { id: 'read:sj:1', late: false }],
    ]);
    expect(outcome.state.stage).toBe('read');
  });

  it('counts as delivered when the time to read has run out: a fault, a word to the liaison, then to the head', () => {
    const story = notice(drafted(), sent, streetRead).until('09-29 00:00');
    expect(story.events.slice(-6)).toMatchObject([
      { type: 'ObligationElapsed', payload: { id: 'read:sj:1' } },
      { type: 'FaultRecorded', payload: { unit: 'sj', kind: 'notice.read.elapsed' } },
      { type: 'NoticeDelivered', payload: { unit: 'sj' }, effectiveAt: '2026-09-24T17:30:00.000+08:00' },
      { type: 'ObligationStarted', payload: { key: 'notice.remindHead', ownerUnit: 'sj' } },
      { type: 'ObligationDueSoon' },
      { type: 'ObligationElapsed', payload: { id: 'remindHead:sj:1' } },
    ]);
    expect(story.state.stage).toBe('read');
    const told = story.reactions.flatMap(([, each]) =>
      each.does === 'notify' ? [[each.unit, each.posts]] : [],
    );
    expect(told).toEqual([
      ['sj', ['deptDeputy']],
      ['sj', ['liaisonA', 'liaisonB', 'platformOperator']],
      ['sj', ['deptHead']],
    ]);
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
});

describe('objecting', () => {
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

  it('is too late when the period is over', () => {
    notice(drafted(), sent, streetRead)
      .when({ ...objected, at: '10-08 17:30' })
      .then('CASE.OVER');
    const unread = notice(drafted(), sent, streetRead, objected);
    unread.when({ ...objected, by: by.streetDeputy, at: '10-08 17:30' }).then('NOTICE.OBJECTION_LATE');
  });

  it('is answered when every objection is', () => {
    const second = { ...objected, by: by.streetDeputy, at: '09-23 15:30' };
    const answer = (unit: string, at: string) => ({
      ...{ at, by: by.leadDeputy, does: 'answer' },
      with: { unit, text: '已核对', corrected: false },
    });
    const story = notice(drafted(), sent, objected, second, answer('sj', '09-28 09:00'));
    expect(story.state.stage).toBe('objected');
    expect(story.and(answer('wj', '09-28 09:30')).state.stage).toBe('answered');
  });

  it('corrected, begins a notice that supersedes this one', () => {
    const story = notice(drafted(), sent, objected, {
      ...{ at: '09-28 09:00', by: by.leadDeputy, does: 'answer' },
      with: { unit: 'sj', text: '更正：登记由市场监管局负责。', corrected: true },
    });
    const [, opened] = story.reactions.at(-1) ?? [];
    expect(opened).toMatchObject({
      does: 'open',
      kind: 'resultNotification',
      command: { name: 'draft', payload: { sender: 'zf', supersedes: 'the-case' } },
    });
    const command = opened?.does === 'open' ? opened.command : undefined;
    const next = notice(drafted({ by: by.engine, with: command?.payload }));
    expect(next.state).toMatchObject({
      sender: 'zf',
      supersedes: 'the-case',
      recipientsByRule: ['wj', 'sj'],
    });
  });

  it('about whose duty it is, answered with no, becomes a dispute', () => {
    const story = notice(
      drafted(),
      sent,
      { ...objected, with: { reason: '不属我局职责', basis: '三定方案', aboutDuty: true } },
      {
        ...{ at: '09-28 09:00', by: by.leadDeputy, does: 'answer' },
        with: { unit: 'sj', text: '维持', corrected: false },
      },
    );
    expect(story.reactions.at(-1)?.[1]).toMatchObject({
      does: 'open',
      kind: 'dispute',
      command: { name: 'openNegotiation', payload: { parties: ['zf', 'sj'], issueKind: 'duty' } },
    });
  });

  it('left unanswered brings the sender a white, then no second but the same order', () => {
    const story = notice(drafted(), sent, streetRead, objected).until('10-12 00:00');
    const orders = story.reactions.filter(
      ([, each]) => each.does === 'open' && each.kind === 'supervisionOrder',
    );
    expect(orders).toHaveLength(1);
    expect(orders[0]?.[1]).toMatchObject({
      command: { name: 'issue', payload: { unit: 'zf', colour: 'white' } },
    });
  });
});

describe('filing', () => {
  it('happens by itself when the objection period ends and everybody was reached', () => {
    const story = notice(drafted(), sent, streetRead, otherRead).until('10-09 00:00');
    expect(story.events.at(-1)).toMatchObject({
      type: 'NoticeFiled',
      effectiveAt: '2026-10-08T17:30:00.000+08:00',
      actor: { post: 'engine' },
    });
    expect(story.state).toMatchObject({ over: true, outcome: 'filed' });
  });

  it('waits for the last answer, and is then asked of the engine', () => {
    const story = notice(drafted(), sent, streetRead, objected, otherRead).until('10-08 18:00');
    expect(story.state.stage).toBe('objected');
    const answered = story.and({
      ...{ at: '10-09 09:00', by: by.leadDeputy, does: 'answer' },
      with: { unit: 'sj', text: '维持', corrected: false },
    });
    expect(answered.reactions.at(-1)?.[1]).toMatchObject({
      does: 'advance',
      caseId: 'the-case',
      command: { name: 'fileNotice' },
    });
    const outcome = answered.when({ at: '10-09 09:00', by: by.engine, does: 'fileNotice' });
    outcome.then(['NoticeFiled']);
    expect(outcome.state.outcome).toBe('filedAfterObjection');
  });

  it('is refused before the period is over', () => {
    notice(drafted(), sent, streetRead, otherRead)
      .when({ at: '09-24 09:00', by: by.engine, does: 'fileNotice' })
      .then('CLOCK.NOT_YET_DUE');
  });
});
