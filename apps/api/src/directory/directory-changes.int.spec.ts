import { randomUUID } from 'node:crypto';
import type {
  DirectoryChanged,
  DirectoryCommands,
  DirectoryDifferences,
  DirectoryForesight,
  DirectoryVersions,
  DirectoryView,
  Problem,
} from '@tiaokuai/contracts';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import { draft, execute, signInAll, type People } from '../../test/whistle-over-http.fixture.js';

describe('The directory', () => {
  let api: TestApi;
  let people: People;
  let administrator: Caller;
  let imported: number;
  beforeAll(async () => {
    api = await startTestApi();
    people = await signInAll(api);
    administrator = await api.as('p-system-rulesAdministrator-1', 'system/rulesAdministrator');
    imported = (await read<DirectoryView>('')).version;
  });
  afterAll(() => api.stop());

  const read = async <T>(path: string): Promise<T> =>
    (await administrator.call<T>(`/api/v1/directory${path}`)).body;
  const give = (name: string, body: unknown, by: Caller = administrator, headers = {}) =>
    by.call<DirectoryChanged & DirectoryForesight & Problem>(`/api/v1/directory/commands/${name}`, {
      method: 'POST',
      body,
      headers,
    });
  const STREET = {
    id: 'xgjd',
    name: '新港街道',
    shortName: '新港',
    kind: 'street',
    jurisdiction: 'cn-mainland',
  };

  it('says who may change what: everything the administrator, delegation whoever holds a post, a liaison nothing', async () => {
    const namesFor = async (caller: Caller) =>
      (await caller.call<DirectoryCommands>('/api/v1/directory/commands')).body.commands.map(
        ({ name }) => name,
      );
    expect(await namesFor(administrator)).toContain('appoint');
    expect(await namesFor(people.head)).toEqual(['delegate', 'revokeDelegation']);
    const liaison = await api.as('p-wj-streetOfficer-1', 'wj/liaisonA');
    expect(await namesFor(liaison)).toEqual([]);
  });

  it('is changed by the administrator, and reads as it was at every version', async () => {
    const street = await give('registerUnit', STREET);
    expect([street.status, street.headers.get('etag')]).toEqual([200, `"${imported + 1}"`]);
    expect(street.body).toEqual({ version: imported + 1, repeated: false, leftEmpty: [] });
    await give('registerPerson', { id: 'p-new', name: '林晚舟' });
    await give('appoint', { person: 'p-new', unit: 'xgjd', post: 'streetHead' });
    await give('renameUnit', { unit: 'xgjd', name: '新湾街道', shortName: '新湾' });

    const now = await read<DirectoryView>('');
    expect(now).toMatchObject({ version: imported + 4, newestVersion: imported + 4 });
    expect(now.units.find(({ id }) => id === 'xgjd')).toMatchObject({
      name: '新湾街道',
      posts: expect.arrayContaining([{ code: 'streetHead', word: '主要领导' }]) as unknown,
    });
    expect(now.holdings.find(({ person }) => person.id === 'p-new')).toEqual({
      person: { id: 'p-new', name: '林晚舟' },
      unit: { id: 'xgjd', name: '新湾街道', shortName: '新湾' },
      post: { code: 'streetHead', word: '主要领导' },
      from: '2026-09-17T09:10:00.000+08:00',
      state: 'running',
    });
    const before = await read<DirectoryView>(`?version=${imported + 1}`);
    expect(before.units.find(({ id }) => id === 'xgjd')?.name).toBe('新港街道');
    expect(before.people.some(({ id }) => id === 'p-new')).toBe(false);
    const unknown = await administrator.call<Problem>('/api/v1/directory?version=99999');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'DIRECTORY.VERSION_UNKNOWN']);
  });

  it('lists what each command did and by whom, and says what two versions say otherwise', async () => {
    const { rows, total } = await read<DirectoryVersions>('/versions?size=3');
    expect(total).toBe(5);
    expect(rows[0]).toMatchObject({
      version: imported + 4,
      before: imported + 3,
      recordedAt: '2026-09-17T09:10:00.000+08:00',
      actor: { post: { code: 'rulesAdministrator' } },
      command: { code: 'renameUnit', word: '单位更名' },
      changes: ['单位已更名：新湾街道（新湾）'],
      more: 0,
    });
    expect(rows[1]?.changes).toEqual(['已任岗：新港街道 主要领导：林晚舟，2026-09-17 周四 09:10 至 长期']);
    const [first] = (await read<DirectoryVersions>('/versions?size=1&page=5')).rows;
    expect(first).toMatchObject({
      version: imported,
      before: 0,
      command: { word: '导入名录' },
      more: imported - 20,
    });

    const { differences } = await read<DirectoryDifferences>(
      `/differences?from=${imported + 1}&to=${imported + 4}`,
    );
    expect(differences).toEqual([
      {
        about: 'unit',
        unit: { id: 'xgjd', name: '新湾街道', shortName: '新湾' },
        subject: '新湾街道',
        before: '新港街道（新港）',
        after: '新湾街道（新湾）',
      },
      { about: 'person', subject: '林晚舟', after: '登记' },
      {
        about: 'holding',
        unit: { id: 'xgjd', name: '新湾街道', shortName: '新湾' },
        subject: '新湾街道 主要领导：林晚舟',
        after: '2026-09-17 周四 09:10 至 长期',
      },
    ]);
    const turned = await administrator.call<Problem>('/api/v1/directory/differences?from=3&to=2');
    expect([turned.status, turned.body.code, turned.body.field]).toEqual([
      422,
      'REQUEST.FIELD_INVALID',
      'from',
    ]);
  });

  it('is changed by nobody else, and by a form that names the field that is wrong', async () => {
    const forbidden = await give('registerUnit', { ...STREET, id: 'x' }, people.head);
    expect([forbidden.status, forbidden.body.code]).toEqual([403, 'ACTOR.POST_FORBIDS']);
    const missing = await give('appoint', { unit: 'xgjd', post: 'streetHead' });
    expect([missing.status, missing.body.code, missing.body.field]).toEqual([
      422,
      'CASE.FIELD_MISSING',
      'person',
    ]);
    const repeated = await give('registerUnit', STREET);
    expect([repeated.status, repeated.body.code, repeated.body.field]).toEqual([
      422,
      'DIRECTORY.UNIT_REPEATED',
      'id',
    ]);
    expect((await give('burnDown', {})).status).toBe(404);
    const late = await give('registerPerson', { id: 'p-x', name: '某人' }, administrator, {
      'if-match': '"1"',
    });
    expect([late.status, late.body.code]).toEqual([412, 'CASE.VERSION_CONFLICT']);
    const answer = await give('burnDown/foresee', {});
    expect(answer.status).toBe(404);
  });

  it('names what waits for a post before its last holder leaves it, and when he has left', async () => {
    // A call that the head alone approves.
    const { caseId } = await draft(people, { type: 'keyWork' });
    const submitted = await execute(people.officer, caseId, 'submitForApproval');
    await people.officer.call(`/api/v1/inbox?after=${caseId}:${submitted.body.version}`);
    const relief = { person: 'p-wj-streetHead-1', unit: 'wj', post: 'streetHead' };
    const before = await api.events();
    const foreseen = await give('relieve/foresee', relief);
    expect(foreseen.body.leftEmpty).toMatchObject([
      {
        unit: { id: 'wj' },
        post: { word: '主要领导' },
        waiting: expect.arrayContaining([
          {
            caseId,
            awaitsNumber: true,
            kind: { code: 'whistle', word: '吹哨报到' },
            word: '批准吹哨',
            dueAt: '2026-09-18T17:30:00.000+08:00',
          },
        ]) as unknown,
        more: false,
      },
    ]);
    expect(await api.events()).toBe(before);
    const key = { 'idempotency-key': randomUUID() };
    const relieved = await give('relieve', relief, administrator, key);
    expect(relieved.body.leftEmpty).toEqual(foreseen.body.leftEmpty);
    const again = await give('relieve', relief, administrator, key);
    expect(again.body).toEqual({ ...relieved.body, repeated: true });
    await give('appoint', relief);
    const one = await give('relieve/foresee', {
      person: 'p-wj-streetOfficer-3',
      unit: 'wj',
      post: 'streetOfficer',
    });
    expect(one.body.leftEmpty.map(({ post }) => post.code)).not.toContain('streetOfficer');
  });
});
