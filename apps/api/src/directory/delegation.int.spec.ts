import type {
  CaseSteps,
  DirectoryChanged,
  DirectoryView,
  Inbox,
  Me,
  Notices,
  Problem,
} from '@tiaokuai/contracts';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import { draft, execute, signInAll, type People } from '../../test/whistle-over-http.fixture.js';

const HEAD = 'p-wj-streetHead-1';
const DEPUTY = 'p-wj-streetDeputy-1';

describe('A post delegated for a week', () => {
  let api: TestApi;
  let people: People;
  let acting: Caller;
  beforeAll(async () => {
    api = await startTestApi();
    people = await signInAll(api);
    acting = await api.as(DEPUTY, 'wj/streetHead', HEAD);
  });
  afterAll(() => api.stop());

  const give = (name: string, body: unknown, by: Caller) =>
    by.call<DirectoryChanged & Problem>(`/api/v1/directory/commands/${name}`, { method: 'POST', body });
  const delegation = {
    unit: 'wj',
    post: 'streetHead',
    from: HEAD,
    to: DEPUTY,
    scope: '本岗位全部职权',
    reason: '外出学习',
    validFrom: '2026-09-17T10:00:00+08:00',
    validTo: '2026-09-24T10:00:00+08:00',
  };
  const submitted = async (): Promise<{ readonly caseId: string; readonly after: string }> => {
    const { caseId } = await draft(people);
    const { body } = await execute(people.officer, caseId, 'submitForApproval');
    return { caseId, after: `after=${caseId}:${body.version}` };
  };

  it('is nobody else’s before it begins, though its holder has handed it over himself', async () => {
    expect((await give('delegate', delegation, people.head)).status).toBe(200);
    const { caseId } = await submitted();
    const early = await execute<Problem>(acting, caseId, 'approve');
    expect([early.status, early.body.code]).toEqual([403, 'ACTOR.DELEGATION_EXPIRED']);
    const { body } = await people.deputy.call<Inbox>('/api/v1/inbox');
    expect(body.delegated).toEqual([]);
  });

  it('shows its deputy what waits there, in his own inbox too, and its notices', async () => {
    await api.advanceTo('2026-09-17T10:00:00+08:00');
    const { caseId, after } = await submitted();
    const { body: me } = await people.deputy.call<Me>('/api/v1/session');
    expect(me.posts.find(({ onBehalfOf }) => onBehalfOf !== undefined)).toMatchObject({
      id: 'wj/streetHead',
      onBehalfOf: { id: HEAD },
      until: '2026-09-24T10:00:00.000+08:00',
    });
    const { body: inbox } = await acting.call<Inbox>(`/api/v1/inbox?${after}`);
    expect(inbox.rows.find((row) => row.caseId === caseId)?.duty?.word).toBe('批准吹哨');
    expect(inbox.delegated).toEqual([]);
    const { body: own } = await people.deputy.call<Inbox>('/api/v1/inbox');
    expect(own.delegated).toMatchObject([
      { post: { id: 'wj/streetHead', onBehalfOf: { id: HEAD } }, todo: inbox.tiles.todo },
    ]);
    const { body: notices } = await acting.call<Notices>('/api/v1/notices');
    expect(notices.rows.find((row) => row.caseId === caseId)).toMatchObject({ word: '审批哨单', asks: true });
  });

  it('is acted from with both names on record', async () => {
    const { caseId } = await submitted();
    expect((await execute(acting, caseId, 'approve')).status).toBe(200);
    const { body } = await acting.call<CaseSteps>(`/api/v1/cases/${caseId}/steps`);
    const approval = body.steps.find(({ type }) => type.code === 'WhistleApproved');
    expect(approval?.actor).toMatchObject({
      person: { id: DEPUTY },
      post: { code: 'streetHead' },
      onBehalfOf: { id: HEAD },
    });
  });

  it('is handed no further by its deputy', async () => {
    const chained = await give(
      'delegate',
      { ...delegation, to: 'p-wj-streetDeputy-2', validFrom: '2026-09-18T10:00:00+08:00' },
      acting,
    );
    expect([chained.status, chained.body.code]).toEqual([422, 'DIRECTORY.DELEGATION_CHAIN']);
  });

  it('comes back when it ends or is taken back, and stays readable', async () => {
    const { caseId } = await submitted();
    const { body: directory } = await people.head.call<DirectoryView>('/api/v1/directory');
    expect(directory.delegations).toMatchObject([{ id: 'd-1', reason: '外出学习', state: 'running' }]);
    await api.advanceTo('2026-09-24T10:00:00+08:00');
    const late = await execute<Problem>(acting, caseId, 'approve');
    expect([late.status, late.body.code]).toEqual([403, 'ACTOR.DELEGATION_EXPIRED']);
    const second = {
      ...delegation,
      validFrom: '2026-09-24T10:00:00+08:00',
      validTo: '2026-09-30T10:00:00+08:00',
    };
    await give('delegate', second, people.head);
    expect((await acting.call('/api/v1/inbox')).status).toBe(200);
    expect((await give('revokeDelegation', { id: 'd-2' }, people.head)).status).toBe(200);
    const revoked = await acting.call<Problem>('/api/v1/inbox');
    expect([revoked.status, revoked.body.code]).toEqual([403, 'ACTOR.DELEGATION_EXPIRED']);
    const { body: later } = await people.head.call<DirectoryView>('/api/v1/directory');
    expect(later.delegations.map(({ state }) => state)).toEqual(['past', 'past']);
  });
});
