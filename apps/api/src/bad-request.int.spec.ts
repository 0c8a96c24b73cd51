import { once } from 'node:events';
import { createConnection } from 'node:net';
import type { CaseView, Problem } from '@tiaokuai/contracts';
import { expectProblem } from '../test/expect-problem.fixture.js';
import { startTestApi, type TestApi } from '../test/test-api.fixture.js';
import {
  blow,
  callSheet,
  CONTACT,
  execute,
  gridOf,
  signInAll,
  type People,
} from '../test/whistle-over-http.fixture.js';

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

    it('a unit that has no part in it, whatever it sends: nothing is told of stage, version or form', async () => {
      const stranger = await api.as('p-sl-deptOfficer-1', 'sl/deptOfficer');
      const pretender = await api.as('p-sl-deptOfficer-1', 'zf/deptHead');
      const sent: readonly (readonly [string, unknown, Readonly<Record<string, string>>])[] = [
        ['acknowledge', CONTACT, {}],
        ['blow', {}, {}],
        ['acknowledge', CONTACT, { 'if-match': '"1"' }],
        ['acknowledge', { contact: 7 }, {}],
        ['shout', {}, {}],
        ['comment', { text: '路过' }, {}],
      ];
      for (const [command, payload, headers] of sent) {
        const answer = await execute<Problem>(stranger, blown, command, payload, headers);
        expectProblem(answer, 'CASE.NOT_VISIBLE');
        expect(answer.body).toMatchObject({ status: 403, details: { posts: [] } });
        expectProblem(await execute(pretender, blown, command, payload, headers), 'ACTOR.POST_NOT_HELD');
      }
    });

    it('a post that may not do it, a person who sends what only the engine sends', async () => {
      expectProblem(
        await execute(people.officer, blown, 'cancel', { reason: '误报', falseCall: false }),
        'ACTOR.POST_FORBIDS',
      );
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
      [`/api/v1/cases/${'a'.repeat(101)}`, 'REQUEST.ROUTE_UNKNOWN', undefined],
      [`/api/v1/cases/{blown}/attachments/${'a'.repeat(101)}`, 'REQUEST.ROUTE_UNKNOWN', undefined],
      ['/api/v1/cases/', 'REQUEST.ROUTE_UNKNOWN', undefined],
      ['/api/v1/inbox/', 'REQUEST.ROUTE_UNKNOWN', undefined],
      ['/api/v1/cases/{blown}/steps/', 'REQUEST.ROUTE_UNKNOWN', undefined],
      ['/api/problems/CASE.NOTHING', 'REQUEST.ROUTE_UNKNOWN', undefined],
      ['/api/problems/constructor', 'REQUEST.ROUTE_UNKNOWN', undefined],
    ])('%s', async (path, code, field) => {
      expectProblem(await people.officer.call<Problem>(path.replace('{blown}', blown)), code, field);
    });

    it('that is longer than any, for a command too', async () => {
      for (const path of [
        `/api/v1/cases/${blown}/commands/${'a'.repeat(101)}`,
        `/api/v1/notices/${'a'.repeat(101)}/read`,
      ]) {
        const answer = await people.zf.call<Problem>(path, { method: 'POST', body: CONTACT });
        expectProblem(answer, 'REQUEST.ROUTE_UNKNOWN');
        expect(answer.status).toBe(404);
      }
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
      [{ 'if-match': '"7' }, 'REQUEST.IF_MATCH_INVALID', 'If-Match'],
      [{ 'content-encoding': 'gzip' }, 'REQUEST.CONTENT_ENCODING', 'Content-Encoding'],
      [{ 'content-encoding': 'br' }, 'REQUEST.CONTENT_ENCODING', 'Content-Encoding'],
      [{ 'content-encoding': 'x' }, 'REQUEST.CONTENT_ENCODING', 'Content-Encoding'],
      [{ 'content-type': 'application/json; charset=gbk' }, 'REQUEST.CONTENT_TYPE', 'Content-Type'],
      [{ 'content-type': 'application/json; charset=utf-16' }, 'REQUEST.CONTENT_TYPE', 'Content-Type'],
    ])('%j', async (headers, code, field) => {
      expectProblem(await execute(people.zf, blown, 'acknowledge', CONTACT, headers), code, field);
    });

    it('a version that the case has passed, never had, or is only said weakly to have', async () => {
      const { body } = await people.zf.call<CaseView>(`/api/v1/cases/${blown}`);
      for (const match of ['"3"', '"3","4"', `W/"${body.version}"`, `"0${body.version}"`, '"new"']) {
        const answer = await execute<Problem>(people.zf, blown, 'acknowledge', CONTACT, {
          'if-match': match,
        });
        expectProblem(answer, 'CASE.VERSION_CONFLICT', 'If-Match');
        expect(answer.status).toBe(412);
      }
    });

    it('a version of a case that is only being opened', async () => {
      const answer = await people.officer.call<Problem>('/api/v1/cases', {
        method: 'POST',
        body: { kind: 'whistle', payload: callSheet(await gridOf(people.officer)) },
        headers: { 'if-match': '"5"' },
      });
      expectProblem(answer, 'CASE.VERSION_CONFLICT', 'If-Match');
      expect(answer.status).toBe(412);
    });

    it('an upload that says it is compressed', async () => {
      const headers = { 'content-encoding': 'gzip', 'content-type': 'application/pdf' };
      const path = '/api/v1/attachments?name=a.pdf';
      const answer = await people.zf.call<Problem>(path, { method: 'POST', raw: 'x', headers });
      expectProblem(answer, 'REQUEST.CONTENT_ENCODING', 'Content-Encoding');
      expect(answer.status).toBe(415);
    });
  });

  it('answers in English who asks for it', async () => {
    const { body, headers } = await people.officer.call<Problem>(`/api/v1/cases/${UNKNOWN_CASE}`, {
      headers: { 'accept-language': 'en' },
    });
    expect(body.title).toBe('There is no such case');
    expect(headers.get('content-language')).toBe('en');
  });

  it.each([
    ['what is not HTTP at all', '夜市 占道 HTTP/9\r\n\r\n', 400, 'REQUEST.INVALID'],
    ['no host', 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'REQUEST.INVALID'],
    [
      'an address that is none',
      'GET /api/v1/cases/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      400,
      'REQUEST.INVALID',
    ],
    [
      'two hosts',
      'GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n',
      400,
      'REQUEST.INVALID',
    ],
    [
      'headers beyond measure',
      `GET /health/live?${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      431,
      'REQUEST.HEADERS_TOO_LARGE',
    ],
    [
      'lengths that contradict',
      'POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
      400,
      'REQUEST.INVALID',
    ],
  ])('answers %s as every other rejection, closes, and goes on', async (_what, sent, status, code) => {
    const { port, hostname } = new URL(api.url);
    const socket = createConnection(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket.write(sent);
    await once(socket, 'close');
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(JSON.parse(body)).toMatchObject({ status, code, type: `/api/problems/${code}` });
    expect(head).toMatch(/content-type: application\/problem\+json; charset=utf-8/i);
    expect(head).toMatch(/x-content-type-options: nosniff/i);
    expect(head).toMatch(/x-frame-options: DENY/i);
    expect(head).toMatch(/content-security-policy: .*frame-ancestors 'none'/i);
    expect(head).toMatch(/cache-control: no-store/i);
    expect((await api.anybody.call('/health/live')).status).toBe(200);
  });

  it('says on a page of its own what a problem is', async () => {
    const { body: problem } = await people.officer.call<Problem>('/api/v1/cases/1');
    const { status, headers, body } = await api.anybody.call<string>(problem.type);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    for (const words of ['REQUEST.ID_INVALID', '编号格式不正确', 'The id is malformed', '400'])
      expect(body).toContain(words);
  });
});
