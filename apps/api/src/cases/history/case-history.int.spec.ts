import type { CaseEvents, CaseSteps, CaseView } from '@tiaokuai/contracts';
import { openPool, readStream } from '@tiaokuai/event-store';
import {
  clockOf,
  startWhistleToRead,
  type WhistleToRead,
} from '../../../test/cases/whistle-to-read.fixture.js';

describe('A whistle with three departments', () => {
  let api: WhistleToRead['api'];
  let people: WhistleToRead['people'];
  let caseId: WhistleToRead['caseId'];
  let path: WhistleToRead['path'];
  let view: WhistleToRead['view'];

  beforeAll(async () => {
    ({ api, people, caseId, path, view } = await startWhistleToRead());
  });
  afterAll(() => api.stop());

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
      expect(clockOf(before, 'acknowledge:zf:1')).toMatchObject({
        light: 'onTime',
        remaining: { amount: 95, words: '剩余1个工作小时35分钟' },
      });
      const later = await view(people.officer, '2026-09-17T11:30:00+08:00');
      expect(clockOf(later, 'acknowledge:sj:1')?.light).toBe('overdue');
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
      const pool = openPool(api.ownerUrl, { role: 'tiaokuai_reader', max: 1 });
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
});
