import { at, offerDisagreements, type Act } from '@tiaokuai/testing';
import { LIAISON_POSTS, POSTS, type PostCode } from '../../kernel/post.js';
import {
  by,
  district,
  DRAFT,
  drafted,
  notice,
  objected,
  otherRead,
  owedNotice,
  sent,
  streetRead,
  WHISTLE,
} from '../../../test/procedures/result-notification/result-notification.fixture.js';
import { resultNotification } from './result-notification.procedure.js';

const answer: Act = {
  ...{ at: '09-28 09:00', by: by.leadDeputy, does: 'answer' },
  with: { unit: 'sj', text: '维持', corrected: false },
};

describe('who may draft', () => {
  it.each([
    ['the lead', district.actor('zf', 'deptOfficer'), 'accepted'],
    ['a liaison of the lead', district.actor('zf', 'liaisonA'), 'accepted'],
    ['a unit that helped', district.actor('sj', 'deptOfficer'), 'accepted'],
    ['the street that called', district.actor('wj', 'streetOfficer'), 'NOTICE.NOT_HANDLER'],
    ['a unit that was released', district.actor('hj', 'deptOfficer'), 'NOTICE.NOT_HANDLER'],
    ['a copy', district.actor('yq', 'streetOfficer'), 'NOTICE.NOT_HANDLER'],
    ['a stranger', district.actor('ga', 'deptOfficer'), 'NOTICE.NOT_HANDLER'],
    ['the engine, for the lead', by.engine, 'accepted'],
  ])('%s', (_who, actor, verdict) => {
    const outcome = notice().when(drafted({ by: actor }));
    expect(outcome.rejection?.rejection ?? 'accepted').toBe(verdict);
  });

  describe('the centre’s deputy, for a unit that let the limit of its notification pass', () => {
    const centre = district.actor('zhzx', 'centreDeputy');
    const owing = (status: 'running' | 'elapsed') => ({ ...WHISTLE, owed: [owedNotice(status)] });
    const byCentre = notice(drafted({ by: centre, about: owing('elapsed') }));

    it('in its name, and nobody of the centre before that', () => {
      expect(byCentre.state).toMatchObject({ sender: 'zf', leadUnit: 'zf', byCentre: true });
      for (const [actor, status] of [
        [centre, 'running'],
        [district.actor('zhzx', 'dispatcher'), 'elapsed'],
      ] as const)
        notice()
          .when(drafted({ by: actor, about: owing(status) }))
          .then('NOTICE.NOT_HANDLER');
    });

    it('sends it too; what the unit drafted itself, the unit sends', () => {
      const sends = { ...sent, by: centre };
      expect(byCentre.and(sends).state.stage).toBe('sent');
      expect(byCentre.and(sent).state.stage).toBe('sent');
      notice(drafted()).when(sends).then('CASE.NOT_A_PARTY');
    });
  });

  it('only the engine says for whom, and what is corrected', () => {
    const outcome = notice().when(drafted({ with: { ...DRAFT, sender: 'sj' } }));
    outcome.then('CASE.ENGINE_ONLY');
    expect(outcome.rejection?.field).toBe('sender');
    notice()
      .when(drafted({ with: { ...DRAFT, supersedes: 'another' } }))
      .then('CASE.ENGINE_ONLY');
  });
});

describe('who may send, discard, read, object and answer', () => {
  const was = (unit: string, post: PostCode, act: Act, ...before: readonly Act[]): string => {
    const outcome = notice(...before).when({ ...act, by: district.actor(unit, post) });
    return outcome.rejection?.rejection ?? 'accepted';
  };

  it('sending is the deputy’s or head’s of the sender', () => {
    expect([
      was('zf', 'deptDeputy', sent, drafted()),
      was('zf', 'deptHead', sent, drafted()),
      was('zf', 'deptOfficer', sent, drafted()),
      was('sj', 'deptDeputy', sent, drafted()),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY']);
  });

  it('sending passes to the centre’s deputy when its limit has passed', () => {
    const late = { ...sent, at: '09-29 09:00' };
    expect([
      was('zhzx', 'centreDeputy', sent, drafted()),
      was('zhzx', 'centreDeputy', late, drafted()),
      was('zhzx', 'dispatcher', late, drafted()),
    ]).toEqual(['CASE.NOT_A_PARTY', 'accepted', 'CASE.NOT_A_PARTY']);
  });

  it('discarding is the drafter’s, and anybody’s of the unit where the engine drafted', () => {
    const discard: Act = { at: '09-22 15:00', by: by.lead, does: 'discard' };
    expect([
      was('zf', 'deptOfficer', discard, drafted()),
      was('zf', 'deptDeputy', discard, drafted()),
      was('zf', 'deptDeputy', discard, drafted({ by: by.engine })),
      was('sj', 'deptOfficer', discard, drafted()),
    ]).toEqual(['accepted', 'ACTOR.POST_FORBIDS', 'accepted', 'CASE.NOT_A_PARTY']);
  });

  it('reading is a liaison’s or the head’s of a recipient, once', () => {
    expect([
      was('wj', 'liaisonB', streetRead, drafted(), sent),
      was('wj', 'platformOperator', streetRead, drafted(), sent),
      was('wj', 'streetHead', streetRead, drafted(), sent),
      was('wj', 'streetOfficer', streetRead, drafted(), sent),
      was('zf', 'liaisonA', streetRead, drafted(), sent),
      was('wj', 'liaisonB', { ...streetRead, at: '09-23 12:00' }, drafted(), sent, streetRead),
    ]).toEqual([
      ...['accepted', 'accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'],
      'CASE.STAGE_FORBIDS',
    ]);
  });

  it('objecting is a recipient’s deputy’s, one objection at a time', () => {
    expect([
      was('sj', 'deptDeputy', objected, drafted(), sent),
      was('sj', 'deptOfficer', objected, drafted(), sent),
      was('zf', 'deptDeputy', objected, drafted(), sent),
      was('sj', 'deptHead', { ...objected, at: '09-23 15:30' }, drafted(), sent, objected),
      was('sj', 'deptDeputy', { ...objected, at: '09-28 10:00' }, drafted(), sent, objected, answer),
    ]).toEqual(['accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'CASE.STAGE_FORBIDS', 'accepted']);
  });

  it('answering is the sender’s deputy’s', () => {
    expect([
      was('zf', 'deptDeputy', answer, drafted(), sent, objected),
      was('zf', 'deptOfficer', answer, drafted(), sent, objected),
      was('wj', 'streetDeputy', answer, drafted(), sent, objected),
      was('zf', 'deptDeputy', answer, drafted(), sent),
    ]).toEqual(['accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.STAGE_FORBIDS']);
  });

  it('filing is the engine’s alone', () => {
    expect(was('zf', 'deptDeputy', { ...sent, does: 'fileNotice' }, drafted())).toBe('CASE.ENGINE_ONLY');
  });
});

it('what is offered to any post at any stage is what would be taken', () => {
  const payloads = {
    draft: DRAFT,
    object: { reason: '不符', basis: '依据' },
    answer: { text: '维持', corrected: false },
    comment: { text: '补充' },
    attach: { files: [] },
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    decideExtension: { granted: true, reason: '同意' },
    reviewExtension: { opinion: '同意' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'zf', tasks: '处置', reason: '争议' },
    reportInterim: { result: '已处置', evidence: [{ note: '记录' }] },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['send:case:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['send:case:1'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
  };
  const acts = [drafted(), sent, streetRead, objected, otherRead, answer];
  const wrong = acts.flatMap((_act, index) => {
    const { state } = notice(...acts.slice(0, index + 1));
    const now = at('09-28 09:00');
    return Object.values(district.inForce.directory.units).flatMap(({ id, kind }) =>
      [...POSTS[kind], ...LIAISON_POSTS].flatMap((post) =>
        offerDisagreements(
          resultNotification,
          state,
          district.context(now, district.actor(id, post), WHISTLE),
          payloads,
        ),
      ),
    );
  });
  expect(wrong).toEqual([]);
});

describe('who sees it', () => {
  const sees = (unit: string, post: PostCode, secrecy: string): string => {
    const story = notice(drafted({ with: { ...DRAFT, secrecy } }), sent);
    const context = district.context(at('09-23 12:00'), district.actor(unit, post));
    return resultNotification.sees(story.state, context);
  };

  it('sender, recipients and the two centres', () => {
    expect([
      sees('zf', 'deptOfficer', 'internal'),
      sees('sj', 'deptOfficer', 'internal'),
      sees('zhzx', 'dispatcher', 'internal'),
      sees('hj', 'deptOfficer', 'internal'),
    ]).toEqual(['all', 'all', 'all', 'nothing']);
  });

  it('sealed, named posts only', () => {
    expect([
      sees('zf', 'deptOfficer', 'sealed'),
      sees('zf', 'deptDeputy', 'sealed'),
      sees('sj', 'liaisonA', 'sealed'),
      sees('sj', 'deptOfficer', 'sealed'),
      sees('zhzx', 'dispatcher', 'sealed'),
      sees('zhzx', 'centreHead', 'sealed'),
    ]).toEqual(['all', 'all', 'all', 'nothing', 'nothing', 'all']);
  });
});
