import {
  by,
  district,
  DRAFT,
  drafted,
  notice,
  owedNotice,
  WHISTLE,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';

describe('Drafting a result notification', () => {
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

  it('is rejected without the case it names', () => {
    notice()
      .when(drafted({ about: undefined }))
      .then('CASE.FIELD_INVALID');
  });

  it.each([
    ['the lead', district.actor('zf', 'deptOfficer'), 'accepted'],
    ['a liaison of the lead', district.actor('zf', 'liaisonA'), 'accepted'],
    ['a unit that helped', district.actor('sj', 'deptOfficer'), 'accepted'],
    ['the street that called', district.actor('wj', 'streetOfficer'), 'NOTICE.NOT_HANDLER'],
    ['a unit that was released', district.actor('hj', 'deptOfficer'), 'NOTICE.NOT_HANDLER'],
    ['a copy', district.actor('yq', 'streetOfficer'), 'NOTICE.NOT_HANDLER'],
    ['a stranger', district.actor('ga', 'deptOfficer'), 'NOTICE.NOT_HANDLER'],
    ['the engine, for the lead', by.engine, 'accepted'],
  ])('by %s', (_who, actor, verdict) => {
    const outcome = notice().when(drafted({ by: actor }));
    expect(outcome.rejection?.rejection ?? 'accepted').toBe(verdict);
  });

  it('is the centre’s deputy’s for a unit that let the limit pass, in its name, and nobody’s of the centre before', () => {
    const owing = (status: 'running' | 'elapsed') => ({ ...WHISTLE, owed: [owedNotice(status)] });
    const centre = district.actor('zhzx', 'centreDeputy');
    expect(notice(drafted({ by: centre, about: owing('elapsed') })).state).toMatchObject({
      ...{ sender: 'zf', leadUnit: 'zf', byCentre: true },
    });
    for (const [actor, status] of [
      [centre, 'running'],
      [district.actor('zhzx', 'dispatcher'), 'elapsed'],
    ] as const)
      notice()
        .when(drafted({ by: actor, about: owing(status) }))
        .then('NOTICE.NOT_HANDLER');
  });

  it('names a sender, or what is corrected, by the engine alone', () => {
    const outcome = notice().when(drafted({ with: { ...DRAFT, sender: 'sj' } }));
    outcome.then('CASE.ENGINE_ONLY');
    expect(outcome.rejection?.field).toBe('sender');
    notice()
      .when(drafted({ with: { ...DRAFT, supersedes: 'another' } }))
      .then('CASE.ENGINE_ONLY');
  });
});
