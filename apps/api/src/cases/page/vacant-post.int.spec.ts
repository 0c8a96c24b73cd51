import type { CaseView, Notices } from '@tiaokuai/contracts';
import { startTestApi, type Caller, type TestApi } from '../../../test/test-api.fixture.js';
import { draft, execute, signInAll, type People } from '../../../test/whistle-over-http.fixture.js';

/** 望江街道 has one head, and a call for key work is approved by the head alone. */
describe('A call submitted to a head who is not there', () => {
  let api: TestApi;
  let people: People;
  let caseId: string;
  let version: number;
  const HELD = { person: 'p-wj-streetHead-1', unit: 'wj', post: 'streetHead' };

  const change = async (name: string) => {
    const administrator = await api.as('p-system-rulesAdministrator-1', 'system/rulesAdministrator');
    const sent = { method: 'POST', body: HELD };
    expect((await administrator.call(`/api/v1/directory/commands/${name}`, sent)).status).toBe(200);
  };
  const view = async () => (await people.officer.call<CaseView>(`/api/v1/cases/${caseId}`)).body;
  const words = async (caller: Caller) => {
    const { body } = await caller.call<Notices>(`/api/v1/notices?after=${caseId}:${version}`);
    return body.rows.filter((row) => row.caseId === caseId).map(({ word, asks }) => [word, asks]);
  };

  beforeAll(async () => {
    api = await startTestApi();
    people = await signInAll(api);
    await change('relieve');
    ({ caseId } = await draft(people, { type: 'keyWork' }));
    ({ version } = (await execute(people.officer, caseId, 'submitForApproval')).body);
  });
  afterAll(() => api.stop());

  it('is asked of the deputy, who reads why', async () => {
    expect(await words(people.deputy)).toEqual([['审批哨单（望江街道主要领导空缺，转送）', true]]);
  });

  it('says to its sender who was told instead, and whom to turn to', async () => {
    const { reactions, obligations } = await view();
    const deputy = { unit: { id: 'wj' }, posts: [{ code: 'streetDeputy' }] };
    expect(reactions.filter(({ does }) => does === 'notify')).toMatchObject([
      { does: 'notify', posts: [{ code: 'streetHead' }] },
      { ...deputy, does: 'notify', insteadOf: { unit: { id: 'wj' }, posts: [{ word: '主要领导' }] } },
    ]);
    expect(obligations).toMatchObject([{ ownerPosts: [{ code: 'streetHead' }], turnTo: deputy }]);
  });

  it('is asked of the next head as soon as he is appointed, and nobody has to turn to anybody else', async () => {
    await change('appoint');
    const head = await api.as(HELD.person, 'wj/streetHead');
    expect(await words(head)).toEqual([['审批哨单', true]]);
    expect((await view()).obligations[0]).not.toHaveProperty('turnTo');
  });
});
