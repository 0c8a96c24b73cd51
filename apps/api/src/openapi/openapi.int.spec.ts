import { writeFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { CommandResult, StoredFile } from '@tiaokuai/contracts';
import { procedures } from '@tiaokuai/domain';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { PICTURE } from '../../test/files.fixture.js';
import { startTestApi, type Answer, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import {
  blow,
  callSheet,
  CONTACT,
  draft,
  execute,
  gridOf,
  signInAll,
  type People,
} from '../../test/whistle-over-http.fixture.js';

type Json = Readonly<Record<string, unknown>>;
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}
interface Content {
  readonly 'application/json'?: {
    readonly schema: Json;
    readonly example?: unknown;
    readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
  };
}
interface Operation {
  readonly summary?: string;
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

describe('The OpenAPI document', () => {
  let api: TestApi;
  let people: People;
  let document: Document;
  let ajv: Ajv2020;

  beforeAll(async () => {
    api = await startTestApi();
    people = await signInAll(api);
    document = (await api.anybody.call<Document>('/api/openapi.json')).body;
    ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
    ajv.addSchema({ $id: 'api', components: document.components });
  });
  afterAll(() => api.stop());

  /** Compiles a schema of the document, whose references point into its components. */
  const checkOf = (schema: Json): ValidateFunction =>
    ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as Json);

  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0');
    const { valid, errors } = await new Validator().validate({ ...structuredClone(document) });
    expect([valid, errors]).toEqual([true, undefined]);
  });

  it('describes every route, and no other', () => {
    const served = api.api.routes
      .filter((route) => !route.startsWith('HEAD ') && /\/(api\/v1|health)\//.test(route))
      .map((route) => route.replaceAll(/:(\w+)/g, '{$1}'));
    const described = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const ofCommands = described.filter((route) => /\/commands\/[^{]/.test(route));
    expect(described.filter((route) => !ofCommands.includes(route)).sort()).toEqual([...served].sort());
    for (const item of Object.values(document.paths))
      for (const { summary } of Object.values(item)) expect(summary).toMatch(/\S/);
  });

  it('holds every command that a person may execute, with the form its procedure asks for', () => {
    for (const { kind, commands } of procedures)
      for (const { name, opens, engineOnly, schema } of commands) {
        if (engineOnly) continue;
        expect(document.components.schemas[`${kind}.${name}`]).toEqual(schema);
        const path = opens ? '/api/v1/cases' : `/api/v1/cases/{id}/commands/${name}`;
        expect(JSON.stringify(document.paths[path]?.['post']?.requestBody)).toContain(`${kind}.${name}`);
      }
  });

  it('has an example for every body, and each fits its schema', () => {
    let examples = 0;
    for (const item of Object.values(document.paths))
      for (const { requestBody, responses } of Object.values(item))
        for (const { content } of [requestBody, ...Object.values(responses)].flatMap((each) => each ?? [])) {
          const json = content?.['application/json'];
          if (json === undefined) continue;
          const check = checkOf(json.schema);
          const given = json.example === undefined ? [] : [json.example];
          const all = [...given, ...Object.values(json.examples ?? {}).map(({ value }) => value)];
          for (const example of all)
            expect([example, check(example), check.errors]).toEqual([example, true, null]);
          expect([json.schema, all.length > 0]).toEqual([json.schema, true]);
          examples += all.length;
        }
    expect(examples).toBeGreaterThan(50);
  });

  it('says what the routes answer: every answer of a whistle fits its shape', async () => {
    const answers = await everyAnswer(api, people);
    for (const [shape, { status, body }] of Object.entries(answers)) {
      const check = checkOf({ $ref: `#/components/schemas/${shape}` });
      expect([shape, check(body), check.errors]).toEqual([shape, true, null]);
      expect([shape, status < 300 || shape === 'Problem']).toEqual([shape, true]);
    }
    const requests = everyRequest(await gridOf(people.officer));
    // To renew the examples of the document: TIAOKUAI_WRITE_EXAMPLES=1 npm test -- int openapi
    if (process.env['TIAOKUAI_WRITE_EXAMPLES'] !== undefined)
      writeExamples({ ...answersOnly(answers), ...requests });
  });

  it('is read at /api/docs by a page that loads nothing from elsewhere', async () => {
    const { status, headers, body } = await api.anybody.call<string>('/api/docs');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const parts = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(parts).toHaveLength(4);
    for (const part of parts) {
      expect(part).toMatch(/^\/api\/docs\//);
      expect((await api.anybody.call(part)).status).toBe(200);
    }
  });
});

/** What the gate refuses to put on the street. */
const BEYOND_DUTY = {
  kind: 'collaboration',
  payload: {
    ...{ title: '夜市占道整治', to: 'wj', itemCode: 'JP-01', ask: 'people', urgency: 'ordinary' },
    ...{ details: '执法检查、行政处罚', facts: '夜市占道。', deputy: 'p-zf-deptDeputy-1' },
  },
};
/** Nobody else is head of that bureau. */
const RELIEF = { person: 'p-hj-deptHead-1', unit: 'hj', post: 'deptHead' };

/** One answer of every shape, from a whistle that three departments were called to. */
async function everyAnswer(api: TestApi, people: People): Promise<Readonly<Record<string, Answer<unknown>>>> {
  const { officer, zf, hj } = people;
  const get = (path: string, caller: Caller = officer) => caller.call(`/api/v1${path}`);
  const post = (path: string, body: unknown, caller: Caller = officer) =>
    caller.call(`/api/v1${path}`, { method: 'POST', body });
  const administrator = await api.as('p-system-rulesAdministrator-1', 'system/rulesAdministrator');
  await post('/cases', BEYOND_DUTY, zf);
  const staffing = await api.as('p-bb-staffingOfficer-1', 'bb/staffingOfficer');
  const opened = await draft(people);
  const { caseId } = await blow(people);
  const uploaded = await zf.call<StoredFile>(`/api/v1/attachments?name=scene.png&caseId=${caseId}`, {
    method: 'POST',
    raw: PICTURE,
    headers: { 'content-type': 'image/png' },
  });
  await execute(hj, caseId, 'refuse', {
    ground: 'notStatutoryDuty',
    unknownUnit: '三定方案未写明',
    citation: { itemCode: 'JP-03' },
    deputy: 'p-hj-deptDeputy-1',
  });
  await execute(zf, caseId, 'attach', { files: [uploaded.body] });
  await execute(people.deputy, caseId, 'contestRefusal', {
    unit: 'hj',
    reason: '监测为其主责',
    basis: 'JP-03',
  });
  await api.advanceTo('2026-09-17T14:00:00+08:00');
  const acknowledged = await execute(zf, caseId, 'acknowledge', CONTACT);
  const after = `after=${caseId}:${(acknowledged.body as CommandResult).version}`;
  const payload = callSheet(await gridOf(officer));
  return {
    DemonstrationPeople: await get('/session/people'),
    SignedIn: await post('/session', { person: 'p-wj-streetDispatcher-1' }),
    Me: await get('/session'),
    ProcedureList: await get('/procedures'),
    ProcedureDescription: await get('/procedures/whistle'),
    Foresight: await post('/foresee', { kind: 'whistle', command: 'draft', payload }),
    CommandResult: acknowledged,
    CaseView: await get(`/cases/${caseId}`),
    CaseSteps: await get(`/cases/${caseId}/steps`),
    CaseEvents: await get(`/cases/${caseId}/events`),
    Offers: await get(`/cases/${caseId}/offers`, zf),
    Precedents: await get(`/cases/${caseId}/precedents`),
    OpenedPersonalData: await post(`/cases/${opened.caseId}/personal-data/1/citizen`, {
      purpose: '联系诉求人',
    }),
    CaseFacts: await get(`/cases/${caseId}/facts`, zf),
    CaseOpenings: await get(`/cases/${caseId}/openings`, people.head),
    Inbox: await get(`/inbox?${after}`, zf),
    Notices: await get(`/notices?${after}`, people.sj),
    Deliveries: await get('/deliveries', administrator),
    CaseList: await get(`/cases?${after}`),
    GateRegisterView: await get('/gate-register'),
    UnitLoads: await get('/units/load'),
    UnitList: await get('/directory/units?kind=street'),
    PeopleList: await get('/directory/people?unit=wj'),
    DirectoryView: await get('/directory'),
    DirectoryVersions: await get('/directory/versions'),
    DirectoryDifferences: await get('/directory/differences?from=1&to=9'),
    DirectoryCommands: await get('/directory/commands', administrator),
    DirectoryForesight: await post('/directory/commands/relieve/foresee', RELIEF, administrator),
    DirectoryChanged: await post('/directory/commands/relieve', RELIEF, administrator),
    ResponsibilityListView: await get('/responsibility-list?unit=zf'),
    LimitsTable: await get('/limits'),
    CalendarToday: await get('/calendar?unit=wj'),
    Publication: await post('/limits/versions', CHANGED_LIMITS, administrator),
    TableVersions: await get('/limits/versions'),
    LimitsVersion: await get('/limits/versions/2'),
    LimitsComparison: await get('/limits/comparison?from=1&to=2'),
    ...(await changedList(post, get, staffing)),
    DryRun: await post('/calendar/notices/dry-run', LOCAL_NOTICE, administrator),
    CalendarComparison: await comparedCalendars(post, get, administrator),
    CalendarVersions: await get('/calendar/versions'),
    CalendarYearView: await get('/calendar/versions/2/years/2026'),
    NoticeRead: await post('/calendar/notices/read', NOTICE_TEXT),
    AttachmentRules: await get('/attachments'),
    StoredFile: uploaded,
    SimulatedClock: await post('/simulation/clock', { minutes: 1 }, administrator),
    EngineState: await get('/engine'),
    RecordVerification: await get(
      '/verification',
      await api.as('p-system-rulesAdministrator-1', 'system/rulesAdministrator'),
    ),
    Health: await api.anybody.call('/health/ready'),
    Problem: await execute(zf, caseId, 'acknowledge', CONTACT, { 'if-match': '"3"' }),
  };
}

const CHANGED_LIMITS = {
  changes: [
    {
      key: 'whistle.arrive',
      variant: 'ordinary',
      clock: { unit: 'workingHours', minutes: 240 },
      mark: 'R',
      source: '江畔政办〔2026〕8号',
    },
  ],
  basis: '区政府办公室关于调整到场时限的批复',
};
const LOCAL_NOTICE = {
  jurisdiction: 'cn-mainland',
  year: 2026,
  scope: 'local',
  notice: { title: '关于庙会期间调休的通知', issuer: '江畔区人民政府', date: '2026-09-10' },
  days: [{ from: '2026-09-18', arrangement: 'rest', name: '庙会' }],
};
const CHANGED_LIST = {
  changed: [
    {
      ...{ code: 'JP-03', name: '油烟、噪声监测', domain: '生态环境', forms: [] },
      leads: [{ unit: 'zf' }],
      primaryDuties: [{ unit: 'zf', text: '现场监测、技术鉴定' }],
      assistingDuty: '协调进场、联系居民',
      legalBasis: [{ law: '大气污染防治法', article: '第23条' }],
      validFrom: '2026-01-01T00:00:00.000+08:00',
    },
  ],
  removed: ['JP-20'],
  basis: '区委编委关于油烟、噪声监测职责的通知',
};
const CHANGED_GATE_DATA = {
  negativeList: { added: [{ level: 'street', pattern: '重复台账', basis: '清理台账', since: '2026-09-17' }] },
  basis: '区委编委关于清理台账的通知',
};
const NOTICE_TEXT = { year: 2026, text: '庙会：9月18日（周五）放假。' };

type Get = (path: string) => Promise<Answer<unknown>>;
type Post = (path: string, body: unknown, caller: Caller) => Promise<Answer<unknown>>;

/** The calendar before a notice beside the one that it made. */
async function comparedCalendars(post: Post, get: Get, administrator: Caller): Promise<Answer<unknown>> {
  await post('/calendar/notices', LOCAL_NOTICE, administrator);
  return get('/calendar/comparison?from=1&to=2');
}

/** The responsibility list and the gate's data, before and after a change of each. */
async function changedList(
  post: Post,
  get: Get,
  staffing: Caller,
): Promise<Readonly<Record<string, Answer<unknown>>>> {
  await post('/responsibility-list/versions', CHANGED_LIST, staffing);
  await post('/gate-data/versions', CHANGED_GATE_DATA, staffing);
  return {
    ListVersion: await get('/responsibility-list/versions/2'),
    TableComparison: await get('/responsibility-list/comparison?from=1&to=2'),
    GateDataVersion: await get('/gate-data/versions/2'),
  };
}

/** One body of every shape that a route takes, beside those of the commands themselves. */
function everyRequest(gridCode: string): Json {
  return {
    SignIn: { person: 'p-wj-streetDispatcher-1' },
    CommandPayload: CONTACT,
    Foresee: { kind: 'whistle', command: 'draft', payload: callSheet(gridCode) },
    OpenPersonalData: { purpose: '联系诉求人约定时间' },
    AdvanceClock: { minutes: 60 },
    ChangeLimits: CHANGED_LIMITS,
    ChangeList: CHANGED_LIST,
    ChangeGateData: CHANGED_GATE_DATA,
    HolidayNotice: LOCAL_NOTICE,
    ReadNotice: NOTICE_TEXT,
  };
}

function answersOnly(answers: Readonly<Record<string, Answer<unknown>>>): Json {
  return Object.fromEntries(Object.entries(answers).map(([shape, { body }]) => [shape, body]));
}

/** With two of each list, and no token that would let anybody in. */
function writeExamples(examples: Json): void {
  const shortened = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 2).map(shortened);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'token' ? '…' : shortened(inner)]),
    );
  };
  writeFileSync(
    new URL('examples.json', import.meta.url),
    `${JSON.stringify(shortened(examples), null, 2)}\n`,
  );
}
