import type { CaseList, CommandResult, Inbox, UnitLoads } from '@tiaokuai/contracts';
import { startTestApi, type Caller, type TestApi } from '../../test/test-api.fixture.js';
import {
  blow,
  CONTACT,
  draft,
  execute,
  signInAll,
  type People,
} from '../../test/whistle-over-http.fixture.js';

describe('Lists', () => {
  let api: TestApi;
  let people: People;
  beforeAll(async () => {
    api = await startTestApi();
    people = await signInAll(api);
  });
  afterAll(() => api.stop());

  const token = ({ caseId, version }: CommandResult) => `${caseId}:${version}`;
  const inbox = async (caller: Caller, query = ''): Promise<Inbox> =>
    (await caller.call<Inbox>(`/api/v1/inbox?${query}`)).body;
  const cases = async (caller: Caller, query = ''): Promise<CaseList> =>
    (await caller.call<CaseList>(`/api/v1/cases?${query}`)).body;

  it('show what their reader has just written, however often it is tried', async () => {
    for (let round = 0; round < 10; round++) {
      const written = await draft(people);
      const { rows } = await cases(people.officer, `after=${token(written)}`);
      expect(rows.find(({ caseId }) => caseId === written.caseId)).toMatchObject({
        version: written.version,
        stage: { code: 'drafted', word: '草拟中' },
      });
    }
  });

  it('never contradict the case they link to', async () => {
    const written = await blow(people);
    const acknowledged = (await execute(people.zf, written.caseId, 'acknowledge', CONTACT)).body;
    const { rows } = await inbox(people.zf, `after=${token(acknowledged)}`);
    const mine = rows.filter(({ caseId }) => caseId === written.caseId);
    expect(mine.map(({ duty }) => duty?.command)).toEqual(['reportIn']);
    expect(mine[0]).toMatchObject({
      version: acknowledged.version,
      duty: { word: '报到', due: { light: 'onTime' } },
    });
  });

  it('answer within a second for a write that nobody has seen', async () => {
    const began = performance.now();
    const { status } = await people.officer.call(
      '/api/v1/inbox?after=00000000-0000-4000-8000-000000000000:1',
    );
    expect(status).toBe(200);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('put the most overdue first and what stands still last, and count the tiles', async () => {
    const first = await blow(people);
    await api.advanceTo('2026-09-17T10:30:00+08:00');
    const second = await blow(people);
    await execute(people.hj, first.caseId, 'refuse', {
      ground: 'notStatutoryDuty',
      unknownUnit: '三定方案未写明',
      citation: { itemCode: 'JP-03' },
      deputy: 'p-hj-deptDeputy-1',
    });
    const last = (await execute(people.hj, second.caseId, 'comment', { text: '收到' })).body;
    await api.advanceTo('2026-09-17T11:10:00+08:00');
    const { rows, tiles, total } = await inbox(people.hj, `after=${token(last)}`);
    expect(rows).toHaveLength(total);
    expect(tiles.todo).toBe(total);
    const lights = rows.map(({ duty }) => duty?.due?.light);
    const order = ['overdue', 'dueSoon', 'onTime', 'frozen'];
    expect(lights.map((light) => order.indexOf(light ?? ''))).toEqual(
      lights.map((light) => order.indexOf(light ?? '')).sort((a, b) => a - b),
    );
    expect(tiles.overdue).toBe(lights.filter((light) => light === 'overdue').length);
    expect(tiles.paused).toBe(lights.filter((light) => light === 'frozen').length);
    expect(tiles.paused).toBeGreaterThan(0);
    const paused = await inbox(people.hj, 'tile=paused');
    expect(paused.rows.every(({ duty }) => duty?.due?.light === 'frozen')).toBe(true);
    expect(paused.total).toBe(tiles.paused);
  });

  it('keep what one did, what one opened and when one did anything last', async () => {
    const written = await draft(people);
    const mine = await inbox(people.officer, `tab=mine&after=${token(written)}`);
    expect(mine.rows.map(({ caseId }) => caseId)).toContain(written.caseId);
    expect(mine.rows.every(({ duty }) => duty === undefined)).toBe(true);
    const done = await inbox(people.officer, 'tab=done');
    expect(done.rows[0]?.caseId).toBe(written.caseId);
    expect(done.lastDoneAt).toBe('2026-09-17T11:10:00.000+08:00');
  });

  it('narrow, page and count', async () => {
    const all = await cases(people.officer, 'size=100');
    expect(all.total).toBe(all.rows.length);
    const drafted = await cases(people.officer, 'stage=drafted&size=3');
    expect(drafted.rows).toHaveLength(3);
    expect(drafted.counts.byStage).toEqual([
      { kind: 'whistle', stage: { code: 'drafted', word: '草拟中' }, count: drafted.total },
    ]);
    const second = await cases(people.officer, 'stage=drafted&size=3&page=2');
    expect(second.rows.map(({ caseId }) => caseId)).not.toContain(drafted.rows[0]?.caseId);
    expect(all.counts.open).toBe(all.total);
    expect(all.counts.overdue).toBe((await cases(people.officer, 'overdue=true&size=100')).total);
    expect((await cases(people.officer, `text=${encodeURIComponent('夜市')}&size=1`)).total).toBe(all.total);
    expect((await cases(people.officer, `text=${encodeURIComponent('没有这样的标题')}`)).rows).toEqual([]);
  });

  it('hold only what their reader may see', async () => {
    const stranger = await api.as('p-yq-streetOfficer-1', 'yq/streetOfficer');
    expect(await cases(stranger)).toMatchObject({ rows: [], total: 0 });
    expect((await cases(stranger, 'unit=wj')).total).toBe(0);
    const centre = await api.as('p-zhzx-dispatcher-1', 'zhzx/dispatcher');
    expect((await cases(centre, 'unit=wj')).total).toBe((await cases(people.officer)).total);
    const called = await cases(people.zf);
    expect(called.counts.byStage.map(({ stage }) => stage.code)).toEqual(['blown']);
  });

  it('tell what every unit owes', async () => {
    const { body } = await people.officer.call<UnitLoads>('/api/v1/units/load');
    const zf = body.units.find(({ unit }) => unit.id === 'zf');
    const { tiles } = await inbox(people.zf);
    expect(zf).toMatchObject({ unit: { shortName: '综合执法局' }, overdue: tiles.overdue });
    expect(zf?.openObligations).toBeGreaterThan(zf?.openCases ?? Infinity);
  });
});
