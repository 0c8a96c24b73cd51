import { at, offerDisagreements, type Act } from '@tiaokuai/testing';
import { LIAISON_POSTS, POSTS, type PostCode } from '../../kernel/post.js';
import {
  act,
  by,
  direct,
  district,
  order,
  REPLY,
  SHEET,
  SOURCE,
  where,
  whiteAt,
} from '../../../test/procedures/supervision-order/supervision-order.fixture.js';
import { supervisionOrder } from './supervision-order.procedure.js';

const was = (unit: string, post: PostCode, done: Act, ...before: readonly Act[]): string => {
  const outcome = order(...before).when({ ...done, by: district.actor(unit, post) });
  return outcome.rejection?.rejection ?? 'accepted';
};

const yellow = direct('yellow');
const red = direct('red');
const replied = act('10-15 09:00', by.officer, 'submitReply', REPLY);
const accepted = act('10-15 10:00', by.supervisor, 'acceptReply');
const rejected = act('10-15 10:00', by.supervisor, 'rejectReply', { reason: '未见实效' });
const signed = act('10-14 10:30', by.deputy, 'sign');
const interview = act('10-14 15:00', by.leader, 'holdInterview', { minutes: '已约谈', present: ['负责人'] });
const cancelled = act('10-14 15:00', by.supervisor, 'cancel', { reason: '误发', authority: 'recordError' });

it('a supervisor issues any colour, the centre white, nobody else any', () => {
  expect([
    was('dc', 'supervisor', yellow),
    was('dc', 'deptHead', yellow),
    was('zhzx', 'dispatcher', whiteAt),
    was('zhzx', 'dispatcher', yellow),
    was('zf', 'deptHead', whiteAt),
    was('wj', 'streetHead', whiteAt),
  ]).toEqual([
    ...['accepted', 'ACTOR.POST_FORBIDS', 'accepted', 'ACTOR.POST_FORBIDS'],
    ...['ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS'],
  ]);
});

it('signing is the deputy’s or head’s of the unit, in red the head’s', () => {
  expect([
    was('zf', 'deptDeputy', signed, yellow),
    was('zf', 'deptHead', signed, yellow),
    was('zf', 'deptOfficer', signed, yellow),
    was('zf', 'liaisonA', signed, yellow),
    was('dc', 'supervisor', signed, yellow),
    was('sj', 'deptDeputy', signed, yellow),
    was('zf', 'deptDeputy', signed, red),
    was('zf', 'deptHead', signed, red),
  ]).toEqual([
    ...['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS'],
    ...['CASE.NOT_A_PARTY', 'ORDER.RED_NEEDS_HEAD', 'accepted'],
  ]);
});

it('any post of the unit replies', () => {
  expect([
    was('zf', 'deptOfficer', replied, yellow),
    was('zf', 'liaisonA', replied, yellow),
    was('sj', 'deptOfficer', replied, yellow),
    was('dc', 'supervisor', replied, yellow),
  ]).toEqual(['accepted', 'accepted', 'CASE.NOT_A_PARTY', 'ACTOR.POST_FORBIDS']);
});

describe.each([
  ['accepting', accepted],
  ['rejecting', rejected],
])('%s a reply', (_what, judged) => {
  it('is the supervisor’s, once there is one', () => {
    expect([
      was('dc', 'supervisor', judged, yellow, replied),
      was('dc', 'supervisor', judged, yellow),
      was('dc', 'deptHead', judged, yellow, replied),
      was('zf', 'deptHead', judged, yellow, replied),
      was('sj', 'deptHead', judged, yellow, replied),
    ]).toEqual([
      ...['accepted', 'CASE.STAGE_FORBIDS', 'ACTOR.POST_FORBIDS', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY'],
    ]);
  });

  it('is a verifier’s too where it was owed on site, or once the supervisor’s time has passed', () => {
    const onSite = { ...yellow, about: where({ class: 'presence' }) };
    const late = { ...judged, at: '10-16 18:00' };
    expect([
      was('jdzx', 'verifier', judged, yellow, replied),
      was('jdzx', 'verifier', judged, onSite, replied),
      was('jdzx', 'verifier', late, yellow, replied),
    ]).toEqual(['CASE.NOT_A_PARTY', 'accepted', 'accepted']);
  });

  it('is nobody’s of the unit itself, nor of who worked on it', () => {
    const own = { ...whiteAt, with: { ...SHEET, unit: 'dc' }, about: where({ ownerUnit: 'dc' }) };
    const byOffice = { ...replied, at: '10-14 18:00', by: district.actor('dc', 'deptHead') };
    expect(was('dc', 'supervisor', judged, own, byOffice)).toBe('CASE.SELF_VERIFICATION');
    const supervisor = { ...by.supervisor, person: by.officer.person };
    const { state } = order(yellow, replied);
    const command = { name: judged.does, payload: judged.with ?? {} };
    expect(
      supervisionOrder.decide(state, command, district.context(at('10-15 10:00'), supervisor)),
    ).toMatchObject({ rejection: 'CASE.SELF_VERIFICATION' });
  });
});

it('the interview is the district leader’s or a discipline officer’s, and the centre’s deputy’s once late', () => {
  const late = { ...interview, at: '10-16 18:00' };
  expect([
    was('qld', 'districtLeader', interview, red),
    was('jw', 'disciplineOfficer', interview, red),
    was('dc', 'supervisor', interview, red),
    was('zhzx', 'centreDeputy', interview, red),
    was('zhzx', 'centreDeputy', late, red),
    was('qld', 'districtLeader', interview, yellow),
  ]).toEqual([
    ...['accepted', 'accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'accepted'],
    'CASE.STAGE_FORBIDS',
  ]);
});

it('cancelling is the supervisor’s, not of his own office’s order', () => {
  const own = {
    ...direct('yellow', { with: { ...SHEET, unit: 'dc', colour: 'yellow', direct: 'major' } }),
    about: where({ ownerUnit: 'dc' }),
  };
  expect([
    was('dc', 'supervisor', cancelled, yellow),
    was('zf', 'deptHead', cancelled, yellow),
    was('sj', 'deptHead', cancelled, yellow),
    was('dc', 'supervisor', cancelled, own),
  ]).toEqual(['accepted', 'ACTOR.POST_FORBIDS', 'CASE.NOT_A_PARTY', 'CASE.SELF_VERIFICATION']);
});

it.each(['followObligation', 'raise', 'linkCase', 'endLink'])('%s is the engine’s alone', (does) => {
  expect(was('dc', 'supervisor', act('10-14 11:00', by.supervisor, does), yellow)).toBe('CASE.ENGINE_ONLY');
});

it('what is offered to any post in any colour is what would be taken', () => {
  const payloads = {
    issue: SHEET,
    submitReply: REPLY,
    rejectReply: { reason: '未见实效' },
    holdInterview: { minutes: '已约谈', present: ['负责人'] },
    cancel: { reason: '误发', authority: 'recordError' },
    followObligation: { obligationId: 'result:zf:1', status: 'running', dueAt: at('10-15 17:30') },
    raise: { colour: 'red' },
    comment: { text: '补充' },
    attach: { files: [] },
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    decideExtension: { granted: true, reason: '同意' },
    reviewExtension: { opinion: '同意' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    designateInterimLead: { unit: 'zf', tasks: '处置', reason: '争议' },
    reportInterim: { result: '已处置', evidence: [{ note: '记录' }] },
    pauseForDispute: { sourceCaseId: 'x', obligationIds: ['rectify:case:1'], ground: 'dispute' },
    resumeAfterDispute: { sourceCaseId: 'x', obligationIds: ['rectify:case:1'] },
    linkCase: { caseId: 'x', kind: 'dispute' },
    endLink: { caseId: 'x' },
  };
  const stories = [
    order(),
    order(yellow),
    order(red, interview),
    order(yellow, replied),
    order(yellow, replied, accepted),
  ];
  const wrong = stories.flatMap(({ state }) =>
    Object.values(district.inForce.directory.units).flatMap(({ id, kind }) =>
      [...POSTS[kind], ...LIAISON_POSTS].flatMap((post) =>
        offerDisagreements(
          supervisionOrder,
          state,
          district.context(at('10-15 11:00'), district.actor(id, post), SOURCE),
          payloads,
        ),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

it('the unit, the supervisor and the centres see it in full; copies as parties; others not at all', () => {
  const sees = (unit: string, post: PostCode, issued: Act): string =>
    supervisionOrder.sees(
      order(issued).state,
      district.context(at('10-14 12:00'), district.actor(unit, post)),
    );
  expect([
    ...[
      sees('zf', 'deptOfficer', yellow),
      sees('dc', 'supervisor', yellow),
      sees('zhzx', 'dispatcher', yellow),
    ],
    ...[sees('jw', 'disciplineOfficer', yellow), sees('jw', 'disciplineOfficer', red)],
    sees('sj', 'deptOfficer', red),
  ]).toEqual(['all', 'all', 'all', 'nothing', 'asParty', 'nothing']);
});

it('asks the unit to sign and put right, and the supervisor to judge', () => {
  const asked = (...acts: readonly Act[]) =>
    supervisionOrder
      .duties(order(...acts).state)
      .map(({ unit, posts, command }) => [unit, posts.join(), command]);
  expect(asked(yellow)).toEqual([
    ['zf', 'deptDeputy', 'sign'],
    ['zf', '', 'submitReply'],
  ]);
  expect(asked(yellow, signed, replied)).toEqual([['dc', 'supervisor', 'acceptReply']]);
  expect(asked(yellow, replied, accepted)).toEqual([]);
});
