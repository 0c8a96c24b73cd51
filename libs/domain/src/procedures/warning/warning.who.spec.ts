import { type Act, at, offerDisagreements } from '@tiaokuai/testing';
import { LIAISON_POSTS, type PostCode, POSTS } from '../../kernel/post.js';
import {
  acknowledges,
  act,
  ALL,
  ASSESSED,
  assessed,
  by,
  cleared,
  DANGER,
  district,
  IN,
  ISSUED,
  issued,
  LOOKED_BACK,
  OUT,
  outAt,
  raised,
  reports,
  SIGNAL,
  story,
  TAKEN,
} from '../../../test/procedures/warning/warning.fixture.js';
import { warning } from './warning.procedure.js';

const was = (unit: string, post: PostCode, done: Act, ...before: readonly Act[]): string => {
  const outcome = story(...before).when({ ...done, by: district.actor(unit, post) });
  return outcome.rejection?.rejection ?? 'accepted';
};
const all = (done: Act, posts: readonly (readonly [string, PostCode])[], ...before: readonly Act[]) =>
  Object.fromEntries(posts.map(([unit, post]) => [`${unit}/${post}`, was(unit, post, done, ...before)]));

it('departments, streets, communities, the hotline and the engine raise a signal', () => {
  expect(
    all(raised, [
      ['sl', 'deptOfficer'],
      ['wj', 'streetOfficer'],
      ['wj-1', 'gridWorker'],
      ['zhzx', 'intakeClerk'],
      ['zhzx', 'dispatcher'],
      ['wj-zf', 'bodyOfficer'],
      ['dc', 'supervisor'],
    ]),
  ).toEqual({
    'sl/deptOfficer': 'accepted',
    'wj/streetOfficer': 'accepted',
    'wj-1/gridWorker': 'accepted',
    'zhzx/intakeClerk': 'accepted',
    'zhzx/dispatcher': 'ACTOR.POST_FORBIDS',
    'wj-zf/bodyOfficer': 'ACTOR.POST_FORBIDS',
    'dc/supervisor': 'ACTOR.POST_FORBIDS',
  });
  expect(story({ ...raised, by: by.engine }).state.stage).toBe('detected');
});

describe('assessing', () => {
  const late = { ...assessed, at: '06-18 18:30' };
  const unlisted = act('06-18 16:20', by.street, 'raiseSignal', { ...SIGNAL, itemCodes: undefined });

  it('is the lead department’s; the dispatcher’s and the centre’s deputy’s once late', () => {
    const posts = [
      ['sl', 'deptOfficer'],
      ['sl', 'liaisonA'],
      ['zhzx', 'dispatcher'],
      ['zhzx', 'centreDeputy'],
      ['zhzx', 'intakeClerk'],
      ['wj', 'streetOfficer'],
    ] as const;
    expect(Object.values(all(assessed, posts, raised))).toEqual([
      ...['accepted', 'accepted', 'CASE.NOT_A_PARTY', 'CASE.NOT_A_PARTY'],
      ...['CASE.NOT_A_PARTY', 'CASE.NOT_A_PARTY'],
    ]);
    expect(Object.values(all(late, posts, raised))).toEqual([
      ...['accepted', 'accepted', 'accepted', 'accepted', 'CASE.NOT_A_PARTY', 'CASE.NOT_A_PARTY'],
    ]);
  });

  it('is the dispatcher’s where no lead is known', () => {
    expect([
      was('zhzx', 'dispatcher', assessed, unlisted),
      was('zhzx', 'centreDeputy', assessed, unlisted),
      was('zhzx', 'intakeClerk', assessed, unlisted),
      was('wj', 'streetOfficer', assessed, unlisted),
    ]).toEqual(['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS']);
  });

  it('a false alarm is not said by who raised it', () => {
    const dismiss = act('06-18 16:40', by.officer, 'dismiss', { reason: '误报' });
    story(raised).when(dismiss).then('CASE.SELF_VERIFICATION');
    expect(was('sl', 'deptDeputy', dismiss, raised)).toBe('accepted');
    expect(was('wj', 'streetHead', dismiss, raised)).toBe('CASE.NOT_A_PARTY');
  });
});

it('issuing is the deputy’s, a red one a head’s; the centre’s once late', () => {
  const red = outAt('red').slice(0, 2);
  const late = { ...issued, at: '06-18 19:00' };
  expect([
    was('sl', 'deptDeputy', issued, raised, assessed),
    was('sl', 'deptHead', issued, raised, assessed),
    was('sl', 'deptOfficer', issued, raised, assessed),
    was('zhzx', 'centreHead', issued, raised, assessed),
    was('zhzx', 'centreHead', late, raised, assessed),
    was('zhzx', 'centreDeputy', late, raised, assessed),
    was('sl', 'deptDeputy', { ...issued, at: '06-18 16:40' }, ...red),
    was('sl', 'deptHead', { ...issued, at: '06-18 16:40' }, ...red),
    was('zhzx', 'centreHead', { ...issued, at: '06-18 16:40' }, ...red),
    was('zhzx', 'centreDeputy', { ...issued, at: '06-18 16:40' }, ...red),
  ]).toEqual([
    ...['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'accepted', 'accepted'],
    ...['WARNING.RED_NEEDS_HEAD', 'accepted', 'accepted', 'CASE.NOT_A_PARTY'],
  ]);
});

it('acknowledging and reporting are any post’s of a recipient, once', () => {
  const ack = acknowledges('06-18 17:25', by.street);
  const report = reports('06-18 17:26', by.street);
  expect([
    was('wj', 'streetOfficer', ack, ...OUT),
    was('wj', 'liaisonB', ack, ...OUT),
    was('sl', 'deptOfficer', ack, ...OUT),
    was('wj', 'streetOfficer', { ...ack, at: '06-18 17:40' }, ...OUT, ack),
    was('wj', 'streetOfficer', report, ...OUT, ack),
    was('zf', 'deptOfficer', report, ...OUT, ack),
    was('wj', 'streetOfficer', { ...report, at: '06-18 17:40' }, ...OUT, report),
  ]).toEqual([
    ...['accepted', 'accepted', 'CASE.NOT_A_PARTY', 'CASE.STAGE_FORBIDS', 'accepted'],
    ...['CASE.NOT_A_PARTY', 'CASE.STAGE_FORBIDS'],
  ]);
});

it('the danger is reported by recipients and issuer, not by whoever only raised the signal', () => {
  const danger = act('06-18 22:40', by.town, 'reportDanger', DANGER);
  const byZf = { ...raised, by: district.actor('zf', 'deptOfficer') };
  expect([
    was('sp', 'streetDispatcher', danger, ...ALL),
    was('sl', 'deptOfficer', danger, ...ALL),
    was('zf', 'deptOfficer', danger, ...ALL),
    was('zf', 'deptOfficer', danger, byZf, ...ALL.slice(1)),
  ]).toEqual(['accepted', 'accepted', 'CASE.NOT_A_PARTY', 'ACTOR.POST_FORBIDS']);
});

describe.each([
  ['changing the level', act('06-19 09:00', by.deputy, 'changeLevel', { level: 'yellow', reason: '回落' })],
  ['prolonging', act('06-19 09:00', by.deputy, 'prolong', { validUntil: at('06-29 12:00'), reason: '降雨' })],
  ['clearing', { ...cleared, at: '06-19 09:00' }],
])('%s', (_what, done) => {
  it('is the issuer’s deputy’s or head’s, and of a red one the centre’s head’s too', () => {
    const red = [...outAt('red'), ...IN.slice(-3)];
    expect([
      was('sl', 'deptDeputy', done, ...IN),
      was('sl', 'deptHead', done, ...IN),
      was('sl', 'deptOfficer', done, ...IN),
      was('wj', 'streetHead', done, ...IN),
      was('zhzx', 'centreHead', done, ...IN),
      was('zhzx', 'centreHead', done, ...red),
      was('zhzx', 'centreDeputy', done, ...red),
    ]).toEqual([
      ...['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'],
      ...['accepted', 'CASE.NOT_A_PARTY'],
    ]);
  });
});

it('reviewing is the issuer’s, a red one the supervisor’s; the centre’s deputy’s once late', () => {
  const review = act('06-24 10:00', by.deputy, 'review', LOOKED_BACK);
  const red = [...outAt('red'), ...IN.slice(-3), { ...cleared, by: by.head }];
  expect([
    was('sl', 'deptDeputy', review, ...IN, cleared),
    was('sl', 'deptOfficer', review, ...IN, cleared),
    was('dc', 'supervisor', review, ...IN, cleared),
    was('sl', 'deptHead', review, ...red),
    was('dc', 'supervisor', review, ...red),
    was('zhzx', 'centreDeputy', review, ...red),
    was('zhzx', 'centreDeputy', { ...review, at: '07-01 09:00' }, ...red),
  ]).toEqual([
    ...['accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'ACTOR.POST_FORBIDS'],
    ...['accepted', 'CASE.NOT_A_PARTY', 'accepted'],
  ]);
});

it('linking a notification is the engine’s alone', () => {
  const link = act('06-18 19:00', by.deputy, 'linkNotification', { noticeCaseId: 'n', recipients: [] });
  story(...ALL)
    .when(link)
    .then('CASE.ENGINE_ONLY');
});

it('issuer, recipients and the centres see it in full; communities of a yellow one as a copy; others nothing', () => {
  const sees = (unit: string, post: PostCode, ...acts: readonly Act[]): string =>
    warning.sees(story(...acts).state, district.context(at('06-18 19:00'), district.actor(unit, post)));
  const [first, ...rest] = outAt('yellow');
  const inGrid = { ...raised, ...first, with: { ...SIGNAL, place: { gridCode: 'wj-1-01' } } };
  expect([
    sees('sl', 'deptOfficer', ...OUT),
    sees('sp', 'streetOfficer', ...OUT),
    sees('zhzx', 'dispatcher', ...OUT),
    sees('sp', 'streetOfficer', raised, assessed),
    sees('zf', 'deptOfficer', ...OUT),
    sees('wj-1', 'gridWorker', ...OUT),
    sees('wj-1', 'gridWorker', inGrid, ...rest),
  ]).toEqual(['all', 'all', 'all', 'nothing', 'nothing', 'nothing', 'asParty']);
});

it('asks one after the other to assess, issue, acknowledge, report and review', () => {
  const asked = (...acts: readonly Act[]) =>
    warning.duties(story(...acts).state).map(({ unit, command }) => `${unit} ${command}`);
  expect(asked(raised)).toEqual(['sl assess']);
  expect(asked(raised, assessed)).toEqual(['sl issueWarning']);
  expect(asked(...ALL)).toEqual(['wj reportMeasures', 'sp reportMeasures', 'yj reportMeasures', 'sl clear']);
  expect(asked(...IN, cleared)).toEqual(['sl review']);
});

it('what is offered to any post at any stage is what would be taken', () => {
  const payloads = {
    raiseSignal: SIGNAL,
    assess: ASSESSED,
    dismiss: { reason: '误报' },
    issueWarning: ISSUED,
    reportMeasures: TAKEN,
    reportDanger: DANGER,
    changeLevel: { level: 'red', reason: '上涨' },
    prolong: { validUntil: at('06-29 12:00'), reason: '降雨' },
    clear: { reason: '回落' },
    review: LOOKED_BACK,
    comment: { text: '补充' },
    attach: { files: [] },
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    decideExtension: { granted: true, reason: '同意' },
    reviewExtension: { opinion: '同意' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'zf', tasks: '处置', reason: '争议' },
    reportInterim: { result: '已处置', evidence: [{ note: '记录' }] },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['measures:sp:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['measures:sp:1'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
    linkNotification: { noticeCaseId: 'x', recipients: [] },
  };
  const stories = [
    story(),
    story(raised),
    story(raised, assessed),
    story(raised).until('06-18 18:30'),
    story(...OUT),
    story(...OUT).until('06-18 19:10'),
    story(...ALL),
    story(...IN),
    story(...IN, cleared),
    story(...IN, cleared, act('06-24 10:00', by.deputy, 'review', LOOKED_BACK)),
  ];
  const wrong = stories.flatMap(({ state }) =>
    Object.values(district.inForce.directory.units).flatMap(({ id, kind }) =>
      [...POSTS[kind], ...LIAISON_POSTS].flatMap((post) =>
        offerDisagreements(
          warning,
          state,
          district.context(at('06-24 11:00'), district.actor(id, post)),
          payloads,
        ),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});
