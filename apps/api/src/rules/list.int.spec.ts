import { randomUUID } from 'node:crypto';
import type {
  CaseEvents,
  ListVersion,
  Problem,
  Publication,
  TableComparison,
  TableVersions,
} from '@tiaokuai/contracts';
import type { LimitRow, ListItem } from '@tiaokuai/domain';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import { blow, draft, signInAll, type People } from '../../test/whistle-over-http.fixture.js';

const BASIS = '区委编委关于油烟、噪声监测职责的通知';
/** Instead of the table's, where a whistle names the item. */
const RESULT: LimitRow = {
  key: 'whistle.result',
  clock: { unit: 'workingDays', days: 3 },
  class: 'substantive',
  mark: 'P',
  label: '模拟参数',
};
const OCTOBER = '2026-10-01T00:00:00.000+08:00';

describe('The responsibility list, version by version', () => {
  let api: TestApi;
  let people: People;
  let staffing: Caller;
  let first: readonly ListItem[];
  beforeAll(async () => {
    api = await startTestApi();
    people = await signInAll(api);
    staffing = await api.as('p-bb-staffingOfficer-1', 'bb/staffingOfficer');
    first = (await get<ListVersion>('versions/1')).items.map(({ content }) => content);
  });
  afterAll(() => api.stop());

  const get = async <T>(path: string): Promise<T> =>
    (await people.officer.call<T>(`/api/v1/responsibility-list/${path}`)).body;
  const change = (body: object, headers: Readonly<Record<string, string>> = {}, caller = staffing) =>
    caller.call<Publication & Problem>('/api/v1/responsibility-list/versions', {
      method: 'POST',
      body: { basis: BASIS, ...body },
      headers,
    });
  const item = (code: string): ListItem => {
    const found = first.find((each) => each.code === code);
    if (found === undefined) throw new Error(`The demonstration has no ${code}`);
    return found;
  };
  /** 油烟、噪声监测, led by the enforcement bureau instead of the environment bureau. */
  const ledByZf = (): ListItem => ({
    ...item('JP-03'),
    leads: [{ unit: 'zf' }],
    primaryDuties: [{ unit: 'zf', text: '现场监测、技术鉴定' }],
  });
  const pinnedBy = async (caseId: string): Promise<number | undefined> => {
    const { body } = await people.officer.call<CaseEvents>(`/api/v1/cases/${caseId}/events`);
    return body.events.at(-1)?.pins.listVersion;
  };

  it('is read by everybody, with all that a change of it needs', async () => {
    const { versions } = await get<TableVersions>('versions');
    expect(versions).toMatchObject([
      { version: 1, standing: 'inForce', publishedBy: { post: { code: 'rulesAdministrator' } } },
    ]);
    expect(versions[0]?.changes).toBe(versions[0]?.rows);
    const { items } = await get<ListVersion>('versions/1');
    expect(items).toHaveLength(versions[0]?.rows ?? 0);
    expect(items.find(({ code }) => code === 'JP-03')).toMatchObject({
      name: '油烟、噪声监测',
      leads: [{ unit: { id: 'hj', shortName: '生态环境分局' } }],
      limitWords: [],
      content: { code: 'JP-03', leads: [{ unit: 'hj' }], assistingDuty: '协调进场、联系居民' },
    });
  });

  it('is published by the staffing office, by what changes, once by one key', async () => {
    const forbidden = await change({ changed: [ledByZf()] }, {}, people.zf);
    expect([forbidden.status, forbidden.body.code]).toEqual([403, 'ACTOR.POST_FORBIDS']);
    const running = await blow(people);
    const key = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    const added = { ...item('JP-03'), code: 'JP-99', name: '夜间装修噪声', limits: [RESULT] };
    const said = { changed: [ledByZf()], added: [added], removed: ['JP-20'] };
    const { status, headers, body } = await change(said, key);
    expect([status, headers.get('location'), headers.get('etag')]).toEqual([
      201,
      '/api/v1/responsibility-list/versions/2',
      '"2"',
    ]);
    expect(body).toEqual({ version: 2, inForceFrom: '2026-09-17T09:10:00.000+08:00', repeated: false });
    expect((await change(said, key)).body).toEqual({ ...body, repeated: true });
    expect((await get<TableVersions>('versions')).versions).toMatchObject([
      {
        version: 2,
        standing: 'inForce',
        changes: 3,
        basis: BASIS,
        publishedBy: { unit: { shortName: '编办' }, post: { code: 'staffingOfficer' } },
      },
      { version: 1, standing: 'past' },
    ]);
    expect(await pinnedBy(running.caseId)).toBe(1);
  });

  it('is what a whistle is judged by afterwards', async () => {
    const refused = await draft<Problem>(people);
    // The environment bureau, which is called for JP-03, leads it no longer.
    expect([refused.code, refused.field]).toEqual(['WHISTLE.NEEDS_BASIS', 'departments.2.itemCode']);
    const { caseId } = await draft(people, {
      departments: [{ unit: 'zf', role: 'lead', task: '监测油烟', itemCode: 'JP-03' }],
    });
    expect(await pinnedBy(caseId)).toBe(2);
  });

  it('judges nothing yet by a version that comes into force later', async () => {
    const { body } = await change({ changed: [item('JP-03')], inForceFrom: OCTOBER }, { 'if-match': '"2"' });
    expect(body).toMatchObject({ version: 3, inForceFrom: OCTOBER });
    expect((await get<TableVersions>('versions')).versions).toMatchObject([
      { version: 3, standing: 'planned' },
      { version: 2, standing: 'inForce' },
      { version: 1, standing: 'past' },
    ]);
    expect((await draft<Problem>(people)).code).toBe('WHISTLE.NEEDS_BASIS');
  });

  it('is compared with any other version of it, item by item and field by field', async () => {
    const { rows } = await get<TableComparison>('comparison?from=1&to=2');
    expect(rows.map(({ key, change: what }) => [key, what])).toEqual([
      ['JP-03', 'changed'],
      ['JP-99', 'added'],
      ['JP-20', 'removed'],
    ]);
    expect(rows[0]).toMatchObject({
      title: 'JP-03 油烟、噪声监测',
      fields: [
        { field: 'leads', before: '生态环境分局', after: '综合执法局' },
        {
          field: 'primaryDuties',
          before: '生态环境分局 现场监测、技术鉴定',
          after: '综合执法局 现场监测、技术鉴定',
        },
      ],
    });
    expect(rows[1]?.fields.find(({ field }) => field === 'name')).toEqual({
      field: 'name',
      title: '事项名称',
      after: '夜间装修噪声',
    });
    expect(rows[1]?.fields.find(({ field }) => field === 'limits')).toEqual({
      field: 'limits',
      title: '办理时限',
      after: '吹哨报到 · 反馈结果：3工作日',
    });
    expect(await get<TableComparison>('comparison?from=2&to=2')).toMatchObject({ rows: [] });
    const taken = await get<TableComparison>('comparison?from=1&to=3');
    expect(taken.rows.map(({ key }) => key)).toEqual(['JP-99', 'JP-20']);
  });

  it('says which field is wrong', async () => {
    const refused = async (body: object, headers = {}) => {
      const { status, body: problem } = await change(body, headers);
      return [status, problem.code, problem.field];
    };
    const jp1 = { ...item('JP-01'), name: '占道经营' };
    expect(await refused({ changed: [{ ...jp1, leads: [{ unit: 'xx' }] }] })).toEqual([
      422,
      'DIRECTORY.UNIT_UNKNOWN',
      'changed.0.leads.0.unit',
    ]);
    expect(await refused({ changed: [{ ...jp1, leads: [] }] })).toEqual([
      422,
      'CASE.FIELD_INVALID',
      'changed.0.leads',
    ]);
    const { name: _, ...nameless } = jp1;
    expect(await refused({ added: [nameless] })).toEqual([422, 'CASE.FIELD_MISSING', 'added.0.name']);
    expect(await refused({ removed: ['JP-77'] })).toEqual([422, 'LIST.ITEM_UNKNOWN', 'removed.0']);
    expect(await refused({ changed: [jp1], basis: ' ' })).toEqual([422, 'CASE.FIELD_INVALID', 'basis']);
    expect(await refused({ changed: [jp1], inForceFrom: '2026-09-16T00:00:00+08:00' })).toEqual([
      422,
      'LIST.IN_FORCE_IN_PAST',
      'inForceFrom',
    ]);
    expect(await refused({ changed: [jp1] }, { 'if-match': '"2"' })).toEqual([
      412,
      'CASE.VERSION_CONFLICT',
      'If-Match',
    ]);
    const unknown = await people.officer.call<Problem>('/api/v1/responsibility-list/versions/9');
    expect([unknown.status, unknown.body.code, unknown.body.field]).toEqual([
      404,
      'RULES.VERSION_UNKNOWN',
      'version',
    ]);
  });
});
