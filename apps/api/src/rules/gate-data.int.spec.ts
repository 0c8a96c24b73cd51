import { randomUUID } from 'node:crypto';
import type {
  GateDataVersion,
  Problem,
  Publication,
  TableComparison,
  TableVersions,
} from '@tiaokuai/contracts';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import { signInAll, type People } from '../../test/whistle-over-http.fixture.js';

const BASIS = '区委编委关于清理社区证明事项的通知';
const OCTOBER = '2026-10-01T00:00:00.000+08:00';
const PATROL = {
  id: 'ZR-2026-01',
  task: '夏季防溺水巡查',
  streets: ['wf'],
  from: '2026-06-01',
  to: '2026-09-30',
  fundingConfirmed: true,
  powersInForce: true,
};
const DOGS = {
  level: 'community',
  pattern: '养犬证明',
  basis: '演示数据：社区不再出具的证明事项',
  since: '2026-01-01',
};
const LEDGERS = {
  level: 'street',
  itemCodes: ['JP-20'],
  clauses: [{ itemCode: 'JP-03', clause: 'A2' }],
  basis: '重复台账',
  since: '2026-09-17',
};

describe('Admissions and the negative list, version by version', () => {
  let api: TestApi;
  let people: People;
  let staffing: Caller;
  beforeAll(async () => {
    api = await startTestApi();
    people = await signInAll(api);
    staffing = await api.as('p-bb-staffingOfficer-1', 'bb/staffingOfficer');
  });
  afterAll(() => api.stop());

  const get = async <T>(path: string): Promise<T> =>
    (await people.officer.call<T>(`/api/v1/gate-data/${path}`)).body;
  const change = (body: object, headers: Readonly<Record<string, string>> = {}, caller = staffing) =>
    caller.call<Publication & Problem>('/api/v1/gate-data/versions', {
      method: 'POST',
      body: { basis: BASIS, ...body },
      headers,
    });

  it('are read by everybody, in words and with all that a change needs', async () => {
    const { versions } = await get<TableVersions>('versions');
    expect(versions).toMatchObject([{ version: 1, standing: 'inForce', rows: 13, changes: 13 }]);
    const { admissions, negativeList } = await get<GateDataVersion>('versions/1');
    expect(admissions).toMatchObject([
      {
        title: '准入 ZR-2026-01 夏季防溺水巡查',
        words: { from: '2026-06-01 周一', to: '2026-09-30 周三', fundingConfirmed: '是' },
        content: PATROL,
      },
    ]);
    expect(negativeList).toHaveLength(12);
    expect(negativeList.find(({ content }) => content.pattern === DOGS.pattern)).toMatchObject({
      title: '负面清单 社区：养犬证明',
      content: DOGS,
    });
  });

  it('are published by the staffing office, by what changes, once by one key', async () => {
    const said = {
      admissions: { changed: [{ ...PATROL, to: '2026-10-31' }] },
      negativeList: { added: [LEDGERS], removed: [DOGS] },
    };
    const forbidden = await change(said, {}, people.zf);
    expect([forbidden.status, forbidden.body.code]).toEqual([403, 'ACTOR.POST_FORBIDS']);
    const key = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    const { status, headers, body } = await change(said, key);
    expect([status, headers.get('location')]).toEqual([201, '/api/v1/gate-data/versions/2']);
    expect((await change(said, key)).body).toEqual({ ...body, repeated: true });
    const later = { negativeList: { removed: [LEDGERS] }, inForceFrom: OCTOBER };
    expect((await change(later, { 'if-match': '"2"' })).body).toMatchObject({ version: 3 });
    expect((await get<TableVersions>('versions')).versions).toMatchObject([
      { version: 3, standing: 'planned', inForceFrom: OCTOBER },
      { version: 2, standing: 'inForce', changes: 3, basis: BASIS, publishedBy: { unit: { id: 'bb' } } },
      { version: 1, standing: 'past' },
    ]);
  });

  it('are compared with any other version, row by row and field by field', async () => {
    const { rows } = await get<TableComparison>('comparison?from=1&to=2');
    expect(rows).toMatchObject([
      {
        change: 'changed',
        title: '准入 ZR-2026-01 夏季防溺水巡查',
        fields: [{ field: 'to', before: '2026-09-30 周三', after: '2026-10-31 周六' }],
      },
      {
        change: 'added',
        title: '负面清单 街道：JP-20 欠薪纠纷；JP-03 联系居民',
      },
      { change: 'removed', title: '负面清单 社区：养犬证明' },
    ]);
    expect(await get<TableComparison>('comparison?from=2&to=2')).toMatchObject({ rows: [] });
  });

  it('say which field is wrong', async () => {
    const refused = async (body: object, headers = {}) => {
      const { status, body: problem } = await change(body, headers);
      return [status, problem.code, problem.field];
    };
    const added = { ...PATROL, id: 'ZR-2026-02' };
    expect(await refused({ admissions: { added: [{ ...added, streets: ['zf'] }] } })).toEqual([
      422,
      'GATE_DATA.NOT_A_STREET',
      'admissions.added.0.streets.0',
    ]);
    expect(await refused({ admissions: { added: [{ ...added, to: 'morgen' }] } })).toEqual([
      422,
      'CASE.FIELD_INVALID',
      'admissions.added.0.to',
    ]);
    expect(await refused({ negativeList: { removed: [DOGS] } })).toEqual([
      422,
      'GATE_DATA.ROW_UNKNOWN',
      'negativeList.removed.0',
    ]);
    expect(await refused({})).toEqual([422, 'GATE_DATA.NOTHING_CHANGED', 'negativeList']);
    expect(await refused({ admissions: { added: [added] } }, { 'if-match': '"1"' })).toEqual([
      412,
      'CASE.VERSION_CONFLICT',
      'If-Match',
    ]);
  });
});
