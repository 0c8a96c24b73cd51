import { once } from 'node:events';
import { createConnection } from 'node:net';
import type { Problem } from '@tiaokuai/contracts';
import { expectProblem } from '../test/expect-problem.fixture.js';
import { startTestApi, type TestApi } from '../test/test-api.fixture.js';
import { blow, CONTACT, execute, signInAll, type People } from '../test/whistle-over-http.fixture.js';

const UNKNOWN_CASE = '00000000-0000-4000-8000-000000000000';

describe('Whatever is wrong with a request, nothing is appended', () => {
  let api: TestApi;
  let people: People;
  let blown: string;
  let before: number;

  beforeAll(async () => {
    api = await startTestApi({ projects: false });
    people = await signInAll(api);
    blown = (await blow(people)).caseId;
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    before = await api.events();
  });
  afterEach(async () => {
    expect(await api.events()).toBe(before);
  });

  describe('in who acts', () => {
    it('nobody is signed in', async () => {
      const answer = await api.anybody.call<Problem>(`/api/v1/cases/${blown}`);
      expectProblem(answer, 'SESSION.REQUIRED');
      expect(answer.status).toBe(401);
    });

    it('a token that was made elsewhere, or altered', async () => {
      const headers = { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJwIn0.' };
      expectProblem(await api.anybody.call<Problem>('/api/v1/inbox', { headers }), 'SESSION.EXPIRED');
    });

    it.each([
      [undefined, 403, 'SESSION.POST_NEEDED'],
      ['zf', 400, 'SESSION.POST_MALFORMED'],
      ['zf/king', 400, 'SESSION.POST_MALFORMED'],
      ['system/engine', 400, 'SESSION.POST_MALFORMED'],
      ['zf/deptHead', 403, 'ACTOR.POST_NOT_HELD'],
      ['nowhere/deptOfficer', 403, 'ACTOR.POST_NOT_HELD'],
    ])('from the post %p', async (post, status, code) => {
      const headers: Record<string, string> =
        post === undefined ? { 'tiaokuai-post': '' } : { 'tiaokuai-post': post };
      const answer = await execute<Problem>(people.zf, blown, 'acknowledge', CONTACT, headers);
      expectProblem(answer, code);
      expect(answer.status).toBe(status);
    });

    it('for somebody who delegated nothing', async () => {
      const headers = { 'tiaokuai-on-behalf-of': 'p-zf-deptHead-1' };
      expectProblem(await execute(people.zf, blown, 'acknowledge', CONTACT, headers), 'ACTOR.POST_NOT_HELD');
    });

    it('a post that may not do it, a unit that has no part in it, a person who sends what only the engine sends', async () => {
      expectProblem(
        await execute(people.officer, blown, 'cancel', { reason: '误报', falseCall: false }),
        'ACTOR.POST_FORBIDS',
      );
      const stranger = await api.as('p-sl-deptOfficer-1', 'sl/deptOfficer');
      expectProblem(await execute(stranger, blown, 'acknowledge', CONTACT), 'CASE.NOT_A_PARTY');
      const link = { noticeCaseId: UNKNOWN_CASE, recipients: ['wj'] };
      expectProblem(await execute(people.officer, blown, 'linkNotification', link), 'CASE.ENGINE_ONLY');
    });

    it('at a stage that forbids it', async () => {
      expectProblem(await execute(people.dispatcher, blown, 'blow'), 'CASE.STAGE_FORBIDS');
    });

    it('from another site, whatever it is signed in as', async () => {
      const headers = { 'sec-fetch-site': 'cross-site' };
      expectProblem(await execute(people.zf, blown, 'acknowledge', CONTACT, headers), 'REQUEST.CROSS_SITE');
    });
  });

  describe('in an address', () => {
    it.each([
      ['/api/v1/cases/1', 'REQUEST.ID_INVALID', 'id'],
      ['/api/v1/cases/directory', 'REQUEST.ID_INVALID', 'id'],
      [`/api/v1/cases/${UNKNOWN_CASE.toUpperCase().replace('8', 'A')}`, 'REQUEST.ID_INVALID', 'id'],
      [`/api/v1/cases/${UNKNOWN_CASE}`, 'CASE.NOT_FOUND', undefined],
      [`/api/v1/cases/${UNKNOWN_CASE}/steps`, 'CASE.NOT_FOUND', undefined],
      ['/api/v1/cases/{blown}?at=0', 'REQUEST.AT_INVALID', 'at'],
      ['/api/v1/cases/{blown}?at=-1', 'REQUEST.AT_INVALID', 'at'],
      ['/api/v1/cases/{blown}?at=yesterday', 'REQUEST.AT_INVALID', 'at'],
      ['/api/v1/cases/{blown}?at=2026-09-17T09:10:00', 'REQUEST.AT_INVALID', 'at'],
      ['/api/v1/cases/{blown}?at=999', 'REQUEST.AT_IN_FUTURE', 'at'],
      ['/api/v1/cases/{blown}?at=2026-09-17T09:10:01%2B08:00', 'REQUEST.AT_IN_FUTURE', 'at'],
      ['/api/v1/cases/{blown}?at=2020-01-01T00:00:00Z', 'CASE.NOT_FOUND', 'at'],
      ['/api/v1/cases/{blown}?at=1&at=2', 'REQUEST.FIELD_INVALID', 'at'],
      ['/api/v1/cases/{blown}?version=1', 'REQUEST.FIELD_UNKNOWN', 'version'],
      ['/api/v1/cases?over=perhaps', 'REQUEST.FIELD_INVALID', 'over'],
      ['/api/v1/cases?size=1000', 'REQUEST.FIELD_INVALID', 'size'],
      ['/api/v1/cases?after=x', 'REQUEST.AFTER_INVALID', 'after'],
      ['/api/v1/inbox?tab=spam', 'REQUEST.FIELD_INVALID', 'tab'],
      ['/api/v1/procedures/parade', 'PROCEDURE.UNKNOWN', 'kind'],
      ['/api/v1/calendar', 'REQUEST.FIELD_MISSING', 'unit'],
      ['/api/v1/calendar?unit=nobody', 'UNIT.UNKNOWN', 'unit'],
      ['/api/v1/directory/people?unit=constructor', 'UNIT.UNKNOWN', 'unit'],
      ['/api/v1/nothing', 'REQUEST.ROUTE_UNKNOWN', undefined],
      ['/api/v2/cases', 'REQUEST.ROUTE_UNKNOWN', undefined],
      ['/wp-admin/setup.php', 'REQUEST.ROUTE_UNKNOWN', undefined],
      ['/api/v1/cases/%zz', 'REQUEST.INVALID', undefined],
      ['/api/docs/../../package.json', 'REQUEST.ROUTE_UNKNOWN', undefined],
      ['/api/docs/absolute-path.js', 'REQUEST.ROUTE_UNKNOWN', undefined],
    ])('%s', async (path, code, field) => {
      expectProblem(await people.officer.call<Problem>(path.replace('{blown}', blown)), code, field);
    });

    it('by a method that the address does not take, which says what it takes', async () => {
      for (const [method, path, allowed] of [
        ['PUT', '/api/v1/cases', 'GET, HEAD, POST'],
        ['DELETE', `/api/v1/cases/${blown}`, 'GET, HEAD'],
        ['GET', `/api/v1/cases/${blown}/commands/acknowledge`, 'POST'],
      ] as const) {
        const answer = await people.officer.call<Problem>(path, { method });
        expectProblem(answer, 'REQUEST.METHOD_NOT_ALLOWED');
        expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed]);
      }
    });
  });

  describe('in a header', () => {
    it.each([
      [{ 'idempotency-key': 'twice' }, 'REQUEST.IDEMPOTENCY_KEY_INVALID', 'Idempotency-Key'],
      [{ 'if-match': '7' }, 'REQUEST.IF_MATCH_INVALID', 'If-Match'],
      [{ 'if-match': '"new"' }, 'REQUEST.IF_MATCH_INVALID', 'If-Match'],
    ])('%j', async (headers, code, field) => {
      expectProblem(await execute(people.zf, blown, 'acknowledge', CONTACT, headers), code, field);
    });

    it('a version that the case has passed', async () => {
      expectProblem(
        await execute(people.zf, blown, 'acknowledge', CONTACT, { 'if-match': '"3"' }),
        'CASE.VERSION_CONFLICT',
        'If-Match',
      );
    });
  });

  it('answers in English who asks for it', async () => {
    const { body, headers } = await people.officer.call<Problem>(`/api/v1/cases/${UNKNOWN_CASE}`, {
      headers: { 'accept-language': 'en' },
    });
    expect(body.title).toBe('There is no such case');
    expect(headers.get('content-language')).toBe('en');
  });

  it('closes on what is not HTTP at all, and goes on', async () => {
    const { port, hostname } = new URL(api.url);
    const socket = createConnection(Number(port), hostname);
    socket.end('夜市 占道 HTTP/9\r\n\r\n');
    socket.resume();
    await once(socket, 'close');
    expect((await api.anybody.call('/health/live')).status).toBe(200);
  });
});
