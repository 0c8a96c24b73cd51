import type { Problem } from '@tiaokuai/contracts';
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

    it.each([
      ['of another charset', '{}', 'application/json; charset=gbk', 'REQUEST.CONTENT_TYPE', 'Content-Type'],
      [
        'one key twice',
        '{"kind":"whistle","payload":{"title":"a","title":"b"}}',
        'application/json',
        'REQUEST.BODY_MALFORMED',
        'payload.title',
      ],
    ])('that is %s, which is named', async (_what, raw, type, code, field) => {
      expectProblem(await post(raw, type), code, field);
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
      ['facts that nobody sees', { facts: '\u200b\u2800' }, 'CASE.FIELD_INVALID', 'facts'],
      [
        'a phone number in the title',
        { title: '夜市占道，联系１３９-1234-5678' },
        'CASE.PERSONAL_NUMBER',
        'title',
      ],
      [
        'a phone that nobody can call',
        { citizen: { name: '沈某某', phone: '123' } },
        'CASE.FIELD_INVALID',
        'citizen.phone',
      ],
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
});
