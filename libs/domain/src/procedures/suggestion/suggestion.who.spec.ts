import { type Act, at, offerDisagreements } from '@tiaokuai/testing';
import { LIAISON_POSTS, type PostCode, POSTS } from '../../kernel/post.js';
import {
  accepted,
  act,
  ADOPTED,
  by,
  CARRIED_OUT,
  district,
  DONE,
  GROUND,
  MISDIRECTED,
  NOT_ADOPTED,
  readdressed,
  received,
  redirected,
  rejected,
  replied,
  reported,
  sent,
  sentWith,
  story,
  SUGGESTED,
  TRACKING,
} from '../../../test/procedures/suggestion/suggestion.fixture.js';
import { suggestion } from './suggestion.procedure.js';

const was = (unit: string, post: PostCode, done: Act, ...before: readonly Act[]): string => {
  const outcome = story(...before).when({ ...done, by: district.actor(unit, post) });
  return outcome.rejection?.rejection ?? 'accepted';
};

it('deputies and heads of streets, departments and the centre suggest', () => {
  const other = sentWith({ to: 'ga' });
  expect([
    was('wj', 'streetDeputy', other),
    was('wj', 'streetHead', other),
    was('zf', 'deptDeputy', other),
    was('zhzx', 'centreDeputy', other),
    was('wj', 'streetOfficer', other),
    was('wj', 'liaisonA', other),
    was('wj-1', 'communityHead', other),
    was('wj-zf', 'bodyHead', other),
    was('zhzx', 'intakeClerk', other),
  ]).toEqual([
    ...['accepted', 'accepted', 'accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS'],
    ...['ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS'],
  ]);
});

it('receiving is a liaison’s, or the deputy’s or head’s, of the addressee', () => {
  expect([
    was('zf', 'liaisonA', received, sent),
    was('zf', 'platformOperator', received, sent),
    was('zf', 'deptHead', received, sent),
    was('zf', 'deptOfficer', received, sent),
    was('wj', 'liaisonA', received, sent),
    was('sj', 'liaisonA', received, sent),
    was('zf', 'liaisonB', { ...received, at: '09-17 11:00' }, sent, received),
  ]).toEqual([
    ...['accepted', 'accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'],
    'CASE.STAGE_FORBIDS',
  ]);
});

describe.each([
  ['passing it on', redirected, [sent, received]],
  ['replying', replied(NOT_ADOPTED), [sent, received]],
])('%s', (_what, done, before) => {
  it('is the addressee’s deputy’s or head’s', () => {
    expect([
      was('zf', 'deptDeputy', done, ...before),
      was('zf', 'deptHead', done, ...before),
      was('zf', 'deptOfficer', done, ...before),
      was('wj', 'streetDeputy', done, ...before),
      was('sj', 'deptDeputy', done, ...before),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY']);
  });
});

it('a reply comes after the receipt', () => {
  expect(was('zf', 'deptDeputy', { ...replied(NOT_ADOPTED), at: '09-17 11:00' }, sent)).toBe(
    'CASE.STAGE_FORBIDS',
  );
});

describe.each([
  ['readdressing', readdressed, [sent, redirected]],
  ['withdrawing', act('09-18 16:00', by.deputy, 'withdraw', { reason: '另行商定' }), [sent]],
  ['accepting', accepted, [sent, received, replied(NOT_ADOPTED)]],
  ['rejecting', rejected, [sent, received, replied(NOT_ADOPTED)]],
  ['closing', act('11-10 09:00', by.deputy, 'close'), CARRIED_OUT],
])('%s', (_what, done, before) => {
  it('is the sender’s deputy’s or head’s', () => {
    expect([
      was('wj', 'streetDeputy', done, ...before),
      was('wj', 'streetHead', done, ...before),
      was('wj', 'streetOfficer', done, ...before),
      was('zf', 'deptDeputy', done, ...before),
      was('ga', 'deptDeputy', done, ...before),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY']);
  });
});

it('any post of the addressee reports a step', () => {
  const done = reported(1, '10-16 10:00');
  expect([
    was('zf', 'deptOfficer', done, ...TRACKING),
    was('zf', 'liaisonA', done, ...TRACKING),
    was('wj', 'streetDeputy', done, ...TRACKING),
    was('sj', 'deptOfficer', done, ...TRACKING),
    was('zf', 'deptOfficer', { ...done, with: { ...DONE, obligationId: 'reply:case:1' } }, ...TRACKING),
  ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'CASE.FIELD_INVALID']);
});

it('both parties and the centres see it; an adopted one every office', () => {
  const sees = (unit: string, post: PostCode, ...acts: readonly Act[]): string =>
    suggestion.sees(story(...acts).state, district.context(at('09-23 12:00'), district.actor(unit, post)));
  expect([
    sees('wj', 'streetOfficer', sent),
    sees('zf', 'deptOfficer', sent),
    sees('zhzx', 'dispatcher', sent),
    sees('ga', 'deptOfficer', sent),
    sees('ga', 'deptOfficer', ...TRACKING),
    sees('ga', 'deptOfficer', sent, received, replied(NOT_ADOPTED), accepted),
  ]).toEqual(['all', 'all', 'all', 'nothing', 'asParty', 'nothing']);
});

it('what is offered to any post at any stage is what would be taken', () => {
  const payloads = {
    suggest: SUGGESTED,
    redirect: MISDIRECTED,
    readdress: { to: 'sj' },
    withdraw: { reason: '另行商定' },
    reply: ADOPTED,
    rejectReply: { reason: '退回' },
    reportImplementation: DONE,
    comment: { text: '补充' },
    attach: { files: [] },
    requestExtension: { length: 1, grade: 'party', specialReason: 'weather' },
    decideExtension: { granted: true, reason: '同意' },
    reviewExtension: { opinion: '同意' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'zf', tasks: '处置', reason: '争议' },
    reportInterim: { result: '已处置', evidence: [{ note: '记录' }] },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['reply:case:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['reply:case:1'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
  };
  const stories = [
    story(),
    story(sent),
    story(sent, received),
    story(sent, redirected),
    story(sent, received, replied(NOT_ADOPTED)),
    story(...TRACKING),
    story(...CARRIED_OUT),
    story(sent, received, replied(NOT_ADOPTED), accepted),
  ];
  const wrong = stories.flatMap(({ state }) =>
    Object.values(district.inForce.directory.units).flatMap(({ id, kind }) =>
      [...POSTS[kind], ...LIAISON_POSTS].flatMap((post) =>
        offerDisagreements(
          suggestion,
          state,
          district.context(at('11-10 11:00'), district.actor(id, post), GROUND),
          payloads,
        ),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});
