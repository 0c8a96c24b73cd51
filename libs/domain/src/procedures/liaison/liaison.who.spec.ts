import { type Act, at, offerDisagreements } from '@tiaokuai/testing';
import { LIAISON_POSTS, type PostCode, POSTS } from '../../kernel/post.js';
import {
  A,
  act,
  appoints,
  by,
  district,
  ENTRY,
  opened,
  overrides,
  releases,
  replaces,
  reported,
  story,
  storyIn,
  TRIED,
  vacantDistrict,
} from '../../../test/procedures/liaison/liaison.fixture.js';
import { liaison } from './liaison.procedure.js';
import { propertiesOf } from '../../kernel/properties.js';

const was = (unit: string, post: PostCode, done: Act, ...before: readonly Act[]): string => {
  const outcome = story(...before).when({ ...done, by: district.actor(unit, post) });
  return outcome.rejection?.rejection ?? 'accepted';
};

it('the engine opens and revises registers, nobody else', () => {
  expect(was('zf', 'deptHead', opened)).toBe('CASE.ENGINE_ONLY');
  expect(was('zf', 'deptHead', act('09-18 09:00', by.head, 'reviseRegister'), opened)).toBe(
    'CASE.ENGINE_ONLY',
  );
});

describe.each([
  ['replacing', replaces('09-18 10:00', 'A', 'p-zf-deptHead-1', ['JP-01'])],
  ['releasing', releases('09-18 10:00', 'A', ['JP-01'])],
])('%s', (_what, done) => {
  it('is the unit’s deputy’s or head’s', () => {
    expect([
      was('zf', 'deptDeputy', done, opened),
      was('zf', 'deptHead', done, opened),
      was('zf', 'deptOfficer', done, opened),
      was('sj', 'deptDeputy', done, opened),
      was('zhzx', 'centreDeputy', done, opened),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'CASE.NOT_A_PARTY']);
  });
});

it('appointing is the unit’s deputy’s or head’s', () => {
  const done = appoints('09-18 10:00', 'A', 'p-zf-deptOfficer-1', ['JP-01']);
  const vacant = storyIn(vacantDistrict, opened);
  const outcome = (unit: string, post: PostCode) =>
    vacant.when({ ...done, by: district.actor(unit, post) }).rejection?.rejection ?? 'accepted';
  expect([outcome('zf', 'deptHead'), outcome('zf', 'deptOfficer'), outcome('sj', 'deptHead')]).toEqual([
    ...['accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'],
  ]);
});

it('a change is announced by himself or by whoever leads the unit', () => {
  const change = act('09-18 10:00', by.a, 'announceChange', {
    ...{ holder: A, happenedAt: at('09-17 09:00'), text: '调离' },
  });
  const other = { ...change, by: by.b };
  expect([
    was('zf', 'deptOfficer', change, opened),
    was('zf', 'deptDeputy', change, opened),
    story(opened).when(other).rejection?.rejection,
    was('sj', 'deptDeputy', change, opened),
    was('zf', 'deptDeputy', { ...change, with: { ...Object(change.with), holder: 'A:nobody' } }, opened),
    was(
      'zf',
      'deptDeputy',
      { ...change, with: { ...Object(change.with), happenedAt: at('09-19 09:00') } },
      opened,
    ),
  ]).toEqual([
    ...['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'CASE.FIELD_INVALID'],
    'CASE.BACKDATED',
  ]);
});

it('whoever is in the register verifies himself, from any of his posts, and nobody for him', () => {
  const verify = act('09-18 10:00', by.a, 'verify');
  const asLiaison = { ...by.a, post: 'liaisonA' } as const;
  const forHim = { ...by.b, onBehalfOf: by.a.person };
  const context = district.context(at('09-18 10:00'), forHim);
  expect([
    was('zf', 'deptOfficer', verify, opened),
    story(opened).when({ ...verify, by: asLiaison }).rejection?.rejection ?? 'accepted',
    was('zf', 'deptHead', verify, opened),
    was('sj', 'deptOfficer', verify, opened),
    propertiesOf(liaison.decide(story(opened).state, { name: 'verify', payload: {} }, context))['rejection'],
  ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'ACTOR.POST_FORBIDS']);
});

it('anybody of the district reports somebody else as unreachable', () => {
  const report = reported('09-18 10:00', 'case-1');
  expect([
    was('wj', 'streetOfficer', report, opened),
    was('zhzx', 'dispatcher', report, opened),
    was('zf', 'deptDeputy', report, opened),
    was('zf', 'deptOfficer', report, opened),
    was('system', 'rulesAdministrator', report, opened),
  ]).toEqual(['accepted', 'accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_NOT_HELD']);
});

it('overriding is the shift leader’s', () => {
  const vacant = storyIn(vacantDistrict, opened);
  const outcome = (unit: string, post: PostCode) =>
    vacant.when({ ...overrides('09-17 11:00', at('09-21 12:00')), by: district.actor(unit, post) }).rejection
      ?.rejection ?? 'accepted';
  expect([outcome('zhzx', 'shiftLeader'), outcome('zhzx', 'centreHead'), outcome('zf', 'deptHead')]).toEqual([
    ...['accepted', 'CASE.NOT_A_PARTY', 'ACTOR.POST_FORBIDS'],
  ]);
});

it('all officials see it', () => {
  const sees = (unit: string, post: PostCode): string =>
    liaison.sees(story(opened).state, district.context(at('09-18 10:00'), district.actor(unit, post)));
  expect([sees('zf', 'deptOfficer'), sees('zhzx', 'dispatcher'), sees('wj', 'streetOfficer')]).toEqual([
    ...['all', 'all', 'asParty'],
  ]);
});

it('asks the unit to fill, and each liaison to verify', () => {
  const duties = liaison.duties(storyIn(vacantDistrict, opened).state);
  expect(duties).toContainEqual(
    expect.objectContaining({ unit: 'zf', posts: ['deptDeputy'], command: 'appoint', about: 'A:JP-01' }),
  );
  expect(liaison.duties(story(opened).state)).toContainEqual(
    expect.objectContaining({ unit: 'zf', posts: ['liaisonA'], command: 'verify', about: A }),
  );
});

it('what is offered to any post is what would be taken', () => {
  const payloads = {
    openRegister: { unit: 'zf' },
    appoint: { ...ENTRY, role: 'A', person: 'p-zf-deptOfficer-1', itemCodes: ['JP-01'] },
    replace: { ...ENTRY, role: 'A', person: 'p-zf-deptHead-1', itemCodes: ['JP-01'], reason: '轮岗' },
    release: { role: 'A', itemCodes: ['JP-01'], reason: '调离' },
    announceChange: { happenedAt: at('09-16 09:00'), text: '调离' },
    reportUnreachable: { attempts: TRIED },
    override: { unit: 'zf', until: at('09-21 12:00'), substitute: 'p-zf-deptOfficer-1' },
    comment: { text: '补充' },
    attach: { files: [] },
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    decideExtension: { granted: true, reason: '同意' },
    reviewExtension: { opinion: '同意' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'zf', tasks: '处置', reason: '争议' },
    reportInterim: { result: '已处置', evidence: [{ note: '记录' }] },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['verify:case:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['verify:case:1'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
  };
  const stories = [
    story(),
    story(opened),
    storyIn(vacantDistrict, opened),
    story(opened, reported('09-17 10:10', 'case-1'), reported('09-17 10:20', 'case-2')),
  ];
  const wrong = stories.flatMap(({ state }) =>
    Object.values(district.inForce.directory.units).flatMap(({ id, kind }) =>
      [...POSTS[kind], ...LIAISON_POSTS].flatMap((post) =>
        offerDisagreements(
          liaison,
          state,
          district.context(at('09-17 11:00'), district.actor(id, post)),
          payloads,
        ),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});
