import type { CaseEvents, CaseSteps, Offers, OpenedPersonalData, Problem } from '@tiaokuai/contracts';
import { openPool, readStream } from '@tiaokuai/event-store';
import type { Caller } from '../../../test/test-api.fixture.js';
import { PHONE } from '../../../test/whistle-over-http.fixture.js';
import {
  clockOf,
  startWhistleToRead,
  type WhistleToRead,
} from '../../../test/cases/whistle-to-read.fixture.js';

describe('A whistle with three departments, read', () => {
  let api: WhistleToRead['api'];
  let people: WhistleToRead['people'];
  let caseId: WhistleToRead['caseId'];
  let path: WhistleToRead['path'];
  let view: WhistleToRead['view'];

  beforeAll(async () => {
    ({ api, people, caseId, path, view } = await startWhistleToRead());
  });
  afterAll(() => api.stop());

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
    expect(clockOf(now, 'acknowledge:zf:1')).toMatchObject({ light: 'met', remaining: null });
    expect(clockOf(now, 'arrive:zf:1')).toMatchObject({
      word: '报到',
      owner: { shortName: '综合执法局' },
      metBy: 'reportIn',
      dueAt: '2026-09-18T17:30:00.000+08:00',
      remaining: { unit: 'workingDays', amount: 1, words: '剩余1个工作日' },
      label: '模拟参数',
    });
    expect(clockOf(now, 'result:hj:1')).toMatchObject({
      light: 'frozen',
      remaining: { amount: 5, words: '已暂停，剩余5个工作日' },
      paused: { ground: { code: 'contested' } },
    });
  });

  it('counts a limit as passed before anybody has recorded it, and says so', async () => {
    const now = await view(people.officer);
    expect(clockOf(now, 'acknowledge:sj:1')).toMatchObject({
      light: 'overdue',
      remaining: { unit: 'workingMinutes', amount: -50, words: '已超期50分钟（工作时间）' },
    });
    expect(now.faults).toEqual([
      {
        unit: expect.objectContaining({ id: 'sj' }) as unknown,
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
      expect(sealed).toContainEqual({
        ...{ version: 1, field: 'citizen', label: '诉求人' },
        ...{ kind: 'identity', mayOpen: true, readAtOnce: false },
      });
      const ofParty = (await view(people.hj)).sealed;
      expect(ofParty.filter(({ mayOpen }) => mayOpen).map(({ field }) => field)).toEqual(['facts']);
    });

    const opened = (caller: Caller, place: string, body: unknown = { purpose: '联系诉求人约定时间' }) =>
      caller.call<OpenedPersonalData & Problem>(`${path}/personal-data/${place}`, { method: 'POST', body });

    it('opens it for who sees the case in full, and records who, when and what for', async () => {
      const { status, body } = await opened(people.officer, '1/citizen');
      expect(status).toBe(200);
      expect(body).toEqual({
        value: { name: '沈某某', phone: PHONE },
        openedAt: '2026-09-17T12:30:00.000+08:00',
        openedBy: { id: 'p-wj-streetOfficer-1', name: expect.any(String) as unknown },
      });
      const pool = openPool(api.ownerUrl, { role: 'tiaokuai_reader', max: 1 });
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
