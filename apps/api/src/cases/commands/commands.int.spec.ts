import { randomUUID } from 'node:crypto';
import type { CaseEvents, CaseView, CommandResult, Problem } from '@tiaokuai/contracts';
import { startTestApi, type TestApi } from '../../../test/test-api.fixture.js';
import {
  blow,
  callSheet,
  CONTACT,
  draft,
  execute,
  gridOf,
  signInAll,
  type People,
} from '../../../test/whistle-over-http.fixture.js';

describe('A command', () => {
  let api: TestApi;
  let people: People;
  let grid: string;
  beforeAll(async () => {
    api = await startTestApi({ projects: false });
    people = await signInAll(api);
    grid = await gridOf(people.officer);
  });
  afterAll(() => api.stop());

  const open = (key: string, changes: object = {}) =>
    people.officer.call<CommandResult & Problem>('/api/v1/cases', {
      method: 'POST',
      body: { kind: 'whistle', payload: { ...callSheet(grid), ...changes } },
      headers: { 'idempotency-key': key },
    });

  it('that opens a case answers 201 with its address and its version', async () => {
    const { status, headers, body } = await open(randomUUID());
    expect(status).toBe(201);
    expect(body).toEqual({ caseId: expect.any(String) as unknown, version: 1, repeated: false });
    expect(headers.get('etag')).toBe('"1"');
    expect(headers.get('location')).toBe(`/api/v1/cases/${body.caseId}`);
    const { body: view } = await people.officer.call<CaseView>(headers.get('location') ?? '');
    expect(view).toMatchObject({ caseId: body.caseId, stage: { code: 'drafted', word: '草拟中' } });
  });

  it('sent again under its key answers as it did the first time, and does nothing', async () => {
    const key = randomUUID();
    const first = await open(key);
    const before = await api.events();
    const second = await open(key.toUpperCase());
    expect(second.status).toBe(201);
    expect(second.body).toEqual({ ...first.body, repeated: true });
    expect(await api.events()).toBe(before);
  });

  it('under the key of another command is refused', async () => {
    const key = randomUUID();
    await open(key);
    const before = await api.events();
    const { status, body } = await open(key, { facts: '另一件事' });
    expect([status, body.code]).toEqual([422, 'CASE.COMMAND_ID_REUSED']);
    expect(await api.events()).toBe(before);
  });

  it('may have its key in quotes, as a string of structured fields', async () => {
    const key = randomUUID();
    const first = await open(`"${key}"`);
    expect(first.status).toBe(201);
    expect((await open(key)).body).toEqual({ ...first.body, repeated: true });
  });

  it('is taken if the case stands at one of the versions its sender names', async () => {
    const { caseId, version } = await draft(people);
    const seen = { 'if-match': `"99", "${version}"` };
    expect((await execute(people.officer, caseId, 'submitForApproval', {}, seen)).status).toBe(200);
  });

  it('sent twice at once is carried out once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => open(key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(answers.filter(({ body }) => !body.repeated)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.caseId)).size).toBe(1);
  });

  it('that names the version its sender saw is taken only if nothing happened since', async () => {
    const { caseId, version } = await draft(people);
    const seen = { 'if-match': `"${version}"` };
    const taken = await execute(people.officer, caseId, 'submitForApproval', {}, seen);
    expect([taken.status, taken.headers.get('etag')]).toEqual([200, '"3"']);

    const late = await execute<Problem>(people.officer, caseId, 'submitForApproval', {}, seen);
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({
      code: 'CASE.VERSION_CONFLICT',
      version: 3,
      changes: [
        {
          version: 2,
          type: 'ApprovalRequested',
          word: '提请审批',
          actor: {
            person: { id: 'p-wj-streetOfficer-1', name: expect.stringMatching(/\p{Script=Han}/u) as unknown },
          },
          recordedAt: expect.stringMatching(/^2026-09-17T/) as unknown,
        },
        { version: 3, type: 'ObligationStarted' },
      ],
    });
  });

  it('tells nobody what changed in a case that he may not see', async () => {
    const { caseId } = await blow(people);
    const stranger = await api.as('p-sl-deptOfficer-1', 'sl/deptOfficer');
    const { status, body } = await execute<Problem>(stranger, caseId, 'acknowledge', CONTACT, {
      'if-match': '"1"',
    });
    expect([status, body.code]).toEqual([403, 'CASE.NOT_VISIBLE']);
    expect(body.changes).toBeUndefined();
  });

  it('of two people in the same millisecond has one winner, and the other is told', async () => {
    for (let round = 0; round < 5; round++) {
      const { caseId, version } = await blow(people);
      const second = await api.as('p-zf-deptOfficer-2', 'zf/deptOfficer');
      const seen = { 'if-match': `"${version}"` };
      const answers = await Promise.all(
        [people.zf, second].map((caller) => execute<Problem>(caller, caseId, 'acknowledge', CONTACT, seen)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const { body } = await people.officer.call<CaseEvents>(`/api/v1/cases/${caseId}/events`);
      expect(body.events.filter(({ type }) => type === 'ThreadAcknowledged')).toHaveLength(1);
    }
  });

  it('without a version finds its place among others, each unit on its own thread', async () => {
    const { caseId } = await blow(people);
    const answers = await Promise.all(
      [people.zf, people.sj, people.hj].map((caller) => execute(caller, caseId, 'acknowledge', CONTACT)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});
