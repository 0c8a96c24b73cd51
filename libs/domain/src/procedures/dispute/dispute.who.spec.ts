import { type Act, at, offerDisagreements } from '@tiaokuai/testing';
import { LIAISON_POSTS, type PostCode, POSTS } from '../../kernel/post.js';
import {
  act,
  admittedAt,
  APPLICATION,
  appliedAt,
  by,
  DEFENCE,
  district,
  forwardedAt,
  INTERIM,
  openedAt,
  opens,
  OPINION,
  REPORT,
  SHEET,
  SOURCE,
  story,
  TERMS,
  TO_ADMITTED,
  TO_APPLIED,
  TO_DEFENDED,
  TO_EXECUTING,
  TO_FORWARDED,
  TO_OPINION,
  TO_REFERRED,
} from '../../../test/procedures/dispute/dispute.fixture.js';
import { dispute } from './dispute.procedure.js';

const was = (post: string, done: Act, ...before: readonly Act[]): string => {
  const [unit = '', code = ''] = post.split('.');
  const outcome = story(...before).when({ ...done, by: district.actor(unit, code as PostCode) });
  return outcome.rejection?.rejection ?? 'accepted';
};
/** Each post with what it is told. */
const each = (done: Act, before: readonly Act[], ...posts: readonly string[]): Record<string, string> =>
  Object.fromEntries(posts.map((post) => [post, was(post, done, ...before)]));

const ok = 'accepted';
const no = 'ACTOR.POST_FORBIDS';
const stranger = 'CASE.NOT_A_PARTY';

it('a deputy or head opens it, liaisons and officers do not', () => {
  const opening = opens({ parties: ['zf', 'yq'] });
  expect(
    each(opening, [], 'zf.deptDeputy', 'yq.streetHead', 'zhzx.centreDeputy', 'zf.deptOfficer', 'yq.liaisonA'),
  ).toEqual({
    ...{ 'zf.deptDeputy': ok, 'yq.streetHead': ok, 'zhzx.centreDeputy': ok },
    ...{ 'zf.deptOfficer': no, 'yq.liaisonA': no },
  });
});

it.each([
  ['signs', act('09-16 10:00', by.street, 'recordAgreement', TERMS)],
  ['applies', appliedAt],
])('a deputy of a party %s', (_what, done) => {
  expect(
    each(
      done,
      [openedAt],
      'zf.deptDeputy',
      'yq.streetHead',
      'zf.deptOfficer',
      'hj.deptDeputy',
      'bb.deptHead',
    ),
  ).toEqual({
    ...{ 'zf.deptDeputy': ok, 'yq.streetHead': ok, 'zf.deptOfficer': no },
    ...{ 'hj.deptDeputy': stranger, 'bb.deptHead': stranger },
  });
});

describe('the coordinator', () => {
  it.each([
    ['admits', admittedAt, TO_APPLIED],
    [
      'refuses admission',
      act('09-17 10:00', by.coordinator, 'refuseAdmission', { reason: '不属争议' }),
      TO_APPLIED,
    ],
    [
      'asks for a supplement',
      act('09-17 10:00', by.coordinator, 'requestSupplement', { missing: '报告' }),
      TO_APPLIED,
    ],
    ['forwards', forwardedAt, TO_ADMITTED],
    [
      'records a meeting',
      act('09-17 16:00', by.coordinator, 'holdMeeting', { minutes: '纪要' }),
      TO_FORWARDED,
    ],
    ['refers', act('09-21 10:00', by.coordinator, 'refer', { reason: '重大' }), TO_DEFENDED],
  ])('%s, its liaison does not', (_what, done, before) => {
    expect(
      each(done, before, 'bb.staffingOfficer', 'bb.deptHead', 'bb.liaisonA', 'zf.deptHead', 'sf.deptHead'),
    ).toEqual({
      ...{ 'bb.staffingOfficer': ok, 'bb.deptHead': ok, 'bb.liaisonA': no },
      ...{ 'zf.deptHead': no, 'sf.deptHead': stranger },
    });
  });

  it('’s head issues the opinion', () => {
    const opinion = act('09-21 10:00', by.coordinatorHead, 'issueOpinion', OPINION);
    expect(
      each(opinion, TO_DEFENDED, 'bb.deptHead', 'bb.staffingOfficer', 'zf.deptHead', 'sf.deptHead'),
    ).toEqual({
      ...{ 'bb.deptHead': ok, 'bb.staffingOfficer': no, 'zf.deptHead': no, 'sf.deptHead': stranger },
    });
  });

  it('confirms what the lead has reported', () => {
    const confirm = act('09-28 11:00', by.coordinator, 'confirmExecution');
    const reported = act('09-28 10:00', by.unwillingOfficer, 'reportExecution', REPORT);
    expect(was('bb.staffingOfficer', confirm, ...TO_EXECUTING)).toBe('CASE.STAGE_FORBIDS');
    expect(each(confirm, [...TO_EXECUTING, reported], 'bb.staffingOfficer', 'zf.deptHead')).toEqual({
      'bb.staffingOfficer': ok,
      'zf.deptHead': no,
    });
  });

  it('names the interim lead once it has admitted; before, the centre’s deputy does', () => {
    const naming = act('09-17 16:00', by.centre, 'designateInterimLead', INTERIM);
    expect(
      each(naming, TO_APPLIED, 'zhzx.centreDeputy', 'zhzx.centreHead', 'bb.deptHead', 'zhzx.dispatcher'),
    ).toEqual({
      'zhzx.centreDeputy': ok,
      'zhzx.centreHead': ok,
      'bb.deptHead': no,
      'zhzx.dispatcher': stranger,
    });
    expect(each(naming, TO_ADMITTED, 'bb.staffingOfficer', 'zhzx.centreDeputy')).toEqual({
      'bb.staffingOfficer': ok,
      'zhzx.centreDeputy': stranger,
    });
    expect(was('zhzx.centreDeputy', naming, opens({ contested: [] }))).toBe('CASE.STAGE_FORBIDS');
  });
});

it('any post of the applicant supplements', () => {
  const asked = act('09-17 09:00', by.coordinator, 'requestSupplement', { missing: '报告' });
  const file = { name: '报告.pdf', sha256: 'a'.repeat(64), mediaType: 'application/pdf', size: 10 };
  const came = act('09-17 10:00', by.unwillingOfficer, 'supplement', { files: [file] });
  expect(each(came, [...TO_APPLIED, asked], 'zf.liaisonA', 'yq.streetDeputy', 'hj.deptDeputy')).toEqual({
    ...{ 'zf.liaisonA': ok, 'yq.streetDeputy': no, 'hj.deptDeputy': stranger },
  });
});

it('a deputy of whoever was asked defends, once', () => {
  const defence = act('09-18 10:00', by.unwilling, 'submitDefence', DEFENCE);
  expect(
    each(defence, TO_FORWARDED, 'zf.deptDeputy', 'zf.deptOfficer', 'bb.deptHead', 'hj.deptDeputy'),
  ).toEqual({
    ...{ 'zf.deptDeputy': ok, 'zf.deptOfficer': no, 'bb.deptHead': no, 'hj.deptDeputy': stranger },
  });
  expect(was('zf.deptHead', { ...defence, at: '09-18 12:00' }, ...TO_FORWARDED, defence)).toBe(
    'CASE.STAGE_FORBIDS',
  );
});

it('heads of the parties object, and the head of whoever is to lead', () => {
  const objection = act('09-22 10:00', by.unwillingHead, 'objectToOpinion', { reason: '不服' });
  const toThird = [
    ...TO_DEFENDED,
    act('09-21 10:00', by.coordinatorHead, 'issueOpinion', { ...OPINION, lead: 'hj', assists: [] }),
  ];
  expect(
    each(
      objection,
      TO_OPINION,
      'zf.deptHead',
      'yq.streetHead',
      'zf.deptDeputy',
      'hj.deptHead',
      'sj.deptHead',
    ),
  ).toEqual({
    ...{ 'zf.deptHead': ok, 'yq.streetHead': ok, 'zf.deptDeputy': no, 'hj.deptHead': no },
    'sj.deptHead': stranger,
  });
  expect(was('hj.deptHead', objection, ...toThird)).toBe(ok);
});

it('the units named report, each once', () => {
  const report = act('09-28 10:00', by.unwillingOfficer, 'reportExecution', REPORT);
  expect(each(report, TO_EXECUTING, 'zf.deptOfficer', 'hj.liaisonA', 'yq.streetHead', 'sj.deptHead')).toEqual(
    {
      ...{ 'zf.deptOfficer': ok, 'hj.liaisonA': ok, 'yq.streetHead': no, 'sj.deptHead': stranger },
    },
  );
  expect(was('zf.deptHead', { ...report, at: '09-28 11:00' }, ...TO_EXECUTING, report)).toBe(
    'CASE.STAGE_FORBIDS',
  );
});

it('nobody withdraws what the engine opened', () => {
  const withdrawn = act('09-16 09:00', by.unwilling, 'withdraw', { reason: '已解决' });
  expect(each(withdrawn, [openedAt], 'zf.deptHead', 'yq.streetHead')).toEqual({
    'zf.deptHead': no,
    'yq.streetHead': no,
  });
});

it('the determination comes from the engine alone', () => {
  expect(was('qld.districtLeader', act('09-25 15:00', by.centre, 'applyDetermination'), ...TO_REFERRED)).toBe(
    'CASE.ENGINE_ONLY',
  );
});

it('what is offered to any post at any stage is what would be taken', () => {
  const payloads = {
    openNegotiation: SHEET,
    recordAgreement: TERMS,
    applyForCoordination: APPLICATION,
    requestSupplement: { missing: '报告' },
    supplement: { files: [] },
    refuseAdmission: { reason: '不属争议' },
    forward: { to: ['zf', 'yq'] },
    submitDefence: DEFENCE,
    holdMeeting: { minutes: '纪要' },
    designateInterimLead: INTERIM,
    issueOpinion: OPINION,
    objectToOpinion: { reason: '不服' },
    refer: { reason: '重大' },
    reportExecution: REPORT,
    withdraw: { reason: '已解决' },
    comment: { text: '补充' },
    attach: { files: [] },
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    decideExtension: { granted: true, reason: '同意' },
    reviewExtension: { opinion: '同意' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reportInterim: { result: '已处置', evidence: [{ note: '记录' }] },
  };
  const stories = [
    [],
    [openedAt],
    TO_APPLIED,
    TO_ADMITTED,
    TO_FORWARDED,
    TO_DEFENDED,
    TO_OPINION,
    TO_REFERRED,
    TO_EXECUTING,
    [...TO_EXECUTING, act('09-28 10:00', by.unwillingOfficer, 'reportExecution', REPORT)],
  ].map((acts) => story(...acts));
  const now = at('09-28 11:00');
  const wrong = stories.flatMap(({ state, events }) =>
    Object.values(district.inForce.directory.units).flatMap(({ id, kind }) =>
      [...POSTS[kind], ...LIAISON_POSTS].flatMap((post) =>
        offerDisagreements(
          dispute,
          state,
          district.context(events.at(-1)?.recordedAt ?? now, district.actor(id, post), SOURCE),
          payloads,
        ),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

it('the parties and the coordinator see it in full, others not at all', () => {
  const sees = (unit: string, post: PostCode): string =>
    dispute.sees(story(...TO_APPLIED).state, district.context(at('09-17 12:00'), district.actor(unit, post)));
  expect([
    ...[sees('zf', 'deptOfficer'), sees('yq', 'streetOfficer'), sees('bb', 'staffingOfficer')],
    ...[sees('zhzx', 'dispatcher'), sees('hj', 'deptOfficer')],
  ]).toEqual(['all', 'all', 'all', 'all', 'nothing']);
});

it('asks whom it waits for', () => {
  const asked = (...acts: readonly Act[]) =>
    dispute
      .duties(story(...acts).state)
      .map(({ unit, posts, command }) => `${unit} ${posts.join()} ${command}`);
  expect(asked(openedAt)).toEqual(['zf deptDeputy recordAgreement', 'yq streetDeputy recordAgreement']);
  expect(asked(...TO_APPLIED)).toEqual(['bb staffingOfficer,deptHead admit']);
  expect(asked(...TO_ADMITTED)).toEqual(['bb staffingOfficer,deptHead forward']);
  expect(asked(...TO_FORWARDED)).toEqual(['zf deptDeputy submitDefence', 'yq streetDeputy submitDefence']);
  expect(asked(...TO_DEFENDED)).toEqual(['bb staffingOfficer,deptHead issueOpinion']);
  expect(asked(...TO_OPINION)).toEqual([]);
  expect(asked(...TO_EXECUTING)).toEqual(['zf deptDeputy reportExecution']);
});
