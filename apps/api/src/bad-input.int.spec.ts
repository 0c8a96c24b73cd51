import { once } from 'node:events';
import { createConnection } from 'node:net';
import type { Problem } from '@tiaokuai/contracts';
import { startTestApi, type Answer, type TestApi } from './test-api.fixture.js';
import {
  blow,
  callSheet,
  CONTACT,
  draft,
  execute,
  gridOf,
  PHONE,
  signInAll,
  type People,
} from './whistle-over-http.fixture.js';

const UNKNOWN_CASE = '00000000-0000-4000-8000-000000000000';

describe('Whatever is wrong with a request, nothing is appended', () => {
  let api: TestApi;
  let people: People;
  let grid: string;
  let blown: string;
  let before: number;

  beforeAll(async () => {
    api = await startTestApi({ projects: false });
    people = await signInAll(api);
    grid = await gridOf(people.officer);
    blown = (await blow(people)).caseId;
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    before = await api.events();
  });
  afterEach(async () => {
    expect(await api.events()).toBe(before);
  });

  function expectProblem({ status, headers, body }: Answer<Problem>, code: string, field?: string): void {
    expect({ code: body.code, field: body.field }).toEqual({ code, field });
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(status).toBe(body.status);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.title).toMatch(/\p{Script=Han}/u);
    expect(body.traceId).toMatch(/^[0-9a-f]{32}$/);
  }
  const open = (payload: unknown, kind: unknown = 'whistle') =>
    people.officer.call<Problem>('/api/v1/cases', { method: 'POST', body: { kind, payload } });
  const sheet = (changes: object) => ({ ...callSheet(grid), ...changes });

  describe('in a body', () => {
    const post = (raw: string | Buffer, type = 'application/json') =>
      people.officer.call<Problem>('/api/v1/cases', {
        method: 'POST',
        raw,
        headers: { 'content-type': type },
      });

    it.each([
      ['malformed JSON', '{"kind":', 'application/json', 'REQUEST.BODY_MALFORMED'],
      ['nothing at all', '', 'application/json', 'REQUEST.BODY_MISSING'],
      ['a list', '[]', 'application/json', 'REQUEST.BODY_MALFORMED'],
      ['a form', 'kind=whistle', 'application/x-www-form-urlencoded', 'REQUEST.CONTENT_TYPE'],
      ['plain text', '{}', 'text/plain', 'REQUEST.CONTENT_TYPE'],
      ['a picture', 'x', 'image/png', 'REQUEST.CONTENT_TYPE'],
    ])('that is %s', async (_what, raw, type, code) => {
      expectProblem(await post(raw, type), code);
    });

    it('that is larger than a megabyte', async () => {
      const answer = await post(JSON.stringify({ kind: 'whistle', payload: 'x'.repeat(1_100_000) }));
      expectProblem(answer, 'REQUEST.BODY_TOO_LARGE');
      expect(answer.status).toBe(413);
    });

    it('that has ten megabytes, for every route that takes one', async () => {
      const raw = JSON.stringify({ purpose: 'x'.repeat(10_000_000) });
      for (const path of [
        '/api/v1/session',
        '/api/v1/cases',
        '/api/v1/foresee',
        '/api/v1/simulation/clock',
        `/api/v1/cases/${blown}/commands/acknowledge`,
        `/api/v1/cases/${blown}/personal-data/1/citizen`,
      ]) {
        const headers = { 'content-type': 'application/json' };
        const answer = await people.zf.call<Problem>(path, { method: 'POST', raw, headers });
        expectProblem(answer, 'REQUEST.BODY_TOO_LARGE');
      }
    });

    it.each([
      [{ payload: {} }, 'REQUEST.FIELD_MISSING', 'kind'],
      [{ kind: 'whistle' }, 'REQUEST.FIELD_MISSING', 'payload'],
      [{ kind: 3, payload: {} }, 'REQUEST.FIELD_INVALID', 'kind'],
      [{ kind: 'whistle', payload: {}, priority: 'high' }, 'REQUEST.FIELD_UNKNOWN', 'priority'],
      [{ kind: 'parade', payload: {} }, 'CASE.KIND_UNKNOWN', 'kind'],
      [{ kind: 'directory', payload: {} }, 'CASE.KIND_UNKNOWN', 'kind'],
      [{ kind: 'whistle', command: 'shout', payload: {} }, 'CASE.COMMAND_UNKNOWN', 'command'],
      [{ kind: 'whistle', command: 'acknowledge', payload: CONTACT }, 'CASE.COMMAND_UNKNOWN', 'command'],
    ])('that is %j', async (body, code, field) => {
      expectProblem(
        await people.officer.call<Problem>('/api/v1/cases', { method: 'POST', body }),
        code,
        field,
      );
    });
  });

  describe('in what a command says', () => {
    it.each([
      ['no facts', { facts: undefined }, 'CASE.FIELD_MISSING', 'facts'],
      ['facts that are a number', { facts: 7 }, 'CASE.FIELD_INVALID', 'facts'],
      ['facts of blanks', { facts: '   ' }, 'CASE.FIELD_INVALID', 'facts'],
      ['facts beyond all measure', { facts: '长'.repeat(10_001) }, 'CASE.FIELD_INVALID', 'facts'],
      ['a NUL', { facts: '夜市\u0000占道' }, 'CASE.FIELD_INVALID', 'facts'],
      ['half a surrogate pair', { ask: 'x\ud83dy' }, 'CASE.FIELD_INVALID', 'ask'],
      ['an unknown field', { priority: 'high' }, 'CASE.FIELD_INVALID', 'priority'],
      ['an unknown type', { type: 'parade' }, 'CASE.FIELD_INVALID', 'type'],
      ['when it happened', { effectiveAt: '2026-09-18T10:00:00+08:00' }, 'CASE.BACKDATED', 'effectiveAt'],
      ['a date without zone', { appointment: '2026-09-18T10:00:00' }, 'CASE.FIELD_INVALID', 'appointment'],
      [
        'a day that does not exist',
        { appointment: '2026-02-30T10:00:00Z' },
        'CASE.FIELD_INVALID',
        'appointment',
      ],
      [
        'a grid elsewhere',
        { place: { gridCode: 'nowhere', address: '某处' } },
        'CASE.FIELD_INVALID',
        'place.gridCode',
      ],
      ['a text for a group', { place: '江滨路' }, 'CASE.FIELD_INVALID', 'place'],
      ['a key of JavaScript', JSON.parse('{"__proto__":{"admin":true}}'), 'CASE.FIELD_INVALID', '__proto__'],
    ])('%s', async (_what, changes: object, code, field) => {
      const payload = Object.fromEntries(Object.entries(sheet({})));
      for (const [key, value] of Object.entries(changes))
        Object.defineProperty(payload, key, { value, enumerable: true, configurable: true });
      expectProblem(await open(payload), code, field);
    });

    it.each([
      [
        'an unknown unit',
        { unit: 'nobody', role: 'lead', task: '查', itemCode: 'JP-01' },
        'departments.0.unit',
      ],
      [
        'an item that is not in the list',
        { unit: 'zf', role: 'lead', task: '查', itemCode: 'JP-99' },
        'departments.0.itemCode',
      ],
    ])('%s', async (_what, department, field) => {
      const { status, body } = await open(sheet({ departments: [department] }));
      expect({ status, field: body.field }).toEqual({ status: 422, field });
    });

    it('a command that nobody has heard of, to a case that is there', async () => {
      expectProblem(await execute(people.zf, blown, 'dance'), 'CASE.COMMAND_UNKNOWN', 'name');
    });

    it('a payload that is no object', async () => {
      for (const payload of [[], 'text', 7, null])
        expectProblem(await execute(people.zf, blown, 'acknowledge', payload), 'CASE.FIELD_INVALID');
    });
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

it('says nothing personal in its logs, whatever is sent', async () => {
  const lines: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((chunk: string | Uint8Array) =>
    lines.push(String(chunk)) > 0) as typeof process.stdout.write;
  const api = await startTestApi({ projects: false, logLevel: 'trace' });
  try {
    const people = await signInAll(api);
    const { caseId } = await draft(people);
    await people.officer.call('/api/v1/cases?text=' + encodeURIComponent('沈某某'));
    await people.officer.call(`/api/v1/cases/${caseId}/personal-data/1/citizen?phone=${PHONE}`);
    await people.officer.call('/api/v1/cases', {
      method: 'POST',
      raw: `{"kind":"whistle","payload":{"citizen":"${PHONE}`,
      headers: { 'content-type': 'application/json' },
    });
    await people.officer.call(`/api/v1/沈某某/${PHONE}`);
  } finally {
    await api.stop();
    process.stdout.write = write;
  }
  const log = lines.join('');
  expect(log).toContain('"route":"/api/v1/cases"');
  for (const personal of [PHONE, '沈某某', encodeURIComponent('沈某某'), '占道', 'p-wj-'])
    expect(log).not.toContain(personal);
});
