import { type Act, at, offerDisagreements } from '@tiaokuai/testing';
import { LIAISON_POSTS, type PostCode, POSTS } from '../../kernel/post.js';
import {
  ACCEPT,
  accepted,
  act,
  closed,
  collab,
  confirmed,
  contested,
  DECLINE,
  declined,
  district,
  notified,
  REQUEST,
  requested,
  RESULT,
  resultIn,
  ruled,
  signedIn,
  who,
} from '../../../test/procedures/collaboration/collaboration.fixture.js';
import { collaboration } from './collaboration.procedure.js';

/** What each post is told that tries one act in one story. */
const told = (done: Act, posts: readonly string[], ...before: readonly Act[]): readonly string[] =>
  posts.map((post) => {
    const outcome = collab(...before).when({ ...done, by: who(post) });
    return outcome.rejection?.rejection ?? 'accepted';
  });
const [YES, POST, STRANGER] = ['accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'];

it('officers of streets and departments ask, and who sends like an officer', () => {
  const asked = (post: string) =>
    told(requested({ deputy: `p-${post.split('.')[0]}-streetDeputy-1`, to: 'hj' }), [post])[0];
  expect([asked('yq.streetOfficer'), asked('yq.streetDispatcher'), asked('yq.liaisonA')]).toEqual([
    YES,
    YES,
    YES,
  ]);
  expect(
    told(requested(), ['yq.streetHead', 'wj-1.communityHead', 'zhzx.dispatcher', 'dc.supervisor']),
  ).toEqual([POST, POST, POST, POST]);
});

it('any post of the requested unit signs in, asks for a supplement, accepts, reports and submits', () => {
  const posts = ['hj.deptOfficer', 'hj.liaisonB', 'yq.streetHead', 'zhzx.centreDeputy', 'sj.deptHead'];
  const expected = [YES, YES, POST, POST, STRANGER];
  const working = [requested(), signedIn, accepted];
  expect(told(signedIn, posts, requested())).toEqual(expected);
  expect(told(accepted, posts, requested(), signedIn)).toEqual(expected);
  const missing = act('09-17 15:00', '', 'requestSupplement', { missing: ['照片'] });
  expect(told(missing, posts, requested(), signedIn)).toEqual(expected);
  expect(told(act('09-18 09:00', '', 'reportProgress', { text: '已到场' }), posts, ...working)).toEqual(
    expected,
  );
  expect(told(resultIn, posts, ...working)).toEqual(expected);
  expect(told(act('09-17 16:00', '', 'withdrawDecline'), posts, requested(), signedIn, declined())).toEqual(
    expected,
  );
});

it('declining is its deputy’s or head’s', () => {
  expect(
    told(
      declined(),
      ['hj.deptDeputy', 'hj.deptHead', 'hj.deptOfficer', 'yq.streetDeputy', 'sj.deptHead'],
      requested(),
      signedIn,
    ),
  ).toEqual([YES, YES, POST, POST, STRANGER]);
});

it('accepting or contesting a decline is the requester’s deputy’s or head’s', () => {
  const posts = ['yq.streetDeputy', 'yq.streetHead', 'yq.streetOfficer', 'hj.deptHead', 'sj.deptHead'];
  const before = [requested(), signedIn, declined()];
  const expected = [YES, YES, POST, POST, STRANGER];
  expect(told(contested, posts, ...before)).toEqual(expected);
  expect(told(act('09-18 09:00', '', 'acceptDecline'), posts, ...before)).toEqual(expected);
});

it('overruling is the centre’s deputy’s or head’s', () => {
  const overrule = act('09-18 09:00', '', 'overrule', { reason: '齐全', citation: { itemCode: 'JP-03' } });
  expect(
    told(
      overrule,
      ['zhzx.centreDeputy', 'zhzx.centreHead', 'zhzx.dispatcher', 'yq.streetHead', 'sj.deptHead'],
      ...[requested(), signedIn, declined({ ground: 'factsInsufficient' })],
    ),
  ).toEqual([YES, YES, POST, POST, STRANGER]);
});

it('supplementing, confirming, returning and withdrawing are the requester’s', () => {
  const posts = [
    'yq.streetOfficer',
    'yq.platformOperator',
    'hj.deptHead',
    'zhzx.centreDeputy',
    'sj.deptHead',
  ];
  const expected = [YES, YES, POST, POST, STRANGER];
  const files = [{ name: '照片.jpg', sha256: 'a'.repeat(64), mediaType: 'image/jpeg', size: 9 }];
  const missing = act('09-17 15:00', 'hj.deptOfficer', 'requestSupplement', { missing: ['照片'] });
  expect(
    told(act('09-18 09:00', '', 'supplement', { files }), posts, requested(), signedIn, missing),
  ).toEqual(expected);
  const resulted = [requested(), signedIn, accepted, resultIn];
  expect(told(confirmed, posts, ...resulted)).toEqual(expected);
  expect(told(act('09-21 15:00', '', 'returnForRework', { reason: '缺' }), posts, ...resulted)).toEqual(
    expected,
  );
  expect(told(act('09-17 10:00', '', 'withdraw', { reason: '已解决' }), posts, requested())).toEqual(
    expected,
  );
});

it('a verifier confirms only once the requester’s time has passed, and nobody his own work', () => {
  const resulted = [requested(), signedIn, accepted, resultIn];
  expect(told(confirmed, ['jdzx.verifier'], ...resulted)).toEqual([STRANGER]);
  expect(told({ ...confirmed, at: '09-25 09:00' }, ['jdzx.verifier'], ...resulted)).toEqual([YES]);
  const both = { ...who('yq.streetOfficer'), person: 'p-hj-deptOfficer-1' };
  expect(
    collaboration.decide(
      collab(...resulted).state,
      { name: 'confirmResult', payload: { score: 5 } },
      district.context(at('09-21 15:00'), both),
    ),
  ).toMatchObject({ rejection: 'CASE.SELF_VERIFICATION' });
});

it('closing is the requester’s, or the centre’s deputy’s where the requester forgets', () => {
  expect(
    told(
      closed,
      ['yq.streetOfficer', 'zhzx.centreDeputy', 'zhzx.dispatcher', 'hj.deptHead', 'sj.deptHead'],
      ...[requested(), signedIn, accepted, resultIn, confirmed, notified('yq', 'hj')],
    ),
  ).toEqual([YES, YES, POST, POST, STRANGER]);
});

it.each(['applyRuling', 'linkNotification', 'linkCase', 'elapse'])('%s is the engine’s alone', (does) => {
  expect(told(act('09-18 09:00', '', does), ['yq.streetHead'], requested())).toEqual(['CASE.ENGINE_ONLY']);
});

it('what is offered to any post at any stage is what would be taken', () => {
  const payloads = {
    ...{ request: REQUEST, signIn: { personName: '李四' }, requestSupplement: { missing: ['照片'] } },
    ...{ supplement: { files: [] }, accept: ACCEPT, decline: DECLINE, reportProgress: { text: '已到场' } },
    ...{
      contestDecline: { reason: '属监测职责' },
      withdraw: { reason: '已解决' },
      returnForRework: { reason: '缺' },
    },
    overrule: { reason: '齐全', citation: { itemCode: 'JP-03' } },
    ...{ submitResult: RESULT, confirmResult: { score: 5 }, applyRuling: ruled('hj').with },
    linkNotification: { noticeCaseId: 'x', recipients: ['yq', 'hj'] },
    ...{ comment: { text: '补充' }, attach: { files: [] } },
    requestExtension: { length: 1, grade: 'party', specialReason: 'weather' },
    decideExtension: { granted: true, reason: '同意' },
    reviewExtension: { opinion: '同意' },
    requestShelving: { condition: '复业', evidence: [{ note: '照片' }], reviewDate: '2026-10-15' },
    ...{
      approveShelving: { reason: '属实' },
      denyShelving: { reason: '不属实' },
      resume: { reason: '复业' },
    },
    delegate: { to: 'p-hj-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-hj-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'hj', tasks: '处置', reason: '争议' },
    reportInterim: { result: '已处置', evidence: [{ note: '记录' }] },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['signIn:hj:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['decide:hj:2'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
    endLink: { caseId: 'x' },
  };
  const missing = act('09-17 15:00', 'hj.deptOfficer', 'requestSupplement', { missing: ['照片'] });
  const stories = [
    collab(),
    collab(requested()),
    collab(requested(), signedIn),
    collab(requested(), signedIn, missing),
    collab(requested(), signedIn, declined({ ground: 'factsInsufficient' })),
    collab(requested(), signedIn, declined(), contested),
    collab(requested(), signedIn, declined(), contested, ruled('hj')),
    collab(requested(), signedIn, accepted),
    collab(requested(), signedIn, accepted, resultIn),
    collab(requested(), signedIn, accepted, resultIn, confirmed, notified('yq', 'hj')),
    collab(requested(), signedIn, accepted, resultIn, confirmed, notified('yq', 'hj'), closed),
  ];
  const wrong = stories.flatMap(({ state }) =>
    Object.values(district.inForce.directory.units).flatMap(({ id, kind }) =>
      [...POSTS[kind], ...LIAISON_POSTS].flatMap((post) =>
        offerDisagreements(
          collaboration,
          state,
          district.context(at('10-08 11:00'), district.actor(id, post)),
          payloads,
        ),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

it('both sides see it in full, the superior of a body as a party, others not at all', () => {
  const body = requested({ to: 'wj-zf', itemCode: 'JP-01' });
  const sees = (post: string, sent: Act): string => {
    const [unit = '', code = ''] = post.split('.');
    return collaboration.sees(
      collab(sent).state,
      district.context(at('09-17 12:00'), district.actor(unit, code as PostCode)),
    );
  };
  expect([
    ...[sees('yq.streetOfficer', requested()), sees('hj.liaisonA', requested())],
    ...[sees('zhzx.dispatcher', requested()), sees('sj.deptHead', requested())],
    ...[sees('zf.deptOfficer', body), sees('wj.streetHead', body), sees('ga.deptHead', body)],
  ]).toEqual(['all', 'all', 'all', 'nothing', 'asParty', 'asParty', 'nothing']);
});

it('asks each in turn', () => {
  const asked = (...acts: readonly Act[]) =>
    collaboration
      .duties(collab(...acts).state)
      .map(({ unit, posts, command }) => [unit, posts.join(), command]);
  expect(asked(requested())).toEqual([['hj', '', 'signIn']]);
  expect(asked(requested(), signedIn)).toEqual([['hj', '', 'accept']]);
  expect(asked(requested(), signedIn, declined())).toEqual([['yq', 'streetDeputy', 'acceptDecline']]);
  expect(asked(requested(), signedIn, accepted, resultIn)).toEqual([['yq', '', 'confirmResult']]);
  const done = [requested(), signedIn, accepted, resultIn, confirmed];
  expect(asked(...done)).toEqual([['hj', '', 'resultNotification.draft']]);
  expect(asked(...done, notified('yq', 'hj'))).toEqual([['yq', '', 'close']]);
});
