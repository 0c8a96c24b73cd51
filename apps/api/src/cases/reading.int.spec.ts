import type {
  CaseEvents,
  CaseSteps,
  CaseView,
  Offers,
  OpenedPersonalData,
  Problem,
} from '@tiaokuai/contracts';
import { openPool, readStream } from '@tiaokuai/event-store';
import { startTestApi, type Caller, type TestApi } from '../test-api.fixture.js';
import { blow, CONTACT, execute, PHONE, signInAll, type People } from '../whistle-over-http.fixture.js';

const REFUSAL = {
  ground: 'notStatutoryDuty',
  citation: { itemCode: 'JP-03' },
  deputy: 'p-hj-deptDeputy-1',
};

describe('A whistle with three departments, read', () => {
  let api: TestApi;
  let people: People;
  let caseId: string;
  let path: string;

  /** Acknowledged 09:40 by one, refused 10:30 by another; the third has let its two hours pass unheard. */
  beforeAll(async () => {
    api = await startTestApi();
    people = await signInAll(api);
    caseId = (await blow(people)).caseId;
    path = `/api/v1/cases/${caseId}`;
    await api.advanceTo('2026-09-17T09:40:00+08:00');
    await execute(people.zf, caseId, 'acknowledge', CONTACT);
    await api.advanceTo('2026-09-17T10:30:00+08:00');
    await execute(people.hj, caseId, 'refuse', REFUSAL);
    await execute(people.sj, caseId, 'comment', { text: '我局执法队正在别处' });
    await api.advanceTo('2026-09-17T12:30:00+08:00');
  });
  afterAll(() => api.stop());

  const view = async (caller: Caller, at?: string): Promise<CaseView> => {
    const query = at === undefined ? '' : `?at=${encodeURIComponent(at)}`;
    return (await caller.call<CaseView>(`${path}${query}`)).body;
  };
  const clock = ({ obligations }: CaseView, id: string) => obligations.find((each) => each.id === id);

  it('is told in words, with every clock as it stands now', async () => {
    const now = await view(people.officer);
    expect(now).toMatchObject({
      kind: { word: '吹哨报到' },
      stage: { code: 'blown' },
      urgency: { code: 'ordinary', word: '一般' },
      title: '江滨夜市占道经营',
      leadUnit: { id: 'zf', shortName: '综合执法局' },
      street: { id: 'wj' },
      sees: 'all',
      asOf: '2026-09-17T12:30:00.000+08:00',
    });
    expect(now.replay).toBeUndefined();
    expect(now.parties.map(({ unit, role }) => [unit.id, role.word])).toEqual([
      ['wj', '发起单位'],
      ['zf', '牵头单位'],
      ['sj', '协办单位'],
      ['hj', '协办单位'],
    ]);
    expect(clock(now, 'acknowledge:zf:1')).toMatchObject({ light: 'met', remaining: null });
    expect(clock(now, 'arrive:zf:1')).toMatchObject({
      word: '报到',
      owner: { shortName: '综合执法局' },
      metBy: 'reportIn',
      dueAt: '2026-09-18T17:30:00.000+08:00',
      remaining: { unit: 'workingDays', amount: 1, words: '余 1工作日' },
      label: '模拟参数',
    });
    expect(clock(now, 'result:hj:1')).toMatchObject({
      light: 'frozen',
      remaining: { amount: 5, words: '冻结余量 5工作日' },
      paused: { ground: { code: 'contested' } },
    });
  });

  it('counts a limit as passed before anybody has recorded it, and says so', async () => {
    const now = await view(people.officer);
    expect(clock(now, 'acknowledge:sj:1')).toMatchObject({
      light: 'overdue',
      remaining: { unit: 'workingMinutes', amount: -50, words: '超期 50分钟工作时间' },
    });
    expect(now.faults).toEqual([
      {
        unit: expect.objectContaining({ id: 'sj' }),
        kind: 'whistle.acknowledge.elapsed',
        word: '「签收」逾期',
        at: '2026-09-17T11:10:00.000+08:00',
        obligationId: 'acknowledge:sj:1',
      },
    ]);
    expect(now.unrecorded).toContainEqual({
      word: '市场监管局 · 签收 · 逾期',
      effectiveAt: '2026-09-17T11:10:00.000+08:00',
    });
    const { body } = await people.officer.call<CaseSteps>(`${path}/steps`);
    expect(body.steps.map(({ type }) => type.code)).not.toContain('ObligationElapsed');
  });

  it('offers each post what it may do, and marks what it owes', async () => {
    const { body } = await people.sj.call<Offers>(`${path}/offers`);
    const acknowledge = body.offers.find(({ command }) => command === 'acknowledge');
    expect(acknowledge).toEqual({
      command: 'acknowledge',
      word: '签收',
      about: { values: [{ value: 'sj', word: '市场监管局' }] },
      next: true,
      meets: 'acknowledge:sj:1',
    });
    expect((await view(people.sj)).offers).toEqual(body.offers);
    expect((await view(people.zf)).offers.map(({ command }) => command)).not.toContain('acknowledge');
  });

  describe('replayed', () => {
    it('stands at a version as it stood right after that event', async () => {
      const at5 = await view(people.officer, '5');
      expect(at5).toMatchObject({
        version: 5,
        stage: { code: 'approved' },
        asOf: '2026-09-17T09:10:00.000+08:00',
        replay: { at: '5', mode: 'version' },
        offers: [],
      });
      expect(at5.latestVersion).toBeGreaterThan(20);
      expect(at5.leadUnit).toBeUndefined();
    });

    it('stands at an instant as what was recorded by then, settled to then', async () => {
      const before = await view(people.officer, '2026-09-17T09:35:00+08:00');
      expect(clock(before, 'acknowledge:zf:1')).toMatchObject({
        light: 'onTime',
        remaining: { amount: 95, words: '余 1工作时35分' },
      });
      const later = await view(people.officer, '2026-09-17T11:30:00+08:00');
      expect(clock(later, 'acknowledge:sj:1')?.light).toBe('overdue');
      expect(later.faults).toHaveLength(1);
      expect(later.unrecorded.map(({ effectiveAt }) => effectiveAt)).toContain(
        '2026-09-17T11:10:00.000+08:00',
      );
    });

    it('takes an instant in any zone, and a plus sign that was not encoded', async () => {
      const there = await view(people.officer, '2026-09-17T03:30:00Z');
      const { body } = await people.officer.call<CaseView>(`${path}?at=2026-09-17T11:30:00+08:00`);
      expect(body).toEqual(there);
      expect(body.asOf).toBe('2026-09-17T11:30:00.000+08:00');
    });

    it('at its last version differs from now only by what time has done since', async () => {
      const now = await view(people.officer);
      const last = await view(people.officer, String(now.version));
      expect(last.stage).toEqual(now.stage);
      expect(last.parties).toEqual(now.parties);
      expect(last.unrecorded).toEqual([]);
    });
  });

  describe('step by step', () => {
    it('says at each step what it changed, before and after, in words', async () => {
      const { body } = await people.officer.call<CaseSteps>(`${path}/steps`);
      expect(body.steps.map(({ version }) => version)).toEqual(body.steps.map((_, index) => index + 1));
      expect(body.steps[0]).toMatchObject({
        type: { code: 'WhistleDrafted', word: '草拟哨单' },
        actor: { unit: { id: 'wj' }, post: { code: 'streetOfficer', word: '经办人' } },
        byEngine: false,
        pins: { listVersion: 1, limitsVersion: 1, calendarVersion: 1 },
        technical: { previousHash: null },
      });
      const acknowledged = body.steps.find(({ type }) => type.code === 'ThreadAcknowledged');
      expect(acknowledged).toMatchObject({ thread: 'zf', recordedAt: '2026-09-17T09:40:00.000+08:00' });
      expect(acknowledged?.changes).toContainEqual({
        key: 'thread.zf.stage',
        label: '进展',
        format: 'label',
        thread: 'zf',
        before: '已通知',
        after: '已签收',
      });
      const paused = body.steps.find(({ changes }) =>
        changes.some(({ key }) => key === 'obligation.result:hj:1.remaining'),
      );
      expect(paused?.changes).toContainEqual(
        expect.objectContaining({
          label: '反馈结果 · 到期时间',
          before: '2026-09-23 周三 17:30',
          after: null,
        }),
      );
    });

    it('has no code where a word belongs', async () => {
      const { body } = await people.officer.call<CaseSteps>(`${path}/steps`);
      for (const { type, changes, said } of body.steps) {
        expect(type.word).toMatch(/\p{Script=Han}/u);
        for (const { label } of [...changes, ...said]) expect(label).toMatch(/\p{Script=Han}/u);
      }
    });

    it('adds up to the case as it stands: the last value of every fact is the one shown', async () => {
      const { body } = await people.officer.call<CaseSteps>(`${path}/steps`);
      const last = new Map(
        body.steps.flatMap(({ changes }) => changes.map(({ key, after }) => [key, after])),
      );
      const shown = await view(people.officer, String(body.version));
      for (const { key, text } of [...shown.facts, ...shown.parties.flatMap(({ facts }) => facts)])
        expect([key, last.get(key) ?? null]).toEqual([key, text]);
    });

    it('chains every event to the one before it, as the store holds them', async () => {
      const { body } = await people.officer.call<CaseEvents>(`${path}/events`);
      const pool = openPool(api.config.databaseUrl, { role: 'tiaokuai_reader', max: 1 });
      const stored = await readStream(pool, caseId);
      await pool.end();
      expect(body.events.map(({ hash }) => hash)).toEqual(
        stored.map(({ leafHash }) => Buffer.from(leafHash).toString('hex')),
      );
      expect(body.events.map(({ previousHash }) => previousHash)).toEqual([
        null,
        ...body.events.slice(0, -1).map(({ hash }) => hash),
      ]);
    });
  });

  describe('is seen', () => {
    it('in full by who called it and who leads it, by the command and the supervision centre', async () => {
      const centre = await api.as('p-zhzx-dispatcher-1', 'zhzx/dispatcher');
      const verifier = await api.as('p-jdzx-verifier-1', 'jdzx/verifier');
      for (const caller of [people.officer, people.head, people.zf, centre, verifier])
        expect((await view(caller)).sees).toBe('all');
    });

    it('by assisting units without the inner remarks of others', async () => {
      expect((await view(people.hj)).sees).toBe('asParty');
      const remarkOf = async (caller: Caller) => {
        const { body } = await caller.call<CaseEvents>(`${path}/events`);
        return body.events.find(({ type }) => type === 'CommentAdded')?.payload;
      };
      expect(await remarkOf(people.zf)).toMatchObject({ text: '我局执法队正在别处' });
      expect(await remarkOf(people.sj)).toMatchObject({ text: '我局执法队正在别处' });
      expect(await remarkOf(people.hj)).toBeNull();
      const { body } = await people.hj.call<CaseSteps>(`${path}/steps`);
      expect(JSON.stringify(body)).not.toContain('执法队');
    });

    it('by nobody else, who is told from which of his posts it would be', async () => {
      const stranger = await api.as('p-yq-streetOfficer-1', 'yq/streetOfficer');
      for (const address of [path, `${path}/steps`, `${path}/events`, `${path}/offers`]) {
        const { status, body } = await stranger.call<Problem>(address);
        expect([status, body.code, body.details]).toEqual([403, 'CASE.NOT_VISIBLE', { posts: [] }]);
      }
    });
  });

  describe('holds sealed data', () => {
    it('closed in every answer', async () => {
      for (const address of [
        path,
        `${path}/steps`,
        `${path}/events`,
        '/api/v1/cases',
        '/api/v1/inbox?tab=mine',
      ])
        expect(JSON.stringify((await people.officer.call(address)).body)).not.toContain(PHONE);
      const { sealed } = await view(people.officer);
      expect(sealed).toContainEqual({ version: 1, field: 'citizen', label: '诉求人', mayOpen: true });
      expect((await view(people.hj)).sealed.map(({ mayOpen }) => mayOpen)).not.toContain(true);
    });

    const opened = (caller: Caller, place: string, body: unknown = { purpose: '联系诉求人约定时间' }) =>
      caller.call<OpenedPersonalData & Problem>(`${path}/personal-data/${place}`, { method: 'POST', body });

    it('opens it for who sees the case in full, and records who, when and what for', async () => {
      const { status, body } = await opened(people.officer, '1/citizen');
      expect(status).toBe(200);
      expect(body).toEqual({
        value: { name: '沈某某', phone: PHONE },
        openedAt: '2026-09-17T12:30:00.000+08:00',
        openedBy: { id: 'p-wj-streetOfficer-1', name: expect.any(String) },
      });
      const pool = openPool(api.config.databaseUrl, { role: 'tiaokuai_reader', max: 1 });
      const [event] = await readStream(pool, `access:${caseId}`);
      await pool.end();
      expect(event).toMatchObject({
        type: 'PersonalDataOpened',
        actor: { person: 'p-wj-streetOfficer-1' },
        payload: { version: 1, field: 'citizen', purpose: '联系诉求人约定时间' },
      });
    });

    it('opens it for nobody else, nor without saying what for, nor where nothing is sealed', async () => {
      const before = await api.events();
      const stranger = await api.as('p-yq-streetOfficer-1', 'yq/streetOfficer');
      const answers = [
        await opened(people.hj, '1/citizen'),
        await opened(stranger, '1/citizen'),
        await opened(people.officer, '1/citizen', { purpose: ' ' }),
        await opened(people.officer, '1/citizen', {}),
        await opened(people.officer, '1/title'),
        await opened(people.officer, '999/citizen'),
        await opened(people.officer, '0/citizen'),
      ];
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
        [403, 'ACTOR.POST_FORBIDS'],
        [403, 'CASE.NOT_VISIBLE'],
        [422, 'REQUEST.FIELD_INVALID'],
        [422, 'REQUEST.FIELD_MISSING'],
        [422, 'CASE.FIELD_INVALID'],
        [422, 'CASE.FIELD_INVALID'],
        [400, 'REQUEST.ID_INVALID'],
      ]);
      expect(await api.events()).toBe(before);
    });
  });
});
