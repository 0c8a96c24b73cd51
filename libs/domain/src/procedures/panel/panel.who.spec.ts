import { type Act, at, offerDisagreements } from '@tiaokuai/testing';
import { LIAISON_POSTS, type PostCode, POSTS } from '../../kernel/post.js';
import {
  act,
  by,
  deliberatingAt,
  district,
  docketedAt,
  docketsHimself,
  FOUR_TO_ONE,
  issuedAt,
  openedAt,
  reviewAt,
  servedAt,
  SHEET,
  SOURCE,
  STATEMENT,
  story,
  TO_DELIBERATING,
  TO_DETERMINED,
  TO_EVIDENCE,
  TO_REVIEW,
  TO_SERVED,
  VOTE,
} from '../../../test/procedures/panel/panel.fixture.js';
import { panel } from './panel.procedure.js';

const was = (post: string, done: Act, ...before: readonly Act[]): string => {
  const [unit = '', code = ''] = post.split('.');
  const outcome = story(...before).when({ ...done, by: district.actor(unit, code as PostCode) });
  return outcome.rejection?.rejection ?? 'accepted';
};
const each = (done: Act, before: readonly Act[], ...posts: readonly string[]): Record<string, string> =>
  Object.fromEntries(posts.map((post) => [post, was(post, done, ...before)]));

const ok = 'accepted';
const no = 'ACTOR.POST_FORBIDS';
const stranger = 'CASE.NOT_A_PARTY';

it('the chair dockets, nobody else of the district', () => {
  const docket = docketsHimself({ trigger: 'ownerless' });
  expect(
    each(docket, [], 'zhzx.centreHead', 'zhzx.centreDeputy', 'zhzx.dispatcher', 'bb.deptHead', 'zf.deptHead'),
  ).toEqual({
    ...{ 'zhzx.centreHead': ok, 'zhzx.centreDeputy': ok },
    ...{ 'zhzx.dispatcher': no, 'bb.deptHead': no, 'zf.deptHead': no },
  });
});

it.each([
  ['opens evidence', openedAt, [docketedAt]],
  ['opens deliberation', deliberatingAt(), TO_EVIDENCE],
  [
    'names an interim lead',
    act('10-08 10:00', by.chair, 'designateInterimLead', { unit: 'zf', tasks: '处置' }),
    TO_EVIDENCE,
  ],
  ['issues the determination', issuedAt(), [...TO_DELIBERATING, ...FOUR_TO_ONE]],
])('the chair %s', (_what, done, before) => {
  expect(
    each(
      done,
      before,
      'zhzx.centreHead',
      'zhzx.centreDeputy',
      'zhzx.dispatcher',
      'bb.deptHead',
      'sj.deptHead',
    ),
  ).toEqual({
    ...{ 'zhzx.centreHead': ok, 'zhzx.centreDeputy': ok },
    ...{ 'zhzx.dispatcher': no, 'bb.deptHead': no, 'sj.deptHead': stranger },
  });
});

it('each seat votes, from the posts that sit on it; nobody for somebody else', () => {
  const vote = act('10-09 09:10', by.staffing, 'vote', VOTE);
  expect(
    each(
      vote,
      TO_DELIBERATING,
      'bb.staffingOfficer',
      'bb.deptHead',
      'jw.disciplineOfficer',
      'bb.liaisonA',
      'zf.deptHead',
      'sj.deptHead',
    ),
  ).toEqual({
    ...{ 'bb.staffingOfficer': ok, 'bb.deptHead': ok, 'jw.disciplineOfficer': ok },
    ...{ 'bb.liaisonA': no, 'zf.deptHead': no, 'sj.deptHead': stranger },
  });
  const { state } = story(...TO_DELIBERATING);
  const delegate = { ...by.staffing, onBehalfOf: 'p-bb-deptHead-1' };
  expect(
    panel.decide(state, { name: 'vote', payload: VOTE }, district.context(at('10-09 09:10'), delegate)),
  ).toMatchObject({ rejection: no });
});

it('a seat recuses itself alone; it names its substitute, or the chair does', () => {
  const recusal = act('10-08 10:00', by.staffing, 'recuse', { seat: 'bb', reason: '回避' });
  expect(each(recusal, TO_EVIDENCE, 'bb.staffingOfficer', 'zhzx.centreHead', 'sf.legalOfficer')).toEqual({
    ...{ 'bb.staffingOfficer': ok, 'zhzx.centreHead': no, 'sf.legalOfficer': no },
  });
  const substitute = act('10-08 10:00', by.staffing, 'substitute', {
    seat: 'bb',
    person: 'p-dc-supervisor-1',
  });
  expect(
    each(substitute, TO_EVIDENCE, 'bb.staffingOfficer', 'zhzx.centreHead', 'sf.legalOfficer', 'zf.deptHead'),
  ).toEqual({
    ...{ 'bb.staffingOfficer': ok, 'zhzx.centreHead': ok, 'sf.legalOfficer': no, 'zf.deptHead': no },
  });
});

it('any post of a party states, once', () => {
  const stated = act('10-08 10:00', by.department, 'submitStatement', STATEMENT);
  expect(each(stated, TO_EVIDENCE, 'zf.deptOfficer', 'yq.liaisonA', 'bb.deptHead', 'sj.deptHead')).toEqual({
    ...{ 'zf.deptOfficer': ok, 'yq.liaisonA': ok, 'bb.deptHead': no, 'sj.deptHead': stranger },
  });
  expect(was('zf.deptHead', { ...stated, at: '10-08 11:00' }, ...TO_EVIDENCE, stated)).toBe(
    'CASE.STAGE_FORBIDS',
  );
});

it('heads of the parties ask for review, the district leader rules on it', () => {
  expect(each(reviewAt, TO_SERVED, 'zf.deptHead', 'yq.streetHead', 'zf.deptDeputy', 'bb.deptHead')).toEqual({
    ...{ 'zf.deptHead': ok, 'yq.streetHead': ok, 'zf.deptDeputy': no, 'bb.deptHead': no },
  });
  const ruling = act('10-12 10:00', by.leader, 'ruleReview', { upheld: true, reason: '维持' });
  expect(each(ruling, TO_REVIEW, 'qld.districtLeader', 'zhzx.centreHead', 'zf.deptHead')).toEqual({
    ...{ 'qld.districtLeader': ok, 'zhzx.centreHead': no, 'zf.deptHead': no },
  });
});

it('the staffing office registers a gap', () => {
  const gap = act('10-10 10:00', by.staffing, 'registerListGap', { item: 'JP-02' });
  expect(
    each(gap, TO_SERVED, 'bb.staffingOfficer', 'bb.deptHead', 'sf.deptHead', 'zhzx.centreDeputy'),
  ).toEqual({
    ...{ 'bb.staffingOfficer': ok, 'bb.deptHead': ok, 'sf.deptHead': no, 'zhzx.centreDeputy': no },
  });
});

it('the district leader decides only what is left to him', () => {
  const decision = act('10-09 10:00', by.leader, 'decideByLeader', {
    lead: 'hj',
    assists: [],
    basis: [],
    text: '决定',
  });
  expect(each(decision, TO_DELIBERATING, 'qld.districtLeader', 'zhzx.centreHead')).toEqual({
    ...{ 'qld.districtLeader': 'CASE.STAGE_FORBIDS', 'zhzx.centreHead': no },
  });
});

it.each(['serve', 'close'])('%s is the engine’s alone', (does) => {
  expect(was('zhzx.centreHead', act('10-09 16:00', by.chair, does), ...TO_DETERMINED)).toBe(
    'CASE.ENGINE_ONLY',
  );
});

it('what is offered to any post at any stage is what would be taken', () => {
  const { dispute: _byEngine, ...docket } = SHEET;
  const payloads = {
    docket: { ...docket, trigger: 'contested' },
    submitStatement: STATEMENT,
    designateInterimLead: { unit: 'zf', tasks: '处置' },
    recuse: { reason: '回避' },
    substitute: { person: 'p-dc-supervisor-1' },
    deliberate: { present: ['zhzx', 'bb', 'sf', 'zfb'] },
    vote: VOTE,
    decideByLeader: { lead: 'hj', assists: [], basis: VOTE.basis, text: '决定' },
    issueDetermination: { text: '认定' },
    requestReview: { reason: '不服' },
    ruleReview: { upheld: true, reason: '维持' },
    registerListGap: { item: 'JP-02' },
    comment: { text: '补充' },
    attach: { files: [] },
    requestExtension: { length: 1, grade: 'shift', specialReason: 'weather' },
    decideExtension: { granted: true, reason: '同意' },
    reviewExtension: { opinion: '同意' },
    delegate: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reassignPerson: { to: 'p-zf-deptOfficer-1', scope: '全案' },
    reportInterim: { result: '已处置', evidence: [{ note: '记录' }] },
  };
  const few = deliberatingAt(['zhzx']);
  const stories = [
    [],
    [docketedAt],
    TO_EVIDENCE,
    [...TO_EVIDENCE, few],
    TO_DELIBERATING,
    [...TO_DELIBERATING, ...FOUR_TO_ONE],
    TO_DETERMINED,
    [...TO_DETERMINED, servedAt],
    TO_REVIEW,
  ].map((acts) => story(...acts));
  const wrong = stories.flatMap(({ state, events }) =>
    Object.values(district.inForce.directory.units).flatMap(({ id, kind }) =>
      [...POSTS[kind], ...LIAISON_POSTS].flatMap((post) =>
        offerDisagreements(
          panel,
          state,
          district.context(events.at(-1)?.recordedAt ?? at('09-30 16:00'), district.actor(id, post), SOURCE),
          payloads,
        ),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

it('panel, parties and the district’s leadership see it in full, others not at all', () => {
  const sees = (unit: string, post: PostCode): string =>
    panel.sees(story(docketedAt).state, district.context(at('09-30 17:00'), district.actor(unit, post)));
  expect([
    ...[sees('zf', 'deptOfficer'), sees('yq', 'streetOfficer'), sees('sf', 'legalOfficer')],
    ...[sees('jw', 'disciplineOfficer'), sees('sj', 'deptOfficer'), sees('qld', 'districtLeader')],
  ]).toEqual(['all', 'all', 'all', 'all', 'nothing', 'all']);
});

it('asks whom it waits for', () => {
  const asked = (...acts: readonly Act[]) =>
    panel.duties(story(...acts).state).map(({ unit, command }) => `${unit} ${command}`);
  expect(asked(docketedAt)).toEqual(['zhzx openEvidence']);
  expect(asked(...TO_EVIDENCE)).toEqual(['zf submitStatement', 'yq submitStatement', 'zhzx deliberate']);
  expect(asked(...TO_DELIBERATING)).toEqual([
    ...['zhzx issueDetermination', 'zhzx vote', 'bb vote', 'sf vote', 'zfb vote', 'jw vote'],
  ]);
  expect(asked(...TO_SERVED)).toEqual([]);
  expect(asked(...TO_REVIEW)).toEqual(['qld ruleReview']);
  const late = panel.duties(story(...TO_EVIDENCE).until('10-09 17:30').state).map(({ command }) => command);
  expect(late).toContain('designateInterimLead');
});
