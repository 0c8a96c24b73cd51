import { randomUUID } from 'node:crypto';
import type {
  CaseView,
  LimitsComparison,
  LimitsVersion,
  TableVersions,
  Problem,
  Publication,
} from '@tiaokuai/contracts';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import { blow, signInAll, type People } from '../../test/whistle-over-http.fixture.js';

const BASIS = '区政府办公室关于调整到场时限的批复';
const ARRIVE = {
  key: 'whistle.arrive',
  variant: 'ordinary',
  clock: { unit: 'workingHours', minutes: 240 },
  mark: 'R',
  source: '江畔政办〔2026〕8号',
};

describe('The limits table', () => {
  let api: TestApi;
  let people: People;
  let administrator: Caller;
  beforeAll(async () => {
    api = await startTestApi();
    people = await signInAll(api);
    administrator = await api.as('p-system-rulesAdministrator-1', 'system/rulesAdministrator');
  });
  afterAll(() => api.stop());

  const get = async <T>(path: string, caller: Caller = people.officer): Promise<T> =>
    (await caller.call<T>(`/api/v1/limits/${path}`)).body;
  const change = (body: object, headers: Readonly<Record<string, string>> = {}, caller = administrator) =>
    caller.call<Publication & Problem>('/api/v1/limits/versions', { method: 'POST', body, headers });
  const dueOf = async (caseId: string) => {
    const { body } = await people.officer.call<CaseView>(`/api/v1/cases/${caseId}`);
    return body.obligations.find(({ id }) => id === 'arrive:zf:1')?.dueAt;
  };

  it('is read by everybody, version by version', async () => {
    const { versions } = await get<TableVersions>('versions');
    expect(versions).toMatchObject([
      {
        version: 1,
        standing: 'inForce',
        inForceFrom: '2026-01-01T00:00:00.000+08:00',
        publishedBy: { post: { code: 'rulesAdministrator' } },
      },
    ]);
    expect(versions[0]?.changes).toBe(versions[0]?.rows);
    const { limits } = await get<LimitsVersion>('versions/1');
    expect(limits).toHaveLength(versions[0]?.rows ?? 0);
    const row = (key: string) => limits.find((each) => each.key === key);
    expect(row('whistle.arrive')).toMatchObject({
      title: '报到',
      group: { code: 'whistle', word: '吹哨报到' },
      variantWord: '一般',
      words: '1工作日',
      className: '到场',
      markName: '推定',
    });
    expect(row('order.threeReds')).toMatchObject({
      title: '多次红单约谈',
      words: '180天内3次',
      members: [
        { name: 'naturalDays', word: '天', value: 180 },
        { name: 'times', word: '次数', value: 3 },
      ],
    });
    expect(row('order.automaticWhite')).toMatchObject({
      words: '吹哨报到 · 反馈结果、协作 · 办理并反馈结果',
      appliesTo: [{ code: 'whistle.result' }, { code: 'collaboration.result' }],
    });
    expect(limits.find(({ value }) => value === 'none')).toMatchObject({ words: '不要求' });
    expect(row('request.rateWeights')).toMatchObject({ words: '30 : 35 : 35' });
  });

  it('has a title for every row that this release knows', async () => {
    const { limits } = await get<LimitsVersion>('versions/1');
    expect(limits.filter(({ key, title }) => key === title).map(({ key }) => key)).toEqual([]);
  });

  it('is changed by the rules administrator alone, row by row, and what runs keeps its length', async () => {
    const forbidden = await change({ changes: [ARRIVE], basis: BASIS }, {}, people.officer);
    expect([forbidden.status, forbidden.body.code]).toEqual([403, 'ACTOR.POST_FORBIDS']);
    const running = await blow(people);
    const key = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    const { status, headers, body } = await change({ changes: [ARRIVE], basis: BASIS }, key);
    expect([status, headers.get('location')]).toEqual([201, '/api/v1/limits/versions/2']);
    expect(body).toEqual({ version: 2, inForceFrom: '2026-09-17T09:10:00.000+08:00', repeated: false });
    expect((await change({ changes: [ARRIVE], basis: BASIS }, key)).body).toEqual({
      ...body,
      repeated: true,
    });

    const { versions } = await get<TableVersions>('versions');
    expect(versions).toMatchObject([
      { version: 2, standing: 'inForce', changes: 1, basis: BASIS },
      { version: 1, standing: 'past' },
    ]);
    // Thursday 2026-09-17, 09:10: one working day ends on Friday, four working hours the same day at 14:40.
    expect(await dueOf(running.caseId)).toBe('2026-09-18T17:30:00.000+08:00');
    expect(await dueOf((await blow(people)).caseId)).toBe('2026-09-17T14:40:00.000+08:00');
  });

  it('is compared with another version of it', async () => {
    const comparison = await get<LimitsComparison>('comparison?from=1&to=2');
    expect(comparison).toMatchObject({
      added: [],
      removed: [],
      changed: [
        {
          before: { key: 'whistle.arrive', words: '1工作日', label: '模拟参数' },
          after: { key: 'whistle.arrive', words: '4工作时', label: null, source: '江畔政办〔2026〕8号' },
        },
      ],
    });
    expect(await get<LimitsComparison>('comparison?from=2&to=2')).toMatchObject({ changed: [] });
  });

  it('says which field is wrong', async () => {
    const refused = async (body: object, headers = {}) => {
      const { status, body: problem } = await change(body, headers);
      return [status, problem.code, problem.field];
    };
    const later = { basis: BASIS, inForceFrom: '2026-09-16T00:00:00+08:00' };
    const days = { ...ARRIVE, clock: { unit: 'workingDays', days: 2 } };
    expect(await refused({ changes: [days], ...later })).toEqual([
      422,
      'LIMITS.IN_FORCE_IN_PAST',
      'inForceFrom',
    ]);
    expect(await refused({ changes: [ARRIVE], basis: BASIS })).toEqual([
      422,
      'LIMITS.ROW_UNCHANGED',
      'changes.0',
    ]);
    const endless = { ...ARRIVE, clock: { unit: 'workingDays', days: 0 } };
    const [status, , field] = await refused({ changes: [endless], basis: BASIS });
    expect([status, field]).toEqual([422, expect.stringMatching(/^changes\.0\.clock/)]);
    expect(await refused({ changes: [days] })).toEqual([422, 'CASE.FIELD_MISSING', 'basis']);
    expect(await refused({ changes: [days], basis: BASIS }, { 'if-match': '"1"' })).toEqual([
      412,
      'CASE.VERSION_CONFLICT',
      'If-Match',
    ]);
    const unknown = await people.officer.call<Problem>('/api/v1/limits/versions/9');
    expect([unknown.status, unknown.body.code, unknown.body.field]).toEqual([
      404,
      'RULES.VERSION_UNKNOWN',
      'version',
    ]);
  });
});
