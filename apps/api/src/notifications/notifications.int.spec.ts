import type { CommandResult, Notices, NoticeView, Problem } from '@tiaokuai/contracts';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import {
  blow,
  CONTACT,
  draft,
  execute,
  signInAll,
  type People,
} from '../../test/whistle-over-http.fixture.js';

describe('Notices', () => {
  let api: TestApi;
  let people: People;
  beforeAll(async () => {
    api = await startTestApi();
    people = await signInAll(api);
  });
  afterAll(() => api.stop());

  const list = async (caller: Caller, written: CommandResult, query = ''): Promise<Notices> =>
    (await caller.call<Notices>(`/api/v1/notices?after=${written.caseId}:${written.version}&${query}`)).body;
  const ofCase = ({ rows }: Notices, { caseId }: CommandResult): readonly NoticeView[] =>
    rows.filter((row) => row.caseId === caseId);
  const read = (caller: Caller, noticeId: string) =>
    caller.call<Problem>(`/api/v1/notices/${noticeId}/read`, { method: 'POST' });

  it('ask a post for what it owes, with the instant, and are closed when it is done', async () => {
    const drafted = await draft(people);
    const submitted = (await execute(people.officer, drafted.caseId, 'submitForApproval')).body;
    const [asked] = ofCase(await list(people.head, submitted), drafted);
    expect(asked).toMatchObject({
      word: '审批哨单',
      kind: { code: 'whistle', word: '吹哨报到' },
      caseTitle: '江滨夜市占道经营',
      asks: true,
      open: true,
      dueAt: '2026-09-18T17:30:00.000+08:00',
      overdue: false,
      readAt: null,
      closedAt: null,
    });
    expect(ofCase(await list(people.zf, submitted), drafted)).toEqual([]);
    const approved = (await execute(people.head, drafted.caseId, 'approve')).body;
    expect(ofCase(await list(people.head, approved), drafted)).toEqual([]);
    expect(ofCase(await list(people.head, approved, 'state=all'), drafted)).toMatchObject([
      { open: false, closedAt: '2026-09-17T09:10:00.000+08:00' },
    ]);
  });

  it('tell a unit that it is called, count as unread for each of its people, and are closed when it answers', async () => {
    const blown = await blow(people);
    const other = await api.as('p-zf-deptDeputy-1', 'zf/deptDeputy');
    const before = await list(other, blown);
    const [called] = ofCase(before, blown);
    expect(called).toMatchObject({ word: '街道吹哨，请签收', asks: false, open: true, readAt: null });
    expect(called?.dueAt).toMatch(/^2026-09-1/);
    const { status } = await read(other, called?.noticeId ?? '');
    expect(status).toBe(204);
    expect((await read(other, called?.noticeId ?? '')).status).toBe(204);
    expect((await list(other, blown)).unread).toBe(before.unread - 1);
    expect(ofCase(await list(people.zf, blown), blown)).toHaveLength(1);
    const answered = (await execute(people.zf, blown.caseId, 'acknowledge', CONTACT)).body;
    expect(ofCase(await list(people.zf, answered), blown)).toEqual([]);
  });

  it('are read by whom they are for, and by nobody else', async () => {
    const blown = await blow(people);
    const [called] = ofCase(await list(people.zf, blown), blown);
    const strange = await read(people.officer, called?.noticeId ?? '');
    expect([strange.status, strange.body.code]).toEqual([404, 'NOTICE.NOT_FOUND']);
    const malformed = await read(people.zf, 'no-uuid');
    expect([malformed.status, malformed.body.code]).toEqual([400, 'REQUEST.ID_INVALID']);
    const notHeld = await api.as('p-zf-deptOfficer-1', 'hj/deptOfficer');
    expect((await notHeld.call('/api/v1/notices')).status).toBe(403);
  });

  it('come in pages, in the language asked for', async () => {
    const blown = await blow(people);
    const page = await list(people.hj, blown, 'state=all&size=1&page=2');
    expect([page.rows.length, page.page, page.size]).toEqual([1, 2, 1]);
    expect(page.total).toBeGreaterThan(1);
    const { body } = await people.hj.call<Notices>('/api/v1/notices', {
      headers: { 'accept-language': 'en' },
    });
    expect(body.rows.map(({ word }) => word)).toContain('The street calls: acknowledge');
  });
});
