import { type Act, at, offerDisagreements } from '@tiaokuai/testing';
import { LIAISON_POSTS, type PostCode, POSTS } from '../../kernel/post.js';
import {
  accepted,
  act,
  ALL,
  BOTH_CONFIRM,
  consult,
  convened,
  deadlock,
  district,
  DONE,
  drafted,
  HELD,
  held,
  ISSUED,
  issued,
  MEETING,
  MINUTES,
  notified,
  PROPOSAL,
  proposed,
  reported,
  tracking,
  who,
} from '../../../test/procedures/consultation/consultation.fixture.js';
import { consultation } from './consultation.procedure.js';

/** What each post is told that tries one act in one story. */
const toldIn = (story: ReturnType<typeof consult>, done: Act, posts: readonly string[]): readonly string[] =>
  posts.map((post) => story.when({ ...done, by: who(post) }).rejection?.rejection ?? 'accepted');
const [YES, POST, STRANGER] = ['accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'];

it('officers of departments, streets and the centre propose, and who sends like an officer', () => {
  const asked = (post: string, deputy: string) =>
    toldIn(consult(), proposed({ deputy, invitees: PROPOSAL.invitees.slice(1) }), [post])[0];
  expect([
    asked('zf.deptOfficer', 'p-zf-deptDeputy-1'),
    asked('zf.liaisonA', 'p-zf-deptHead-1'),
    asked('wj.streetDispatcher', 'p-wj-streetDeputy-1'),
    asked('zhzx.dispatcher', 'p-zhzx-centreDeputy-1'),
    asked('zf.deptHead', 'p-zf-deptHead-1'),
    asked('wj-1.communityHead', 'p-wj-1-communityHead-1'),
    asked('dc.supervisor', 'p-dc-deptHead-1'),
  ]).toEqual([YES, YES, YES, YES, POST, POST, POST]);
});

it('convening is the convenor’s, or the centre’s deputy’s who takes over', () => {
  const posts = ['zf.deptOfficer', 'zhzx.centreDeputy', 'zhzx.dispatcher', 'hj.deptHead', 'ga.deptHead'];
  expect(toldIn(consult(proposed()), convened(), posts)).toEqual([YES, YES, STRANGER, POST, STRANGER]);
});

it('replying and taking a position are the invitees’', () => {
  const posts = ['hj.deptOfficer', 'hj.liaisonB', 'zf.deptHead', 'ga.deptHead'];
  const open = consult(proposed(), convened());
  const confirm = act('09-17 11:00', '', 'confirmAttendance', { person: 'p-hj-deptOfficer-1' });
  const position = act('09-17 11:00', '', 'recordPosition', { position: 'agree' });
  const decline = act('09-17 11:00', '', 'declineAttendance', { reason: '冲突' });
  for (const each of [confirm, position, decline])
    expect(toldIn(open, each, posts)).toEqual([YES, YES, POST, STRANGER]);
});

it('holding, drafting and withdrawing are the convenor’s', () => {
  const posts = ['zf.deptOfficer', 'hj.deptHead', 'ga.deptHead', 'zhzx.centreDeputy'];
  const expected = [YES, POST, STRANGER, STRANGER];
  expect(toldIn(consult(proposed(), convened(), ...BOTH_CONFIRM), held(), posts)).toEqual(expected);
  expect(toldIn(consult(...HELD), drafted(), posts)).toEqual(expected);
  const withdrawal = act('09-17 09:30', '', 'withdraw', { reason: '已解决' });
  expect(toldIn(consult(proposed()), withdrawal, posts)).toEqual(expected);
});

it('issuing and the deadlock are the chair’s alone, the centre’s deputy’s once overdue', () => {
  const posts = ['zf.deptDeputy', 'zf.deptHead', 'zhzx.centreDeputy', 'ga.deptHead'];
  const drafts = consult(...HELD, drafted());
  expect(toldIn(drafts, issued, posts)).toEqual([YES, POST, STRANGER, STRANGER]);
  expect(toldIn(drafts, { ...issued, at: '09-22 09:00' }, posts)).toEqual([YES, POST, YES, STRANGER]);
  expect(toldIn(consult(...HELD), deadlock(), posts)).toEqual([YES, POST, STRANGER, STRANGER]);
});

it('objecting is for whoever was there', () => {
  const objection = act('09-18 17:10', '', 'objectToMinutes', { point: '频次', wording: '每月' });
  expect(
    toldIn(consult(...ISSUED), objection, ['hj.deptOfficer', 'zf.deptOfficer', 'sj.deptHead', 'ga.deptHead']),
  ).toEqual([YES, YES, POST, STRANGER]);
});

it('an action is reported by its owner and accepted by others: chair, convenor’s or centre’s deputy', () => {
  const report = reported('hj', 'deptOfficer', 'action-1');
  expect(toldIn(tracking(), report, ['hj.liaisonA', 'yq.streetHead', 'zf.deptHead', 'ga.deptHead'])).toEqual([
    ...[YES, POST, POST, STRANGER],
  ]);
  expect(
    toldIn(tracking().and(report), accepted('action-1'), [
      ...['zf.deptDeputy', 'zf.deptHead', 'zhzx.centreDeputy'],
      ...['zf.deptOfficer', 'hj.deptHead', 'ga.deptHead'],
    ]),
  ).toEqual([YES, YES, YES, POST, POST, STRANGER]);
  const own = { ...MINUTES.resolutions[0], owner: 'zf' };
  const ofConvenor = consult(...HELD, drafted({ resolutions: [own] }), issued)
    .until('09-22 08:30')
    .and(reported('zf', 'deptOfficer', 'action-1'));
  expect(toldIn(ofConvenor, accepted('action-1'), ['zf.deptDeputy', 'zhzx.centreDeputy'])).toEqual([
    ...['CASE.SELF_VERIFICATION', YES],
  ]);
});

it('closing what was agreed is the convenor’s or the centre’s deputy’s, never the engine’s', () => {
  const boundary = { resolutions: [], boundaries: [{ item: 'JP-02', text: '监测归环境分局' }] };
  const told = consult(...HELD, drafted(boundary), issued)
    .until('09-22 08:30')
    .and(notified('09-22 09:00', 'zf', 'hj', 'yq', 'sj'));
  const posts = ['zf.deptOfficer', 'zhzx.centreDeputy', 'hj.deptHead', 'ga.deptHead', 'engine'];
  expect(toldIn(told, act('09-22 10:00', '', 'close'), posts)).toEqual([
    ...[YES, YES, POST, STRANGER, 'CASE.STAGE_FORBIDS'],
  ]);
});

it.each(['linkNotification', 'linkCase', 'elapse'])('%s is the engine’s alone', (does) => {
  expect(toldIn(consult(proposed()), act('09-17 10:00', '', does), ['zf.deptHead'])).toEqual([
    'CASE.ENGINE_ONLY',
  ]);
});

it('what is offered to any post at any stage is what would be taken', () => {
  const payloads = {
    ...{ propose: PROPOSAL, convene: MEETING, confirmAttendance: { person: 'p-hj-deptOfficer-1' } },
    ...{ declineAttendance: { reason: '冲突' }, recordPosition: { position: 'agree' }, hold: ALL },
    ...{ draftMinutes: MINUTES, objectToMinutes: { point: '频次', wording: '每月' } },
    ...{ declareDeadlock: { differences: ['归属'] }, withdraw: { reason: '已解决' } },
    ...{ reportAction: { action: 'action-1', ...DONE }, acceptAction: { action: 'action-1' } },
    linkNotification: { noticeCaseId: 'x', recipients: ['zf', 'hj', 'yq', 'sj'] },
    ...{ comment: { text: '补充' }, attach: { files: [] } },
    requestExtension: { length: 1, grade: 'party', specialReason: 'weather' },
    decideExtension: { granted: true, reason: '同意' },
    reviewExtension: { opinion: '同意' },
    delegate: { to: 'p-hj-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-hj-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'hj', tasks: '处置', reason: '争议' },
    reportInterim: { result: '已处置', evidence: [{ note: '记录' }] },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['action:hj:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['action:hj:1'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
    endLink: { caseId: 'x' },
  };
  const told = notified('09-23 10:00', 'zf', 'hj', 'yq', 'sj');
  const stories = [
    consult(),
    consult(proposed()),
    consult(proposed(), convened(), ...BOTH_CONFIRM),
    consult(proposed(), convened(), held({ present: [] })),
    consult(...HELD),
    consult(...HELD, drafted()),
    consult(...ISSUED),
    consult(...HELD, deadlock()),
    tracking(),
    tracking().and(reported('hj', 'deptOfficer', 'action-1'), told),
    consult(...HELD, deadlock(), told, act('09-23 10:01', 'engine', 'close')),
  ];
  const wrong = stories.flatMap(({ state }) =>
    Object.values(district.inForce.directory.units).flatMap(({ id, kind }) =>
      [...POSTS[kind], ...LIAISON_POSTS].flatMap((post) =>
        offerDisagreements(
          consultation,
          state,
          district.context(at('09-23 11:00'), district.actor(id, post)),
          payloads,
        ),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

it('the invited see all, others nothing', () => {
  const sees = (post: string): string => {
    const [unit = '', code = ''] = post.split('.');
    return consultation.sees(
      consult(proposed()).state,
      district.context(at('09-17 12:00'), district.actor(unit, code as PostCode)),
    );
  };
  expect(
    ['zf.deptOfficer', 'sj.liaisonA', 'zhzx.dispatcher', 'ga.deptHead', 'wj.streetHead'].map(sees),
  ).toEqual([...['all', 'all', 'all', 'nothing', 'nothing']]);
});

it('asks each in turn', () => {
  const asked = ({ state }: ReturnType<typeof consult>) =>
    consultation.duties(state).map(({ unit, command }) => `${unit} ${command}`);
  expect(asked(consult(proposed()))).toEqual(['zf convene']);
  expect(asked(consult(proposed(), convened(), ...BOTH_CONFIRM))).toEqual([
    'zf hold',
    'sj confirmAttendance',
  ]);
  expect(asked(consult(...HELD))).toEqual(['zf draftMinutes']);
  expect(asked(consult(...HELD, drafted()))).toEqual(['zf draftMinutes', 'zf issueMinutes']);
  expect(asked(consult(...ISSUED))).toEqual([]);
  const all = tracking().and(reported('hj', 'deptOfficer', 'action-1'));
  expect(asked(all)).toEqual(['yq reportAction', 'zf resultNotification.draft', 'zf acceptAction']);
});
